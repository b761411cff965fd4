package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.projection.MomentsAnswer;
import io.github.sijill.projection.StatusAnswer;
import io.github.sijill.time.ImpreciseDate;

/**
 * Where assertions on archives begin; to be imported statically, beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(archive.status().network("wifi")).on("2016-02-26").isCertainly(BLOCKED)
 *     .isSince("2016-02-26").isEvidencedBy("extended-wifi");
 * assertThat(archive.status().network("adsl")).on("2016-03-01").isUncertainBetween(OPEN, BLOCKED);
 * assertThat(archive).isUnchangedBy(rumour).answersTheSameAfterReplay();
 * }</pre>
 */
public final class SijillAssertions {

  private SijillAssertions() {}

  /** Asserts something of an archive as a whole. */
  public static ArchiveAssert assertThat(Archive actual) {
    return new ArchiveAssert(actual);
  }

  /** Asserts something of the cells that a query is about; a failure shows their timelines. */
  public static StatusQueryAssert assertThat(StatusQuery actual) {
    return new StatusQueryAssert(actual);
  }

  /** Asserts something of the status on a day. */
  public static StatusAnswerAssert assertThat(StatusAnswer actual) {
    return new StatusAnswerAssert(actual);
  }

  /** Asserts something of what held at any moment of a span. */
  public static MomentsAnswerAssert assertThat(MomentsAnswer actual) {
    return new MomentsAnswerAssert(actual);
  }

  /** Asserts something of an imprecise date. */
  public static ImpreciseDateAssert assertThat(ImpreciseDate actual) {
    return new ImpreciseDateAssert(actual);
  }
}
