package io.github.sijill.app.record;

import static io.github.sijill.app.record.FieldKind.ATTESTATION;
import static io.github.sijill.app.record.FieldKind.BY_LANGUAGE;
import static io.github.sijill.app.record.FieldKind.DATE;
import static io.github.sijill.app.record.FieldKind.DAYS;
import static io.github.sijill.app.record.FieldKind.DAY_OR_UNKNOWN;
import static io.github.sijill.app.record.FieldKind.ENTRIES;
import static io.github.sijill.app.record.FieldKind.ENTRY;
import static io.github.sijill.app.record.FieldKind.EVENT;
import static io.github.sijill.app.record.FieldKind.EXCEPTION;
import static io.github.sijill.app.record.FieldKind.FORMER;
import static io.github.sijill.app.record.FieldKind.INTERVAL;
import static io.github.sijill.app.record.FieldKind.LABELS;
import static io.github.sijill.app.record.FieldKind.LENGTH;
import static io.github.sijill.app.record.FieldKind.MEMBERS;
import static io.github.sijill.app.record.FieldKind.MEMBERS_FILE;
import static io.github.sijill.app.record.FieldKind.MEMBER_DAYS;
import static io.github.sijill.app.record.FieldKind.NAMES;
import static io.github.sijill.app.record.FieldKind.RESTS;
import static io.github.sijill.app.record.FieldKind.RESTS_SINCE;
import static io.github.sijill.app.record.FieldKind.SELECTION;
import static io.github.sijill.app.record.FieldKind.SOURCES;
import static io.github.sijill.app.record.FieldKind.STATUS;
import static io.github.sijill.app.record.FieldKind.TEXT;
import static io.github.sijill.app.record.FieldKind.TIME;
import static io.github.sijill.app.record.FieldKind.YES_OR_NO;
import static io.github.sijill.app.record.FieldKind.ZONE;

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
              DAY_OR_UNKNOWN,
              "the day from which the public could know it, or unknown; by default the latest day"
                  + " of --occurred"),
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
              "what happened, in one language, such as en='Calls fail.'"),
          Field.of(
              "--label", "entry.labels", LABELS, "a label to find it by, such as cause=exams"));

  private EventFields() {}

  /** The fields of the entry of an event of this type. */
  static List<Field> ofEntry(EventType type) {
    if (type != EventType.CUTS_REPORTED) {
      return ENTRY_FIELDS;
    }
    return ENTRY_FIELDS.stream()
        .map(
            field ->
                field.option().equals("--occurred")
                    ? field.optional(
                        "the time of all cuts; by default from the first of their --days to the"
                            + " last")
                    : field)
        .toList();
  }

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
                  "what it ends, and nothing else; without it, all that is in force there"),
              Field.of(
                  "--to", "to", STATUS, "what it restores to: open or degraded; by default open"),
              Field.of("--decided-by", "decidedBy", TEXT, "who decided it"),
              Field.of("--definitive", "definitive", YES_OR_NO, "it was declared definitive"));
      case DISRUPTION_REPORTED ->
          scoped(
              Field.of("--status", "status", STATUS, "open, degraded or blocked").needed(),
              levelWords(),
              Field.of("--ordered-by", "orderedBy", TEXT, "who is said to have ordered it"));
      case CUTS_REPORTED ->
          scoped(
              level(),
              Field.of(
                      "--days",
                      "days",
                      DAYS,
                      "the days of the cuts: one, 2024-05-23/2024-06-03 for each day of it, or"
                          + " '{2024-05-23,2024-05-26}' for all of these")
                  .needed(),
              Field.of(
                  "--from-time",
                  "from",
                  TIME,
                  "when each begins, such as 06:00; leave it out if nobody says"),
              Field.of(
                  "--to-time",
                  "to",
                  TIME,
                  "when each ends; if that is no later than it begins, on the next day; leave it"
                      + " out if nobody says"),
              Field.of(
                  "--lasting",
                  "lasting",
                  LENGTH,
                  "how long each lasts, such as 3h30m, if neither time is known"),
              Field.of(
                      "--zone",
                      "zone",
                      ZONE,
                      "the time zone of days and times, such as Asia/Baghdad or +03:00")
                  .needed(),
              Field.of("--ordered-by", "orderedBy", TEXT, "who ordered them"),
              Field.of("--justification", "justification", TEXT, "the reason that was given"));
      case STILL_IN_FORCE ->
          List.of(
              Field.of(
                      "--restrictions",
                      "restrictions",
                      ENTRIES,
                      "the restrictions that are in force on the day of --occurred")
                  .needed(),
              Field.of("--confirmed-by", "confirmedBy", TEXT, "who says so"));
      case DECREE_PUBLISHED ->
          scoped(
              Field.of("--gazette", "gazette", TEXT, "where it was published"),
              Field.of("--title", "title", TEXT, "its title, or what it is known as").needed(),
              Field.of("--issuer", "issuer", TEXT, "who issued it"),
              Field.of("--subject", "subject", TEXT, "what it is about"),
              Field.of(
                  "--covers", "covers", ENTRIES, "the restrictions that it gives a legal basis to"),
              Field.of(
                  "--in-force",
                  "inForce",
                  INTERVAL,
                  "from when to when, such as 2020-01-15/2020-01-31, or 2020-01-15/.. without an"
                      + " end"),
              Field.of("--repeals", "repeals", ENTRIES, "the decrees that it repeals"));
      case RULING_ISSUED ->
          List.of(
              Field.of("--court", "court", TEXT, "which court").needed(),
              Field.of("--about", "about", ENTRIES, "the orders or restrictions it is about"),
              Field.of("--orders", "orders", TEXT, "what it orders, in your own words"));
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
              Field.of("--confirms", "confirms", ENTRIES, "the entries it confirms"),
              Field.of("--denies", "denies", ENTRIES, "the entries it denies"));
      case MEASUREMENT_REPORTED ->
          List.of(
              Field.of("--tool", "tool", TEXT, "what measured, such as OONI").needed(),
              Field.of("--supports", "supports", ENTRIES, "the entries it supports"),
              Field.of("--contradicts", "contradicts", ENTRIES, "the entries it contradicts"),
              Field.of("--window", "window", TEXT, "the time that it covers, as it is given"),
              Field.of("--value", "value", TEXT, "what was measured, with its unit"),
              Field.of("--reference", "reference", TEXT, "a URL, a network or where it is kept"));
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
                + " territory/IN"),
        Field.of(
            "--member-days",
            container,
            MEMBER_DAYS,
            "the first and the last day of a member, such as operator/meditel=../2016-12-07"),
        Field.of(
            "--formerly",
            container,
            FORMER,
            "what a member was before its first day, such as operator/orange-maroc=meditel"));
  }
}
