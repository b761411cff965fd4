package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Remark;
import io.github.sijill.time.DayBound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Measurements, denials and rulings in plain sentences. */
final class RemarkWords {

  private final List<Remark> remarks;
  private final Phrases phrases;

  RemarkWords(List<Remark> remarks, Phrases phrases) {
    this.remarks = remarks;
    this.phrases = phrases;
  }

  /** What is said of an entry that stands above. */
  List<String> of(SeenEntry entry) {
    return remarks.stream()
        .filter(remark -> remark.about().contains(entry.id()))
        .map(remark -> sentence(remark, phrases.say("remark.it")))
        .toList();
  }

  /** What is said of none of these entries, but of others in the answer, which are named. */
  List<String> ofOthers(Collection<SeenEntry> entries) {
    List<EntryId> shown = entries.stream().map(SeenEntry::id).toList();
    return remarks.stream()
        .filter(remark -> remark.about().stream().noneMatch(shown::contains))
        .map(
            remark ->
                sentence(
                    remark, remark.about().stream().map(EntryId::value).collect(joining(", "))))
        .toList();
  }

  private String sentence(Remark remark, String what) {
    SeenEntry entry = remark.entry();
    return switch (entry.event()) {
      case MeasurementReported e -> told(entry, role(remark, measured(entry, e), what));
      case StatementIssued e ->
          phrases.say(
              "remark.entry.quoted",
              "said",
              phrases.say(
                  "remark.position",
                  "said",
                  on(
                      entry,
                      phrases.say(
                          "remark.denied", "issuer", Phrases.quoted(e.issuer()), "what", what)),
                  "position",
                  Phrases.quoted(e.position())),
              "entry",
              entry.id(),
              "attested",
              phrases.attestation(entry.attestation()));
      case RulingIssued e -> told(entry, ruled(entry, e, what));
      default -> told(entry, role(remark, entry.id().value(), what));
    };
  }

  private String told(SeenEntry entry, String said) {
    return phrases.say(
        "remark.entry",
        "said",
        said,
        "entry",
        entry.id(),
        "attested",
        phrases.attestation(entry.attestation()));
  }

  private String measured(SeenEntry entry, MeasurementReported event) {
    String tool = Phrases.quoted(event.tool());
    String measured =
        on(
            entry,
            event
                .value()
                .map(
                    value ->
                        phrases.say(
                            "remark.measured.value", "tool", tool, "value", Phrases.quoted(value)))
                .orElseGet(() -> phrases.say("remark.measured", "tool", tool)));
    return added("remark.window", measured, "window", event.window());
  }

  private String ruled(SeenEntry entry, RulingIssued event, String what) {
    return added(
        "remark.ordered",
        on(
            entry,
            phrases.say("remark.ruled", "court", Phrases.quoted(event.court()), "what", what)),
        "orders",
        event.orders());
  }

  private String added(String key, String said, String hole, Optional<String> text) {
    return text.map(each -> phrases.say(key, "said", said, hole, Phrases.quoted(each)))
        .orElse(said);
  }

  private String role(Remark remark, String said, String what) {
    return switch (remark.role()) {
      case SUPPORTS -> phrases.say("remark.supports", "said", said, "what", what);
      case CONTRADICTS -> phrases.say("remark.contradicts", "said", said, "what", what);
      case DENIES -> phrases.say("remark.denied", "issuer", said, "what", what);
      case RULES -> phrases.say("remark.ruled", "court", said, "what", what);
    };
  }

  private String on(SeenEntry entry, String said) {
    String date = phrases.date(entry.occurred());
    boolean isOneDay =
        entry.occurred().earliest() instanceof DayBound.On
            && entry.occurred().earliest().equals(entry.occurred().latest());
    return isOneDay
        ? phrases.say("remark.on", "said", said, "day", date)
        : phrases.say("remark.some-day", "said", said, "days", date);
  }
}
