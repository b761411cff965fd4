package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.time.ImpreciseDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * The assertions of {@link SijillAssertions} beside AssertJ's own, all failures reported at once;
 * those that one goes on to are soft as well.
 *
 * <pre>{@code
 * SijillSoftAssertions.assertSoftly(softly -> {
 *   softly.assertThat(archive.status().network("wifi")).on("2016-03-05").isCertainly(BLOCKED);
 *   softly.assertThat(archive).chronology().hasSize(13);
 * });
 * }</pre>
 */
public class SijillSoftAssertions extends AbstractSoftAssertions
    implements StandardSoftAssertionsProvider {

  /**
   * Reports all failures of these assertions at once. If they end with an exception, it is reported
   * after the failures; where none failed, it is thrown as it is.
   */
  public static void assertSoftly(Consumer<SijillSoftAssertions> assertions) {
    SijillSoftAssertions softly = new SijillSoftAssertions();
    try {
      assertions.accept(softly);
    } catch (RuntimeException e) {
      if (softly.assertionErrorsCollected().isEmpty()) {
        throw e;
      }
      softly.collectAssertionError(
          new AssertionError("\nExpecting the assertions to go on,\nbut they end with " + e, e));
    }
    softly.assertAll();
  }

  /** Keeps a failure for {@link #assertAll}. */
  @Override
  public void collectAssertionError(AssertionError error) {
    if (!(error instanceof SijillAssert.NothingLeft)) {
      super.collectAssertionError(error);
    }
  }

  /** Asserts something of an archive as a whole. */
  public ArchiveAssert assertThat(Archive actual) {
    return SijillAssert.softly(this, ArchiveAssert.class, Archive.class, actual);
  }

  /** Asserts something of the cells that a query is about; a failure shows their timelines. */
  public StatusQueryAssert assertThat(StatusQuery actual) {
    return SijillAssert.softly(this, StatusQueryAssert.class, StatusQuery.class, actual);
  }

  /** Asserts something of the status on a day. */
  public StatusAnswerAssert assertThat(StatusAnswer actual) {
    return SijillAssert.softly(this, StatusAnswerAssert.class, StatusAnswer.class, actual);
  }

  /** Asserts something of what held at any moment of a span. */
  public MomentsAnswerAssert assertThat(MomentsAnswer actual) {
    return SijillAssert.softly(this, MomentsAnswerAssert.class, MomentsAnswer.class, actual);
  }

  /** Asserts something of the decrees in force on a day. */
  public LegalBasisAnswerAssert assertThat(LegalBasisAnswer actual) {
    return SijillAssert.softly(this, LegalBasisAnswerAssert.class, LegalBasisAnswer.class, actual);
  }

  /** Asserts something of one entry, as it counts from a viewpoint. */
  public SeenEntryAssert assertThat(SeenEntry actual) {
    return SijillAssert.softly(this, SeenEntryAssert.class, SeenEntry.class, actual);
  }

  /** Asserts something of an imprecise date. */
  public ImpreciseDateAssert assertThat(ImpreciseDate actual) {
    return SijillAssert.softly(this, ImpreciseDateAssert.class, ImpreciseDate.class, actual);
  }

  /** Asserts something of the timelines of cells. */
  public TimelineAssert assertThatTimeline(List<CellTimeline> actual) {
    return SijillAssert.softly(this, TimelineAssert.class, SijillAssert.listOf(), actual);
  }

  /** Asserts something of the timeline of one cell. */
  public TimelineAssert assertThatTimeline(CellTimeline actual) {
    return assertThatTimeline(List.of(actual));
  }

  /** Asserts something of entries in their order of occurrence. */
  public ChronologyAssert assertThatChronology(List<SeenEntry> actual) {
    return SijillAssert.softly(this, ChronologyAssert.class, SijillAssert.listOf(), actual);
  }
}
