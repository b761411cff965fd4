package io.github.sijill.listing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.ChangedCells;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.json.EventType;
import io.github.sijill.scope.Cell;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event of a record, and the cells of which it changed the possible statuses on some day.
 *
 * <p>For applications that show how a record came to be.
 *
 * @param total the sequence of the last event of the record
 * @param changed the cells that it changed, as {@link ChangedCells} tells them
 */
public record ReplayedEntry(Recorded recorded, long total, List<Cell> changed) {

  /** What a row says of it, in the order of {@link #row}. */
  public static final List<String> HEADER =
      List.of("sequence", "case", "entry", "type", "recorded", "changed");

  /** Keeps a copy of the cells. */
  public ReplayedEntry {
    requireNonNull(recorded, "recorded");
    changed = List.copyOf(changed);
  }

  /**
   * Each event of a record, or of one case in it, with what it changed; all of these are gone
   * through.
   */
  public static List<ReplayedEntry> all(List<Recorded> record, Optional<CaseId> caseId) {
    ChangedCells cells = new ChangedCells();
    List<ReplayedEntry> all = new ArrayList<>();
    long total = record.isEmpty() ? 0 : record.getLast().sequence();
    for (Recorded each : record) {
      if (caseId.isEmpty() || each.caseId().equals(caseId.get())) {
        all.add(new ReplayedEntry(each, total, cells.by(each)));
      }
    }
    return all;
  }

  private List<String> networks() {
    return changed.stream().map(cell -> cell.network().id()).distinct().toList();
  }

  /** Its texts in a table, in these words. */
  public List<String> row(Phrases phrases) {
    return List.of(
        String.valueOf(recorded.sequence()),
        recorded.caseId().value(),
        recorded.id().value(),
        EventType.of(recorded.event()).word(),
        recorded.recordedAt().toString(),
        changed.isEmpty()
            ? phrases.say("show.no-status")
            : Phrases.plain(
                phrases.count(
                    "replay.cells", changed.size(), "networks", String.join(", ", networks()))));
  }

  /** The event as JSON has it. */
  public ObjectNode json() {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.put("sequence", recorded.sequence())
        .put("total", total)
        .put("entry", recorded.id().value())
        .put("case", recorded.caseId().value())
        .put("type", EventType.of(recorded.event()).typeName())
        .put("recorded", recorded.recordedAt().toString());
    ObjectNode what = to.putObject("changed").put("cells", changed.size());
    networks().forEach(what.putArray("networks")::add);
    return to;
  }
}
