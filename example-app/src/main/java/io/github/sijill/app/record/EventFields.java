package io.github.sijill.app.record;

import static io.github.sijill.app.record.FieldKind.ATTESTATION;
import static io.github.sijill.app.record.FieldKind.BY_LANGUAGE;
import static io.github.sijill.app.record.FieldKind.DATE;
import static io.github.sijill.app.record.FieldKind.DAY;
import static io.github.sijill.app.record.FieldKind.ENTRIES;
import static io.github.sijill.app.record.FieldKind.ENTRY;
import static io.github.sijill.app.record.FieldKind.EVENT;
import static io.github.sijill.app.record.FieldKind.MEMBERS;
import static io.github.sijill.app.record.FieldKind.MEMBERS_FILE;
import static io.github.sijill.app.record.FieldKind.NAMES;
import static io.github.sijill.app.record.FieldKind.SELECTION;
import static io.github.sijill.app.record.FieldKind.SOURCES;
import static io.github.sijill.app.record.FieldKind.STATUS;
import static io.github.sijill.app.record.FieldKind.TEXT;
import static io.github.sijill.app.record.FieldKind.YES_OR_NO;

import io.github.sijill.json.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The options of each type of event: the fields of docs/events.md, in their order there. */
final class EventFields {

  /** What every event has, beside its id and its case. */
  static final List<Field> ENTRY_FIELDS =
      List.of(
          Field.of(
                  "--occurred",
                  "entry.occurred",
                  DATE,
                  "when it happened, such as 2016-01-06, 2016-03 or [2016-01-01..2016-01-05]")
              .needed(),
          Field.of("--occurred-words", "entry.words", TEXT, "that date as the source writes it"),
          Field.of("--after", "entry.after", ENTRIES, "what happened no later than this"),
          Field.of(
              "--known-from",
              "entry.knownFrom",
              DAY,
              "from when the public could know it; else the latest day of --occurred"),
          Field.of(
              "--attestation",
              "entry.attestation",
              ATTESTATION,
              "rumoured, reported or official; else reported"),
          Field.of(
              "--source",
              "entry.sources",
              SOURCES,
              "where it was read: 'PUBLISHER; title=…; on=DATE; at=URL; in=LANGUAGE; gives=DATE'"),
          Field.of(
              "--summary",
              "entry.summary",
              BY_LANGUAGE,
              "what happened, such as en='Calls fail.'"));

  private EventFields() {}

  /** The fields of this type beside those of its entry. */
  static List<Field> of(EventType type) {
    return switch (type) {
      case CASE_OPENED -> {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("--title", "title", TEXT, "what the case is called").needed());
        fields.addAll(members("dimensions"));
        fields.add(
            Field.of(
                "--baseline",
                "baseline",
                STATUS,
                "the status before the first word: open, degraded, blocked; else unknown"));
        yield fields;
      }
      case MEMBERS_DECLARED -> members("members");
      case BLOCKING_IMPOSED ->
          scoped(
              Field.of("--ordered-by", "orderedBy", TEXT, "who ordered it"),
              Field.of("--justification", "justification", TEXT, "the reason that was given"));
      case BLOCKING_EXTENDED ->
          scoped(Field.of("--extends", "extends", ENTRY, "the blocking that it extends").needed());
      case SERVICE_RESTORED ->
          scoped(
              Field.of("--ends", "ends", ENTRIES, "what it ends; else all that is in force there"),
              Field.of("--decided-by", "decidedBy", TEXT, "by whose decision"),
              Field.of("--definitive", "definitive", YES_OR_NO, "that it was declared definitive"));
      case DISRUPTION_REPORTED ->
          scoped(Field.of("--status", "status", STATUS, "open, degraded or blocked").needed());
      case DECREE_PUBLISHED ->
          List.of(
              Field.of("--gazette", "gazette", TEXT, "where it was published").needed(),
              Field.of("--title", "title", TEXT, "its title, or what it is called").needed(),
              Field.of("--subject", "subject", TEXT, "what it is about"),
              Field.of(
                  "--covers", "covers", ENTRIES, "the blockings that it gives a legal frame to"));
      case DIRECTOR_DISMISSED ->
          List.of(
              Field.of("--person", "person", TEXT, "who was dismissed").needed(),
              Field.of("--office", "office", TEXT, "such as 'director general'").needed(),
              Field.of("--institution", "institution", TEXT, "whose office it is").needed(),
              Field.of("--successor", "successor", TEXT, "who follows, if somebody was named"),
              Field.of(
                  "--interim",
                  "interim",
                  YES_OR_NO,
                  "that the successor is there for a time only"));
      case STATEMENT_ISSUED ->
          List.of(
              Field.of("--issuer", "issuer", TEXT, "who speaks").needed(),
              Field.of("--position", "position", TEXT, "what is said, in your own words").needed(),
              Field.of("--confirms", "confirms", ENTRIES, "the entries that it confirms"));
      case REACTION_OBSERVED ->
          List.of(
              Field.of("--who", "who", TEXT, "those who react").needed(),
              Field.of("--form", "form", TEXT, "what they do, such as 'a boycott'").needed(),
              Field.of("--towards", "towards", TEXT, "against whom"));
      case PETITION_FILED ->
          List.of(
              Field.of("--petitioner", "petitioner", TEXT, "who files it").needed(),
              Field.of("--respondent", "respondent", TEXT, "against whom").needed(),
              Field.of("--claim", "claim", TEXT, "what is asked for").needed());
      case RUMOUR_CIRCULATED ->
          List.of(
              Field.of("--claim", "claim", TEXT, "what is rumoured").needed(),
              Field.of("--period", "period", DATE, "the time that it speaks of"),
              Field.of("--period-words", "periodWords", TEXT, "that time as the source writes it"));
      case ENTRY_CORRECTED ->
          List.of(
              Field.of("--corrected", "corrected", ENTRY, "the entry that was wrong").needed(),
              Field.of(
                      "--correction",
                      "correction",
                      EVENT,
                      "the event as it should have been:"
                          + " {\"type\":…,\"version\":\"1\",\"payload\":…}")
                  .needed(),
              Field.of("--why", "why", TEXT, "why").needed());
      case ENTRY_RETRACTED ->
          List.of(
              Field.of("--retracted", "retracted", ENTRY, "the entry taken out").needed(),
              Field.of("--why", "why", TEXT, "why").needed());
    };
  }

  private static List<Field> scoped(Field... further) {
    return Stream.concat(
            Stream.of(
                Field.of("--territory", "scope.territories", SELECTION, "where; else everywhere"),
                Field.of("--operator", "scope.operators", SELECTION, "of whom; else of all"),
                Field.of("--network", "scope.networks", SELECTION, "such as mobile; else all"),
                Field.of("--service", "scope.services", SELECTION, "such as skype; else all")),
            Stream.of(further))
        .toList();
  }

  private static List<Field> members(String container) {
    return List.of(
        Field.of(
            "--members",
            container,
            MEMBERS_FILE,
            "a file with members as JSON, as docs/events.md has them"),
        Field.of("--territory", container + ".territories", MEMBERS, "ISO 3166, such as MA"),
        Field.of("--operator", container + ".operators", MEMBERS, "such as maroc-telecom,inwi"),
        Field.of("--network", container + ".networks", MEMBERS, "such as 'mobile(3g,4g),wifi'"),
        Field.of("--service", container + ".services", MEMBERS, "such as 'voip(skype,whatsapp)'"),
        Field.of(
            "--name", container, NAMES, "what a member is called, such as network/3g/fr='la 3G'"));
  }
}
