package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Remark;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Measurements, denials and rulings in plain sentences. */
final class RemarkWords {

  private RemarkWords() {}

  /** What is said of an entry that stands above. */
  static List<String> of(SeenEntry entry, List<Remark> remarks) {
    return remarks.stream()
        .filter(remark -> remark.about().contains(entry.id()))
        .map(remark -> sentence(remark, "it"))
        .toList();
  }

  /** What is said of none of these entries, but of others in the answer, which are named. */
  static List<String> ofOthers(Collection<SeenEntry> entries, List<Remark> remarks) {
    List<EntryId> shown = entries.stream().map(SeenEntry::id).toList();
    return remarks.stream()
        .filter(remark -> remark.about().stream().noneMatch(shown::contains))
        .map(
            remark ->
                sentence(
                    remark, remark.about().stream().map(EntryId::value).collect(joining(", "))))
        .toList();
  }

  private static String sentence(Remark remark, String what) {
    SeenEntry entry = remark.entry();
    String said =
        switch (entry.event()) {
          case MeasurementReported e ->
              "%s measured%s%s%s, which %s %s"
                  .formatted(
                      Phrases.quoted(e.tool()),
                      text(" ", e.value(), ""),
                      on(entry),
                      text(" (", e.window(), ")"),
                      remark.role(),
                      what);
          case StatementIssued e ->
              "%s denied %s%s: \"%s\""
                  .formatted(
                      Phrases.quoted(e.issuer()), what, on(entry), Phrases.quoted(e.position()));
          case RulingIssued e ->
              "%s ruled on %s%s%s"
                  .formatted(
                      Phrases.quoted(e.court()),
                      what,
                      on(entry),
                      text(", and ordered ", e.orders(), ""));
          default -> "%s %s %s".formatted(entry.id(), remark.role(), what);
        };
    String end = said.endsWith("\"") ? "" : ".";
    return "%s%s (%s, %s)"
        .formatted(said, end, entry.id(), Phrases.attestation(entry.attestation()));
  }

  private static String on(SeenEntry entry) {
    String date = Phrases.date(entry.occurred());
    return date.startsWith("some") ? ", " + date : " on " + date;
  }

  private static String text(String before, Optional<String> text, String after) {
    return text.map(each -> before + Phrases.quoted(each) + after).orElse("");
  }
}
