package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.extended;
import static io.github.sijill.testing.SmallCase.ids;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sijill.casefile.Admission.Admitted;
import io.github.sijill.casefile.Admission.AlreadyRecorded;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Members;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CasefileTest {

  private static Casefile given(SagaEvent... further) {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    events.addAll(Arrays.asList(further));
    return Casefile.empty(CASE).with(recorded(events));
  }

  private static Admission admitted(Casefile casefile, SagaEvent event) {
    return casefile.admit(event, RECORDED);
  }

  private static List<String> ended(Casefile casefile, ServiceRestored restored) {
    Admitted admitted = (Admitted) admitted(casefile, restored);
    return ((ServiceRestored) admitted.event())
        .endsOrEnded().stream().map(Object::toString).toList();
  }

  @Test
  void an_identical_entry_is_known_and_not_admitted_again() {
    var blocking = imposed("a", "2016-01-06");

    assertThat(admitted(given(blocking), blocking))
        .isEqualTo(new AlreadyRecorded(blocking, Optional.empty()));
  }

  @Test
  void recording_again_what_is_retracted_names_the_retraction() {
    var blocking = imposed("a", "2016-01-06");

    assertThat(admitted(given(blocking, retracted("t", "a")), blocking))
        .isEqualTo(new AlreadyRecorded(blocking, Optional.of(new EntryId("t"))));
    assertThat(admitted(given(blocking, retracted("t", "a"), retracted("u", "t")), blocking))
        .isEqualTo(new AlreadyRecorded(blocking, Optional.empty()));
  }

  @Test
  void a_restoration_is_identical_also_if_the_record_says_what_it_ended() {
    var asRecorded = restored("r", "2016-02-01").ended(ids("a"));
    Casefile casefile = given(imposed("a", "2016-01-06"), asRecorded);

    assertThat(admitted(casefile, restored("r", "2016-02-01")))
        .isEqualTo(new AlreadyRecorded(asRecorded, Optional.empty()));
  }

  @Test
  void a_correction_into_a_restoration_is_identical_also_if_the_record_says_what_it_ended() {
    var asRecorded = corrected("c", restored("d", "2016-02-01").ended(ids("a")));
    Casefile casefile = given(imposed("a", "2016-01-06"), disrupted("d", "2016-02-01"), asRecorded);

    assertThat(admitted(casefile, corrected("c", restored("d", "2016-02-01"))))
        .isEqualTo(new AlreadyRecorded(asRecorded, Optional.empty()));
  }

  @Test
  void entries_may_be_recorded_in_any_order_of_their_dates() {
    Casefile casefile = given(imposed("late", "2016-06-01"), imposed("early", "2016-01-06"));

    assertThat(admitted(casefile, restored("r", "2016-02-01"))).isInstanceOf(Admitted.class);
  }

  @Test
  void a_restoration_that_names_nothing_ends_what_may_have_begun_in_its_scope() {
    Casefile casefile =
        given(
            imposed("mobile", "2016-01-06", "mobile"),
            disrupted("wifi", "2016-01-06", "wifi"),
            extended("adsl", "[2016-01-31..2016-02-15]", "mobile", "adsl"),
            imposed("later", "2016-02-02"));

    assertThat(ended(casefile, restored("r", "2016-02-01")))
        .containsExactly("mobile", "wifi", "adsl");
    assertThat(ended(casefile, restored("r", "2016-02-01", "fixed")))
        .containsExactly("wifi", "adsl");
    assertThat(ended(casefile, restored("r", "[2016-02-01..]", "3g")))
        .containsExactly("mobile", "later");
  }

  @Test
  void what_a_restoration_ended_the_next_one_does_not_end_again() {
    Casefile casefile =
        given(
            imposed("a", "2016-01-06"),
            restored("r", "2016-02-01").ends("a"),
            imposed("b", "2016-03-01"));

    assertThat(ended(casefile, restored("r2", "2016-04-01"))).containsExactly("b");
  }

  @Test
  void a_rumoured_restriction_is_among_what_a_restoration_ended_for_it_may_be_confirmed() {
    SagaEvent rumour = imposed(entry("rumoured", "2016-01-06").attested(Attestation.RUMOURED));

    assertThat(ended(given(rumour, imposed("told", "2016-01-06")), restored("r", "2016-02-01")))
        .containsExactly("rumoured", "told");
    assertThat(ended(given(rumour), restored("r", "2016-02-01"))).containsExactly("rumoured");
  }

  @Test
  void a_restriction_is_ended_cell_by_cell() {
    Casefile casefile =
        given(
            imposed("cut", "2016-03", "mobile"),
            restored("back-3g", "2016-03", "3g").ended(Set.of(new EntryId("cut"))));

    assertThat(ended(casefile, restored("back-4g", "2016-03", "4g"))).containsExactly("cut");
    assertThat(ended(casefile, restored("again-3g", "2016-03", "3g"))).isEmpty();
    assertThat(ended(casefile, restored("back", "2016-03", "mobile"))).containsExactly("cut");
  }

  @Test
  void a_restoration_that_changes_nothing_is_accepted() {
    Casefile casefile =
        given(
            imposed("a", "2016-01-06"),
            restored("r", "2016-02-01").ended(Set.of(new EntryId("a"))));

    assertThat(ended(casefile, restored("again", "2016-03-01"))).isEmpty();
    assertThat(ended(casefile, restored("named", "2016-03-01").ends("a"))).containsExactly("a");
  }

  @Test
  void a_rumoured_restoration_ends_nothing_until_it_is_confirmed() {
    SagaEvent rumour =
        restored(entry("rumoured", "2016-02-01").attested(Attestation.RUMOURED)).ends("a");
    Casefile casefile = given(imposed("a", "2016-01-06"), rumour);

    assertThat(ended(casefile, restored("r", "2016-03-01"))).containsExactly("a");
  }

  @Test
  void a_statement_that_only_a_later_one_confirms_confirms_from_then_on() {
    SagaEvent rumour = imposed(entry("a", "2016-01-06").attested(Attestation.RUMOURED));
    SagaEvent hearsay = stated(entry("s", "2016-01-07").attested(Attestation.RUMOURED), "a");
    SagaEvent official = stated(entry("s2", "2016-01-08"), "s");

    assertThat(ended(given(rumour, hearsay, official), restored("r", "2016-03-01")))
        .containsExactly("a");
  }

  @Test
  @Tag("slow")
  void a_long_chain_of_statements_is_confirmed_from_its_end() {
    List<SagaEvent> events = new ArrayList<>();
    events.add(imposed(entry("s0", "2016-01-06").attested(Attestation.RUMOURED)));
    for (int i = 1; i <= 20_000; i++) {
      Attestation level = i == 20_000 ? Attestation.OFFICIAL : Attestation.RUMOURED;
      events.add(stated(entry("s" + i, "2016-01-07").attested(level), "s" + (i - 1)));
    }

    assertThat(ended(given(events.toArray(SagaEvent[]::new)), restored("r", "2016-03-01")))
        .containsExactly("s0");
  }

  @Test
  void a_corrected_restoration_says_what_it_ends_anew() {
    Casefile casefile =
        given(
            imposed("a", "2016-01-06", "mobile"),
            imposed("b", "2016-01-06", "fixed"),
            restored("r", "2016-02-01", "mobile").ends("a"),
            stated(entry("s", "2016-02-01", "r")),
            imposed(entry("c", "2016-02-01", "s")));

    Admitted admitted = (Admitted) admitted(casefile, corrected("x", restored("r", "2016-02-01")));

    assertThat(admitted.event())
        .isInstanceOfSatisfying(
            EntryCorrected.class,
            c ->
                assertThat(((ServiceRestored) c.correction()).ended())
                    .as("c came after r")
                    .isEqualTo(ids("a", "b")));
  }

  @Test
  void what_a_retracted_restoration_had_ended_is_not_ended() {
    Casefile casefile =
        given(
            imposed("a", "2016-01-06"), restored("r", "2016-02-01").ends("a"), retracted("t", "r"));

    assertThat(ended(casefile, restored("r2", "2016-03-01"))).containsExactly("a");
  }

  @Test
  void retracting_a_retraction_undoes_it() {
    Casefile casefile =
        given(imposed("a", "2016-01-06"), retracted("t", "a"), retracted("t2", "t"));

    assertThat(ended(casefile, restored("r", "2016-03-01"))).containsExactly("a");
  }

  @Test
  void members_may_be_declared_below_those_declared_before() {
    SagaEvent more =
        MembersDeclared.of(
            entry("more", "2016"), Members.builder().network("5g").below("mobile").build());

    assertThat(admitted(given(), more)).isEqualTo(new Admitted(more));
    assertThat(
            ended(
                given(imposed("a", "2016-01-06", "mobile"), more), restored("r", "2016-02", "5g")))
        .containsExactly("a");
  }

  @Test
  void an_entry_of_an_open_date_may_have_happened_already() {
    assertThat(admitted(given(), imposed("a", "[2016-12-31..]"))).isInstanceOf(Admitted.class);
  }

  @Test
  void an_extension_of_what_may_be_in_force_is_admitted_as_it_is() {
    SagaEvent extension = extended("x", "2016-02-26", "a", "wifi");

    assertThat(admitted(given(imposed("a", "2016-01-06", "mobile")), extension))
        .isEqualTo(new Admitted(extension));
  }

  @Test
  void an_extension_of_a_throttle_is_admitted() {
    SagaEvent extension = extended("x", "2016-02-26", "a", "wifi").level(Status.DEGRADED);

    assertThat(
            admitted(given(imposed("a", "2016-01-06", "mobile").level(Status.DEGRADED)), extension))
        .isEqualTo(new Admitted(extension));
  }

  @Test
  void a_restoration_that_names_what_it_ends_ends_that_alone() {
    Casefile casefile = given(imposed("a", "2016-01-06"), disrupted("d", "2016-01-07"));

    assertThat(ended(casefile, restored("r", "2016-02-01").ends("d"))).containsExactly("d");
  }

  @Test
  void a_restoration_ends_what_began_on_its_last_day_and_nothing_later() {
    Casefile casefile =
        given(imposed("a", "2016-01-06"), imposed("b", "2016-02-01"), imposed("c", "2016-02-02"));

    assertThat(ended(casefile, restored("r", "[2016-01-20..2016-02-01]")))
        .containsExactly("a", "b");
  }

  @Test
  void a_correction_does_not_rest_on_what_it_corrects_nor_on_earlier_corrections_of_it() {
    Casefile casefile =
        given(
            imposed("a", "2016-01-06", "mobile"),
            disrupted("d", "2016-01-20", "mobile"),
            corrected("c", imposed("d", "2016-01-21", "mobile")));

    Admitted admitted =
        (Admitted) admitted(casefile, corrected("c2", restored("d", "2016-02-01", "mobile")));

    assertThat(((EntryCorrected) admitted.event()).correction())
        .isEqualTo(restored("d", "2016-02-01", "mobile").ended(ids("a")));
  }

  @Test
  void a_day_has_begun_once_it_has_begun_anywhere_on_earth() {
    SagaEvent tomorrow =
        imposed(entry("a", "2017-01-02").from(Source.of("Paper").publishedOn("2017-01-02")));
    Instant begins = Instant.parse("2017-01-01T10:00:00Z");

    assertThat(given().admit(tomorrow, begins)).isInstanceOf(Admitted.class);
    assertThatExceptionOfType(EntryRefusedException.class)
        .isThrownBy(() -> given().admit(tomorrow, begins.minusNanos(1)));
  }

  @Test
  void what_happened_in_a_month_that_is_not_over_may_be_known_from_its_end() {
    SagaEvent thisMonth = imposed("a", "2017-01");

    assertThat(thisMonth.entry().knownFrom()).hasToString("2017-01-31");
    assertThat(admitted(given(), thisMonth)).isInstanceOf(Admitted.class);
  }

  @Test
  void an_entry_may_happen_on_the_day_on_which_it_is_recorded() {
    assertThat(admitted(given(), imposed("a", "2017-01-01"))).isInstanceOf(Admitted.class);
  }

  @Test
  void a_case_holds_what_was_recorded_also_if_it_is_retracted() {
    Casefile casefile = given(imposed("a", "2016-01-06"), retracted("t", "a"));

    assertThat(casefile.holds(new EntryId("a"))).isTrue();
    assertThat(casefile.holds(new EntryId("b"))).isFalse();
    assertThat(casefile.size()).isEqualTo(3);
  }
}
