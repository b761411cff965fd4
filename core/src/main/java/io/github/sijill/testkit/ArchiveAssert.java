package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.projection.CellTimeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Assertions on an archive as a whole. None changes it: what is tried is tried on a copy. */
public class ArchiveAssert extends AbstractAssert<ArchiveAssert, Archive> {

  ArchiveAssert(Archive actual) {
    super(actual, ArchiveAssert.class);
  }

  /** Verifies that an entry of this id is recorded in some case. */
  public ArchiveAssert holds(String entry) {
    List<String> ids = new ArrayList<>();
    Histories.of(archive()).forEach(each -> ids.add(each.event().id().value()));
    if (!ids.contains(entry)) {
      failWithMessage("Expecting an archive that holds %s, but it holds %s", entry, ids);
    }
    return this;
  }

  /** Verifies that this event keeps all rules and would be recorded, or is already. */
  public ArchiveAssert accepts(SagaEvent event) {
    EntryRefusedException refusal = refusalOf(event);
    if (refusal != null) {
      failWithMessage("Expecting %s to be accepted, but %s", event.id(), refusal.getMessage());
    }
    return this;
  }

  /** Verifies that this event breaks this rule. */
  public ArchiveAssert refuses(SagaEvent event, Class<? extends Refusal> rule) {
    EntryRefusedException refusal = refusalOf(event);
    if (refusal == null) {
      failWithMessage(
          "Expecting %s to be refused by %s, but it keeps all rules",
          event.id(), rule.getSimpleName());
    } else if (!rule.isInstance(refusal.refusal())) {
      failWithMessage(
          "Expecting %s to be refused by %s, but it was by %s: %s",
          event.id(),
          rule.getSimpleName(),
          refusal.refusal().getClass().getSimpleName(),
          refusal.getMessage());
    }
    return this;
  }

  /**
   * Verifies that no cell's status would be another one on any day, were this event recorded.
   * Evidence may.
   */
  public ArchiveAssert isUnchangedBy(SagaEvent event) {
    List<CellTimeline> before = archive().timeline();
    try (Archive copy = copy()) {
      copy.record(event);
      List<CellTimeline> after = copy.timeline();
      List<CellTimeline> were = without(before, after);
      if (!were.isEmpty()) {
        failWithMessage(
            "Expecting no status to be changed by %s, but %d cells are; before it they were%n%sand"
                + " after it%n%s",
            event.id(), were.size(), Drawn.brief(were), Drawn.brief(without(after, before)));
      }
    }
    return this;
  }

  /** The timelines that are not among the others, evidence aside. */
  private static List<CellTimeline> without(List<CellTimeline> some, List<CellTimeline> others) {
    Set<List<Object>> told = new HashSet<>();
    others.forEach(each -> told.add(story(each)));
    return some.stream().filter(each -> !told.contains(story(each))).toList();
  }

  private static List<Object> story(CellTimeline timeline) {
    return List.of(timeline.caseId(), timeline.cell(), timeline.periods());
  }

  /** Verifies that the archive answers as before once its projections are made anew. */
  public ArchiveAssert answersTheSameAfterReplay() {
    String before = HistoryText.of(archive());
    actual.replay();
    String after = HistoryText.of(actual);
    if (!before.equals(after)) {
      failWithMessage(
          "Expecting equal answers after a replay, but before it they were%n%sand after it%n%s",
          before, after);
    }
    return this;
  }

  /**
   * Verifies that the whole history, as {@link HistoryText} writes it, is the text in this file. To
   * write the file, run the test with {@code -Dsijill.approve=true}, and read what changed before
   * it is committed. No other file is written.
   */
  public ArchiveAssert isApprovedIn(Path file) {
    String text = HistoryText.of(archive());
    try {
      if (Boolean.getBoolean("sijill.approve")) {
        Files.writeString(file, text);
      }
      if (!Files.exists(file)) {
        failWithMessage(
            "Expecting the history to be approved in %s, which does not exist; run the test with"
                + " -Dsijill.approve=true to write it:%n%s",
            file, text);
      }
      Assertions.assertThat(text.lines())
          .as(
              "the history approved in %s; -Dsijill.approve=true writes it anew if it should be so",
              file)
          .containsExactlyElementsOf(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read or written", e);
    }
    return this;
  }

  private Archive archive() {
    isNotNull();
    return actual;
  }

  private Archive copy() {
    return Archive.inMemory(Histories.of(archive()), InstantSource.system());
  }

  private @Nullable EntryRefusedException refusalOf(SagaEvent event) {
    try (Archive copy = copy()) {
      copy.record(event);
      return null;
    } catch (EntryRefusedException e) {
      return e;
    }
  }
}
