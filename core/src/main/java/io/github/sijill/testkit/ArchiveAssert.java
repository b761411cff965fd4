package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.Archive;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.question.CellTimeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assertions on an archive as a whole. None changes it: what is tried is tried on a copy. */
public class ArchiveAssert extends SijillAssert<ArchiveAssert, Archive> {

  private static final int IDS = 20;

  ArchiveAssert(@Nullable Archive actual) {
    super(actual, ArchiveAssert.class);
  }

  /** Goes on with the periods of every cell. */
  public TimelineAssert timeline() {
    TimelineAssert timeline =
        onTo(
            TimelineAssert.class,
            listOf(),
            TimelineAssert::new,
            () -> actual.status().timeline().cells());
    return actual == null ? timeline : timeline.to(actual.status());
  }

  /** Goes on with the entries in order of occurrence, rumours among them. */
  public ChronologyAssert chronology() {
    return onTo(
        ChronologyAssert.class,
        listOf(),
        ChronologyAssert::new,
        () -> actual.history().chronology().entries());
  }

  /** Verifies that an entry of this id is recorded in some case, amendments among them. */
  public ArchiveAssert holds(String entry) {
    requireNonNull(entry, "entry");
    List<String> ids = there().recorded().stream().map(each -> each.id().value()).toList();
    if (!ids.contains(entry)) {
      failFor("Expecting an archive that holds %s,\nbut it holds %s".formatted(entry, someOf(ids)));
    }
    return this;
  }

  private static String someOf(List<String> ids) {
    return switch (ids.size()) {
      case 0 -> "no entry";
      case 1 -> "1 entry: " + ids.getFirst();
      default ->
          "%s entries: %s%s"
              .formatted(
                  ids.size(),
                  String.join(", ", ids.subList(0, Math.min(IDS, ids.size()))),
                  ids.size() > IDS ? ", …" : "");
    };
  }

  /** Verifies that this event keeps all rules and would be recorded, or is already. */
  public ArchiveAssert accepts(SagaEvent event) {
    Refusal refusal = refusalOf(event);
    if (refusal != null) {
      failFor(
          "Expecting %s to be accepted,\nbut it %s"
              .formatted(
                  event.id(),
                  "is " + Wording.refused(refusal) + TimelineText.around(actual, event)));
    }
    return this;
  }

  /** Verifies that this event breaks this rule. */
  public ArchiveAssert refuses(SagaEvent event, Class<? extends Refusal> rule) {
    requireNonNull(rule, "rule");
    Refusal refusal = refusalOf(event);
    if (!rule.isInstance(refusal)) {
      failFor(
          "Expecting %s to be refused by %s,\nbut it %s%s"
              .formatted(
                  event.id(),
                  rule.getSimpleName(),
                  refusal == null ? "keeps all rules" : "is " + Wording.refused(refusal),
                  TimelineText.around(actual, event)));
    }
    return this;
  }

  /**
   * Verifies that no cell's status would be another one on any day, were this event recorded.
   * Evidence may.
   */
  public ArchiveAssert isUnchangedBy(SagaEvent event) {
    requireNonNull(event, "event");
    List<CellTimeline> before = there().status().timeline().cells();
    try (Archive copy = there().copy()) {
      copy.record(event);
      List<CellTimeline> after = copy.status().timeline().cells();
      List<CellTimeline> were = without(before, after);
      List<CellTimeline> are = without(after, before);
      if (!were.isEmpty() || !are.isEmpty()) {
        failFor(
            "Expecting no status to be changed by %s,\nbut it %s %s of %s cells%s\n%s"
                .formatted(
                    event.id(),
                    were.isEmpty() ? "adds" : "changes",
                    are.size(),
                    after.size(),
                    were.isEmpty() ? ":" : "; before:\n" + TimelineText.brief(were) + "after:",
                    TimelineText.brief(are)));
      }
    } catch (EntryRefusedException e) {
      failFor(
          "Expecting no status to be changed by %s,\nbut it %s%s"
              .formatted(
                  event.id(),
                  "is " + Wording.refused(e.refusal()),
                  TimelineText.around(actual, event)));
    }
    return this;
  }

  /** The timelines that are not among the others, evidence aside. */
  private static List<CellTimeline> without(List<CellTimeline> some, List<CellTimeline> others) {
    Set<List<Object>> stories = new HashSet<>();
    others.forEach(each -> stories.add(story(each)));
    return some.stream().filter(each -> !stories.contains(story(each))).toList();
  }

  private static List<Object> story(CellTimeline timeline) {
    return List.of(timeline.caseId(), timeline.cell(), timeline.course());
  }

  /** Verifies that the archive answers as before once its projections are made anew. */
  public ArchiveAssert answersTheSameAfterReplay() {
    String before = HistoryText.of(there());
    actual.replay();
    String after = HistoryText.of(actual);
    if (!before.equals(after)) {
      failWithActualExpectedAndMessage(
          after,
          before,
          "\n%s",
          "Expecting equal answers after a replay,\nbut these lines differ:\n"
              + Differences.lines("before", before, "after", after));
    }
    return this;
  }

  /**
   * Verifies that the whole history, for each case its chronology, timelines and durations, is the
   * text in this file; how lines end does not matter. To write the file, run the test with {@code
   * -Dsijill.approve=true}, and read what changed before it is committed. No other file is written.
   *
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public ArchiveAssert isApprovedIn(Path file) {
    requireNonNull(file, "file");
    String text = HistoryText.of(there());
    try {
      if (Boolean.getBoolean("sijill.approve")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      if (!Files.exists(file)) {
        failFor(
            "Expecting the history to be approved in %s,\nwhich does not exist; run the test with -Dsijill.approve=true to write it, and read it:\n%s"
                .formatted(file, text));
        return this;
      }
      String approved = String.join("\n", Files.readAllLines(file)) + "\n";
      if (!approved.equals(text)) {
        failWithActualExpectedAndMessage(
            text,
            approved,
            "\n%s",
            "Expecting the history that is approved in %s,\nbut these lines differ; if they should, run the test with -Dsijill.approve=true to write the file again:\n%s"
                .formatted(file, Differences.lines("approved", approved, "now", text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read or written", e);
    }
    return this;
  }

  private @Nullable Refusal refusalOf(SagaEvent event) {
    requireNonNull(event, "event");
    try (Archive copy = there().copy()) {
      copy.record(event);
      return null;
    } catch (EntryRefusedException e) {
      return e.refusal();
    }
  }
}
