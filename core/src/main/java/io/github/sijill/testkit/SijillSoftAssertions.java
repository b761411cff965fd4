package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.projection.MomentsAnswer;
import io.github.sijill.projection.StatusAnswer;
import io.github.sijill.time.ImpreciseDate;
import org.assertj.core.api.SoftAssertions;

/** The assertions of {@link SijillAssertions} beside AssertJ's own, all failures told at once. */
public class SijillSoftAssertions extends SoftAssertions {

  /** Asserts something of an archive as a whole. */
  public ArchiveAssert assertThat(Archive actual) {
    return proxy(ArchiveAssert.class, Archive.class, actual);
  }

  /** Asserts something of the status on a day. */
  public StatusAnswerAssert assertThat(StatusAnswer actual) {
    return proxy(StatusAnswerAssert.class, StatusAnswer.class, actual);
  }

  /** Asserts something of what held at any moment of a span. */
  public MomentsAnswerAssert assertThat(MomentsAnswer actual) {
    return proxy(MomentsAnswerAssert.class, MomentsAnswer.class, actual);
  }

  /** Asserts something of an imprecise date. */
  public ImpreciseDateAssert assertThat(ImpreciseDate actual) {
    return proxy(ImpreciseDateAssert.class, ImpreciseDate.class, actual);
  }
}
