package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
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
}
