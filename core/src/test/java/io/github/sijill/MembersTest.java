package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.UnknownMemberException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members as an archive takes them: by name, below one another, in their days. */
class MembersTest {

  private static CaseEntry entry(String id, String occurred) {
    return CaseEntry.of("example", id, occurred);
  }

  private static Archive open(Dimensions dimensions) {
    Archive archive = Archive.inMemory();
    archive.record(
        CaseOpened.of(entry("opened", "2015"), "Example", dimensions).baseline(Status.OPEN));
    return archive;
  }

  private static SagaEvent last(Archive archive) {
    return archive.recorded(new CaseId("example")).getLast().event();
  }

  private static List<String> told(List<CellStatus> cells) {
    return cells.stream().map(each -> each.cell() + " " + each.possible()).toList();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Dimensions named() {
    return Dimensions.builder()
        .territory("MA")
        .named("fr", "Maroc")
        .operator("inwi")
        .network("mobile")
        .named("fr", "Réseaux mobiles")
        .network("3g", "4g")
        .below("mobile")
        .network("wifi")
        .named("en", "Wi-Fi")
        .service("voip")
        .build();
  }

  @Test
  void what_is_recorded_by_name_is_kept_by_id() {
    try (Archive archive = open(named())) {
      BlockingImposed byName =
          BlockingImposed.of(
              entry("cut", "2016"), Scope.all().territory("maroc").network("wi-fi", "3G"));
      archive.record(byName);

      assertThat(last(archive))
          .isEqualTo(byName.on(Scope.all().territory("MA").network("wifi", "3g")));
      assertThat(archive.record(byName).isNew()).isFalse();

      archive.record(
          EntryCorrected.of(
              entry("corrected", "2016"),
              byName.on(Scope.all().network("reseaux mobiles")),
              "It was on mobile."));
      assertThat(last(archive))
          .isInstanceOfSatisfying(
              EntryCorrected.class,
              e -> assertThat(e.correction()).isEqualTo(byName.on(Scope.all().network("mobile"))));

      archive.record(
          MembersDeclared.of(
              entry("more", "2016"), Members.builder().network("5g").below("WI-FI").build()));
      assertThat(last(archive))
          .isInstanceOfSatisfying(
              MembersDeclared.class,
              e -> assertThat(e.members().networks().getFirst().parent()).contains("wifi"));
    }
  }

  @Test
  void a_question_names_members_as_people_do() {
    try (Archive archive = open(named())) {
      assertThat(
              told(
                  archive
                      .status()
                      .territory("MAROC")
                      .network("WI-FI")
                      .on(day("2016-01-01"))
                      .cells()))
          .containsExactly("MA/inwi/wifi/voip OPEN");
      assertThat(archive.status().network("Reseaux Mobiles").timeline().cells()).hasSize(2);
      assertThatThrownBy(() -> archive.status().network("wfi").on(day("2016-01-01")))
          .isInstanceOf(UnknownMemberException.class)
          .hasMessage(
              "no network 'wfi' in example; did you mean wifi? It declares mobile (3g, 4g), wifi");
    }
  }

  /** A name that one case knows and another does not leaves the other out, as an id does. */
  @Test
  void of_several_cases_each_takes_a_name_for_its_own_member() {
    try (Archive archive = open(named())) {
      archive.record(
          CaseOpened.of(
              CaseEntry.of("other", "opened", "2015"),
              "Other",
              Dimensions.builder()
                  .territory("DZ")
                  .operator("djezzy")
                  .network("wlan")
                  .named("en", "Wi-Fi")
                  .service("voip")
                  .build()));

      assertThat(told(archive.status().network("wi-fi").on(day("2016-01-01")).cells()))
          .containsExactlyInAnyOrder("MA/inwi/wifi/voip OPEN", "DZ/djezzy/wlan/voip UNKNOWN");
      assertThat(
              told(
                  archive.status().network("Wi-Fi").operator("INWI").on(day("2016-01-01")).cells()))
          .containsExactly("MA/inwi/wifi/voip OPEN");
      assertThatThrownBy(
              () -> archive.status().network("wi-fi").operator("iwni").on(day("2016-01-01")))
          .hasMessage(
              "no operator 'iwni' in any case asked; did you mean inwi? It declares inwi; djezzy");
      // Of a case of which nothing was told yet there is nothing to say.
      assertThatThrownBy(
              () ->
                  archive
                      .status()
                      .operator("iwni")
                      .asRecordedAt(archive.recorded().getFirst().recordedAt())
                      .on(day("2016-01-01")))
          .hasMessage("no operator 'iwni' in any case asked; did you mean inwi? It declares inwi");
    }
  }

  @Test
  void a_name_that_is_none_is_refused_when_it_is_recorded() {
    try (Archive archive = open(named())) {
      assertThatThrownBy(
              () ->
                  archive.record(
                      BlockingImposed.of(entry("cut", "2016"), Scope.all().network("wfi"))))
          .isInstanceOf(EntryRefusedException.class)
          .hasMessage(
              "cut refused (a scope names declared members): no network 'wfi' in example; did you"
                  + " mean wifi? It declares mobile (3g, 4g), wifi");
    }
  }

  @Test
  void what_is_excepted_stays_as_it_was() {
    try (Archive archive = open(named())) {
      archive.record(
          BlockingImposed.of(entry("cut", "2016"), Scope.all().exceptNetwork("Wi-Fi", "3g")));

      assertThat(told(archive.status().on(day("2017-01-01")).cells()))
          .containsExactly(
              "MA/inwi/3g/voip OPEN", "MA/inwi/4g/voip BLOCKED", "MA/inwi/wifi/voip OPEN");
      assertThat(told(archive.status().exceptNetwork("mobile").on(day("2017-01-01")).cells()))
          .containsExactly("MA/inwi/wifi/voip OPEN");
      assertThat(last(archive))
          .isEqualTo(
              BlockingImposed.of(entry("cut", "2016"), Scope.all().exceptNetwork("wifi", "3g")));
    }
  }

  @Test
  void a_scope_that_excepts_all_that_it_names_is_refused() {
    try (Archive archive = open(named())) {
      assertThatThrownBy(
              () ->
                  archive.record(
                      BlockingImposed.of(
                          entry("cut", "2016"),
                          Scope.all().network("mobile").exceptNetwork("3g", "4g"))))
          .hasMessage(
              "cut refused (a scope leaves something): mobile except 3g, 4g leaves no member;"
                  + " except fewer, or declare that the parent has a rest");
    }
  }

  private static Dimensions renamed() {
    return Dimensions.builder()
        .territory("MA")
        .operator("inwi")
        .operator("meditel")
        .named("fr", "Méditel")
        .to("2016-12-07")
        .operator("orange-maroc")
        .from("2016-12-08")
        .formerly("meditel")
        .operator("newcomer")
        .from("2016-06-01")
        .network("wifi")
        .service("voip")
        .build();
  }

  private static String restricted(Archive archive, String day) {
    return String.join(", ", told(archive.status().on(day(day)).cells()))
        .replace("MA/", "")
        .replace("/wifi/voip", "");
  }

  @Test
  void all_reaches_who_is_there_and_what_they_become() {
    try (Archive archive = open(renamed())) {
      archive.record(BlockingImposed.of(entry("cut", "2016-01-05"), Scope.all()));

      assertThat(restricted(archive, "2016-01-01")).isEqualTo("inwi OPEN, meditel OPEN");
      assertThat(restricted(archive, "2016-02-01")).isEqualTo("inwi BLOCKED, meditel BLOCKED");
      assertThat(restricted(archive, "2016-06-01"))
          .isEqualTo("inwi BLOCKED, meditel BLOCKED, newcomer OPEN");
      assertThat(restricted(archive, "2016-12-07"))
          .isEqualTo("inwi BLOCKED, meditel BLOCKED, newcomer OPEN");
      assertThat(restricted(archive, "2016-12-08"))
          .isEqualTo("inwi BLOCKED, orange-maroc BLOCKED, newcomer OPEN");

      archive.record(
          ServiceRestored.of(entry("back", "2017-01-10"), Scope.all().operator("orange-maroc"))
              .ends("cut"));
      assertThat(restricted(archive, "2017-01-10"))
          .isEqualTo("inwi BLOCKED, orange-maroc OPEN, newcomer OPEN");
    }
  }

  @Test
  void what_was_in_force_on_the_former_member_can_be_ended_and_extended_on_the_new_one() {
    try (Archive archive = open(renamed())) {
      archive.record(
          BlockingImposed.of(entry("cut", "2016-01-05"), Scope.all().operator("meditel")));
      archive.record(
          BlockingExtended.of(
              entry("extended", "2016-12-20"), Scope.all().operator("orange-maroc"), "cut"));
      ServiceRestored restored =
          ServiceRestored.of(entry("back", "2017-01-10"), Scope.all().operator("orange-maroc"));
      archive.record(restored);

      assertThat(restricted(archive, "2017-01-09"))
          .isEqualTo("inwi OPEN, orange-maroc BLOCKED, newcomer OPEN");
      assertThat(restricted(archive, "2017-01-10"))
          .isEqualTo("inwi OPEN, orange-maroc OPEN, newcomer OPEN");
      assertThat(((ServiceRestored) last(archive)).ended())
          .extracting(EntryId::value)
          .containsExactly("cut", "extended");
    }
  }

  @Test
  void answers_keep_to_the_days_of_a_member() {
    try (Archive archive = open(renamed())) {
      archive.record(BlockingImposed.of(entry("cut", "2016-01-05"), Scope.all()));
      archive.record(ServiceRestored.of(entry("back", "2017-01-10"), Scope.all()));

      assertThat(archive.status().operator("orange-maroc").timeline().cells().getFirst().periods())
          .extracting(period -> period.possible() + " " + period.since() + " " + period.until())
          .containsExactly("BLOCKED 2016-12-08 2017-01-09", "OPEN 2017-01-10 open");
      assertThat(archive.status().operator("meditel").timeline().cells().getFirst().periods())
          .extracting(period -> period.possible() + " " + period.since() + " " + period.until())
          .containsExactly("OPEN open 2016-01-04", "BLOCKED 2016-01-05 2016-12-07");
      assertThat(archive.status().operator("orange-maroc").durations(Status.BLOCKED).cells())
          .extracting(each -> each.days().toString())
          .containsExactly("33 days");
      assertThat(archive.status().operator("meditel").durations(Status.BLOCKED).cells())
          .extracting(each -> each.days().toString())
          .containsExactly("338 days");
      assertThat(archive.status().operator("meditel").on(day("2017-01-01")).cells()).isEmpty();
      assertThat(archive.status().during(day("2016-12-01"), day("2016-12-31")).cells())
          .extracting(each -> each.cell().operator() + " " + each.certainly())
          .containsExactly(
              "inwi [BLOCKED]", "meditel [BLOCKED]", "orange-maroc [BLOCKED]", "newcomer [OPEN]");
      assertThat(archive.status().changes(day("2016-01-01"), day("2017-12-31")).changes())
          .extracting(each -> each.day() + " " + each.cell().operator())
          .containsExactly(
              "2016-01-05 inwi",
              "2016-01-05 meditel",
              "2017-01-10 inwi",
              "2017-01-10 orange-maroc");
      assertThat(
              archive
                  .status()
                  .operator("orange-maroc")
                  .on(day("2016-12-10"))
                  .cells()
                  .getFirst()
                  .since())
          .hasToString("2016-12-08");
    }
  }

  /** Whether it happened before the newcomer came, nobody says. */
  @Test
  void what_may_have_happened_before_a_member_was_there_may_not_have_reached_it() {
    try (Archive archive = open(renamed())) {
      archive.record(BlockingImposed.of(entry("cut", "[2016-05-25..2016-06-05]"), Scope.all()));

      assertThat(restricted(archive, "2016-06-02"))
          .isEqualTo("inwi OPEN or BLOCKED, meditel OPEN or BLOCKED, newcomer OPEN or BLOCKED");
      assertThat(restricted(archive, "2016-06-05"))
          .isEqualTo("inwi BLOCKED, meditel BLOCKED, newcomer OPEN or BLOCKED");
      archive.record(ServiceRestored.of(entry("back", "2016-07-01"), Scope.all()));
      assertThat(restricted(archive, "2016-07-01"))
          .isEqualTo("inwi OPEN, meditel OPEN, newcomer OPEN");
    }
  }

  @Test
  void a_member_is_named_within_its_days() {
    try (Archive archive = open(renamed())) {
      archive.record(
          BlockingImposed.of(
              entry("cut", "2016-12-07/2016-12-20"), Scope.all().operator("meditel")));
      assertThatThrownBy(
              () ->
                  archive.record(
                      BlockingImposed.of(
                          entry("late", "2017-01"), Scope.all().operator("Méditel"))))
          .isInstanceOf(EntryRefusedException.class)
          .hasMessage(
              "late refused (a scope names members within their days): it happened from 2017-01-01"
                  + " until 2017-01-31, and operator 'meditel' is one until 2016-12-07; name"
                  + " orange-maroc");
      assertThatThrownBy(
              () ->
                  archive.record(
                      BlockingImposed.of(
                          entry("early", "2016-01-05"), Scope.all().operator("orange-maroc"))))
          .hasMessage(
              "early refused (a scope names members within their days): it happened on 2016-01-05,"
                  + " and operator 'orange-maroc' is one from 2016-12-08; name meditel");
      archive.record(
          BlockingImposed.of(
              entry("rest", "2016-01-05"), Scope.all().exceptOperator("orange-maroc")));
      assertThat(restricted(archive, "2016-12-08"))
          .isEqualTo("inwi BLOCKED, orange-maroc BLOCKED, newcomer OPEN");
    }
  }

  @Test
  void a_correction_gives_a_member_its_last_day_and_keeps_what_names_it_within() {
    try (Archive archive =
        open(
            Dimensions.builder()
                .territory("MA")
                .operator("meditel")
                .network("wifi")
                .service("voip")
                .build())) {
      archive.record(
          BlockingImposed.of(entry("cut", "2016-01-05"), Scope.all().operator("meditel")));
      archive.record(
          MembersDeclared.of(
              entry("renamed", "2016-12-08"),
              Members.builder()
                  .operator("orange-maroc")
                  .from("2016-12-08")
                  .formerly("meditel")
                  .build()));
      assertThat(restricted(archive, "2016-12-08"))
          .isEqualTo("meditel BLOCKED, orange-maroc BLOCKED");

      CaseOpened ended =
          CaseOpened.of(
                  entry("opened", "2015"),
                  "Example",
                  Dimensions.builder()
                      .territory("MA")
                      .operator("meditel")
                      .to("2016-12-07")
                      .network("wifi")
                      .service("voip")
                      .build())
              .baseline(Status.OPEN);
      archive.record(EntryCorrected.of(entry("ended", "2016-12-08"), ended, "Méditel is Orange."));
      assertThat(restricted(archive, "2016-12-07")).isEqualTo("meditel BLOCKED");
      assertThat(restricted(archive, "2016-12-08")).isEqualTo("orange-maroc BLOCKED");

      CaseOpened wrong =
          CaseOpened.of(
                  entry("opened", "2015"),
                  "Example",
                  Dimensions.builder()
                      .territory("MA")
                      .operator("meditel")
                      .to("2015-12-31")
                      .network("wifi")
                      .service("voip")
                      .build())
              .baseline(Status.OPEN);
      assertThatThrownBy(
              () -> archive.record(EntryCorrected.of(entry("wrong", "2016-12-08"), wrong, "No.")))
          .hasMessage(
              "wrong refused (a scope names members within their days): cut happened on 2016-01-05,"
                  + " and operator 'meditel' is one until 2015-12-31");
    }
  }
}
