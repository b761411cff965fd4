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

/**
 * CaseCell assertions on archives begin; to be imported statically, beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(archive.status().network("wifi")).on("2016-02-26").isCertainly(BLOCKED)
 *     .isSince("2016-02-26").isEvidencedBy("extended-wifi");
 * assertThat(archive.status().network("adsl")).asKnownOn("2016-03-09").on("2016-03-01")
 *     .isCertainly(OPEN);
 * assertThat(archive).timeline().onNetwork("adsl")
 *     .goesThrough("OPEN", "OPEN or BLOCKED", "BLOCKED", "OPEN");
 * assertThat(archive).chronology().containsSubsequence("imposed-mobile", "anrt-statement");
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

  /** Asserts something of the decrees in force on a day. */
  public static LegalBasisAnswerAssert assertThat(LegalBasisAnswer actual) {
    return new LegalBasisAnswerAssert(actual);
  }

  /** Asserts something of one entry, as it counts from a viewpoint. */
  public static SeenEntryAssert assertThat(SeenEntry actual) {
    return new SeenEntryAssert(actual);
  }

  /** Asserts something of an imprecise date. */
  public static ImpreciseDateAssert assertThat(ImpreciseDate actual) {
    return new ImpreciseDateAssert(actual);
  }

  /** Asserts something of the timelines of cells. */
  public static TimelineAssert assertThatTimeline(List<CellTimeline> actual) {
    return new TimelineAssert(actual);
  }

  /** Asserts something of the timeline of one cell. */
  public static TimelineAssert assertThatTimeline(CellTimeline actual) {
    return assertThatTimeline(List.of(actual));
  }

  /** Asserts something of entries in their order of occurrence. */
  public static ChronologyAssert assertThatChronology(List<SeenEntry> actual) {
    return new ChronologyAssert(actual);
  }
}
