package io.github.sijill.listing;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventType;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.Optional;

/**
 * An entry that stands in only one of two states of a record, or says something else in each.
 *
 * <p>For applications that compare records.
 *
 * @param before as it stands in the one; empty if it does not
 * @param after as it stands in the other; empty if it does not
 * @param amendments the corrections and retractions of it, and of these, that stand in only one of
 *     the states: they say why it differs
 */
public record EntryDifference(
    CaseId caseId,
    EntryId id,
    Optional<SeenEntry> before,
    Optional<SeenEntry> after,
    List<Amending> amendments) {

  /**
   * What amends an entry in one of the states only.
   *
   * @param isAdded whether in the later state
   */
  public record Amending(SeenEntry entry, boolean isAdded) {

    /** Why it amends. */
    String why() {
      return entry.event() instanceof SagaEvent.Amendment amendment ? amendment.why() : "";
    }
  }

  /** In what way the states differ in an entry. */
  public enum Change {
    /** It stands only in the later state. */
    ADDED,
    /** It stands only in the earlier state. */
    REMOVED,
    /** It stands in both, and says something else in each. */
    CHANGED
  }

  /** Checks that it stands in one at least; keeps a copy of the list. */
  public EntryDifference {
    requireNonNull(caseId, "caseId");
    requireNonNull(id, "id");
    amendments = List.copyOf(amendments);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("%s stands in neither state".formatted(id));
    }
  }

  /** In what way they differ. */
  public Change change() {
    return before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
  }

  /** The fields in which it differs, where it stands in both; else one without a name, of all. */
  List<EventText.Change> fields(MemberNames names, Phrases phrases) {
    if (change() == Change.CHANGED) {
      return EventText.changes(before.get().event(), after.get().event(), names);
    }
    return List.of(
        new EventText.Change(
            "",
            before.map(each -> summary(each, phrases)).orElse(""),
            after.map(each -> summary(each, phrases)).orElse("")));
  }

  private static String summary(SeenEntry entry, Phrases phrases) {
    String words = phrases.nearest(entry.entry().summary());
    return "%s %s%s"
        .formatted(
            EventType.of(entry.event()).word(),
            entry.occurred(),
            words.isEmpty() ? "" : ": " + words);
  }
}
