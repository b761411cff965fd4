package io.github.sijill.app.record;

import static io.github.sijill.app.record.FieldKind.ATTESTATION;
import static io.github.sijill.app.record.FieldKind.BY_LANGUAGE;
import static io.github.sijill.app.record.FieldKind.DATE;
import static io.github.sijill.app.record.FieldKind.DAY;
import static io.github.sijill.app.record.FieldKind.ENTRIES;
import static io.github.sijill.app.record.FieldKind.ENTRY;
import static io.github.sijill.app.record.FieldKind.EVENT;
import static io.github.sijill.app.record.FieldKind.EXCEPTION;
import static io.github.sijill.app.record.FieldKind.MEMBERS;
import static io.github.sijill.app.record.FieldKind.MEMBERS_FILE;
import static io.github.sijill.app.record.FieldKind.NAMES;
import static io.github.sijill.app.record.FieldKind.RESTS;
import static io.github.sijill.app.record.FieldKind.RESTS_SINCE;
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
          Field.of("--occurred-words", "entry.words", TEXT, "the date in the words of the source"),
          Field.of(
              "--after", "entry.after", ENTRIES, "entries that happened no later than this one"),
          Field.of(
              "--known-from",
              "entry.knownFrom",
              DAY,
              "the day from which the public could know it; by default the latest day of"
                  + " --occurred"),
          Field.of(
              "--attestation",
              "entry.attestation",
              ATTESTATION,
              "rumoured, reported or official; by default reported"),
          Field.of(
              "--source",
              "entry.sources",
              SOURCES,
              "where it was read: 'PUBLISHER; title=…; on=DATE; at=URL; in=LANGUAGE; gives=DATE'"),
          Field.of(
              "--summary",
              "entry.summary",
              BY_LANGUAGE,
              "what happened, in one language, such as en='Calls fail.'"));

  private EventFields() {}

  /** The fields of this type beside those of its entry. */
  static List<Field> of(EventType type) {
    return switch (type) {
      case CASE_OPENED -> {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("--title", "title", TEXT, "the title of the case").needed());
        fields.addAll(members("dimensions", RESTS));
        fields.add(
            Field.of(
                "--baseline",
                "baseline",
                STATUS,
                "the status before the first entry: open, degraded or blocked; by default"
                    + " unknown"));
        yield fields;
      }
      case MEMBERS_DECLARED -> members("members", RESTS_SINCE);
      case BLOCKING_IMPOSED ->
          scoped(
              level(),
              levelWords(),
              Field.of("--ordered-by", "orderedBy", TEXT, "who ordered it"),
              Field.of("--justification", "justification", TEXT, "the reason that was given"));
      case BLOCKING_EXTENDED ->
          scoped(
              Field.of("--extends", "extends", ENTRY, "the blocking that is extended").needed(),
              level(),
              levelWords());
      case SERVICE_RESTORED ->
          scoped(
              Field.of(
                  "--ends",
                  "ends",
                  ENTRIES,
                  "what it ends; without it, all that is in force there"),
              Field.of(
                  "--to", "to", STATUS, "what it restores to: open or degraded; by default open"),
              Field.of("--decided-by", "decidedBy", TEXT, "who decided it"),
              Field.of("--definitive", "definitive", YES_OR_NO, "it was declared definitive"));
      case DISRUPTION_REPORTED ->
          scoped(
              Field.of("--status", "status", STATUS, "open, degraded or blocked").needed(),
              levelWords(),
              Field.of("--ordered-by", "orderedBy", TEXT, "who is said to have ordered it"));
      case DECREE_PUBLISHED ->
          List.of(
              Field.of("--gazette", "gazette", TEXT, "where it was published").needed(),
              Field.of("--title", "title", TEXT, "its title, or what it is known as").needed(),
              Field.of("--subject", "subject", TEXT, "what it is about"),
              Field.of(
                  "--covers", "covers", ENTRIES, "the blockings that it gives a legal basis to"));
      case DIRECTOR_DISMISSED ->
          List.of(
              Field.of("--person", "person", TEXT, "who was dismissed").needed(),
              Field.of("--office", "office", TEXT, "such as 'director general'").needed(),
              Field.of("--institution", "institution", TEXT, "the institution of that office")
                  .needed(),
              Field.of("--successor", "successor", TEXT, "the successor, if one was named"),
              Field.of("--interim", "interim", YES_OR_NO, "the successor is interim"));
      case STATEMENT_ISSUED ->
          List.of(
              Field.of("--issuer", "issuer", TEXT, "who issued it").needed(),
              Field.of("--position", "position", TEXT, "what it says, in your own words").needed(),
              Field.of("--confirms", "confirms", ENTRIES, "the entries it confirms"));
      case REACTION_OBSERVED ->
          List.of(
              Field.of("--who", "who", TEXT, "who reacted").needed(),
              Field.of("--form", "form", TEXT, "how, such as 'a boycott'").needed(),
              Field.of("--towards", "towards", TEXT, "against whom"));
      case PETITION_FILED ->
          List.of(
              Field.of("--petitioner", "petitioner", TEXT, "who filed it").needed(),
              Field.of("--respondent", "respondent", TEXT, "against whom").needed(),
              Field.of("--claim", "claim", TEXT, "what it asks for").needed());
      case RUMOUR_CIRCULATED ->
          List.of(
              Field.of("--claim", "claim", TEXT, "what is rumoured").needed(),
              Field.of("--period", "period", DATE, "the time the rumour is about"),
              Field.of(
                  "--period-words", "periodWords", TEXT, "that time in the words of the source"));
      case ENTRY_CORRECTED ->
          List.of(
              Field.of("--corrected", "corrected", ENTRY, "the entry to correct").needed(),
              Field.of(
                      "--correction",
                      "correction",
                      EVENT,
                      "the event as it should have been:"
                          + " {\"type\":…,\"version\":\"1\",\"payload\":…}")
                  .needed(),
              Field.of("--why", "why", TEXT, "the reason").needed());
      case ENTRY_RETRACTED ->
          List.of(
              Field.of("--retracted", "retracted", ENTRY, "the entry to retract").needed(),
              Field.of("--why", "why", TEXT, "the reason").needed());
    };
  }

  private static Field level() {
    return Field.of(
        "--level", "level", STATUS, "how strong it is: blocked or degraded; by default blocked");
  }

  private static Field levelWords() {
    return Field.of(
        "--level-words", "levelWords", TEXT, "what is said of its level, such as '2G only'");
  }

  private static List<Field> scoped(Field... further) {
    return Stream.concat(
            Stream.of(
                Field.of(
                    "--territory",
                    "scope.territories",
                    SELECTION,
                    "only these territories; by default all"),
                Field.of(
                    "--operator",
                    "scope.operators",
                    SELECTION,
                    "only these operators; by default all"),
                Field.of(
                    "--network",
                    "scope.networks",
                    SELECTION,
                    "only these networks, such as mobile; by default all"),
                Field.of(
                    "--service",
                    "scope.services",
                    SELECTION,
                    "only these services, such as skype; by default all"),
                excepted("territory", "territories"),
                excepted("operator", "operators"),
                excepted("network", "networks"),
                excepted("service", "services")),
            Stream.of(further))
        .toList();
  }

  private static Field excepted(String dimension, String plural) {
    return Field.of(
        "--except-" + dimension,
        "scope.except." + plural,
        EXCEPTION,
        "not these %s, nor what is below them".formatted(plural));
  }

  private static List<Field> members(String container, FieldKind rests) {
    return List.of(
        Field.of(
            "--members",
            container,
            MEMBERS_FILE,
            "a file with members as JSON, see docs/events.md"),
        Field.of(
            "--territory",
            container + ".territories",
            MEMBERS,
            "ISO 3166 codes, such as MA, and slugs below them"),
        Field.of("--operator", container + ".operators", MEMBERS, "such as maroc-telecom,inwi"),
        Field.of("--network", container + ".networks", MEMBERS, "such as 'mobile(3g,4g),wifi'"),
        Field.of("--service", container + ".services", MEMBERS, "such as 'voip(skype,whatsapp)'"),
        Field.of(
            "--name",
            container,
            NAMES,
            "the name of a member in a language, such as network/3g/fr='la 3G'"),
        Field.of(
            "--rest",
            container,
            rests,
            "a member that has a cell of its own for what is not declared below it, such as"
                + " territory/IN"));
  }
}
