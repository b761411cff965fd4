package io.github.sijill.history;

import static io.github.sijill.source.Attestation.OFFICIAL;
import static io.github.sijill.source.Attestation.REPORTED;
import static io.github.sijill.source.Attestation.RUMOURED;
import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Members;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static List<Recorded> record(SagaEvent... further) {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    events.addAll(Arrays.asList(further));
    return recorded(events);
  }

  private static History seen(Viewpoint viewpoint, SagaEvent... further) {
    return History.of(CASE, record(further), viewpoint);
  }

  private static List<String> ids(List<SeenEntry> entries) {
    return entries.stream().map(each -> each.id().value()).toList();
  }

  private static SeenEntry entryOf(History history, String id) {
    return history.entries().stream()
        .filter(each -> each.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate january(int day) {
    return LocalDate.of(2016, 1, day);
  }

  private static SagaEvent declared(CaseEntry entry) {
    return MembersDeclared.of(entry, Members.builder().network(entry.id().value()).build());
  }

  @Test
  void a_case_that_was_not_opened_yet_has_no_baseline_and_no_members() {
    History history =
        seen(Viewpoint.now().asRecordedAt(RECORDED.minusSeconds(1)), imposed("a", "2016-01-06"));

    assertThat(history.caseId()).isEqualTo(CASE);
    assertThat(history.opening()).isEmpty();
    assertThat(history.baseline()).isEqualTo(Status.UNKNOWN);
    assertThat(history.dimensions().cells()).isEmpty();
    assertThat(history.entries()).isEmpty();
  }

  @Test
  void the_opening_gives_the_baseline_and_declarations_add_members() {
    History history = seen(Viewpoint.now(), declared(entry("satellite", "2016-02-01")));

    assertThat(history.opening().orElseThrow().event()).isEqualTo(opened());
    assertThat(history.baseline()).isEqualTo(Status.OPEN);
    assertThat(history.dimensions().cells())
        .hasSize(opened().dimensions().cells().size() + 1)
        .anyMatch(cell -> cell.network().id().equals("satellite"));
  }

  @Test
  void what_was_recorded_at_the_instant_itself_is_in_view_and_what_came_later_is_not() {
    List<Recorded> record = record(imposed("a", "2016-01-06"), retracted("t", "a"));

    assertThat(ids(History.of(CASE, record, at(1)).entries())).containsExactly("opened", "a");
    assertThat(ids(History.of(CASE, record, at(2)).entries())).containsExactly("opened", "t");
  }

  private static Viewpoint at(int seconds) {
    return Viewpoint.now().asRecordedAt(RECORDED.plusSeconds(seconds));
  }

  @Test
  void what_was_known_on_the_day_itself_is_in_view_and_what_became_known_later_is_not() {
    SagaEvent known = imposed(entry("a", "2016-01-06").knownFrom(january(10)));
    SagaEvent byDate = imposed("b", "[2016-01-06..2016-01-09]");
    SagaEvent never = imposed("c", "[2016-01-06..]");

    assertThat(ids(seen(Viewpoint.now().asKnownOn(january(10)), known, byDate, never).entries()))
        .containsExactly("opened", "a", "b");
    assertThat(ids(seen(Viewpoint.now().asKnownOn(january(9)), known, byDate, never).entries()))
        .containsExactly("opened", "b");
    assertThat(ids(seen(Viewpoint.now().asKnownOn(january(8)), known, byDate, never).entries()))
        .containsExactly("opened");
  }

  @Test
  void the_frame_is_in_view_whatever_is_known_or_attested() {
    SagaEvent declared = declared(entry("satellite", "2016-02-01").attested(RUMOURED));

    History history =
        seen(
            Viewpoint.now().asKnownOn(LocalDate.of(2000, 1, 1)).attestedAtLeast(OFFICIAL),
            declared);

    assertThat(ids(history.entries())).containsExactly("opened", "satellite");
    assertThat(history.rumours()).isEmpty();
  }

  @Test
  void what_is_attested_as_well_as_asked_is_in_view_and_what_is_less_well_is_not() {
    SagaEvent reported = imposed(entry("reported", "2016-01-06").attested(REPORTED));
    SagaEvent official = imposed(entry("official", "2016-01-06").attested(OFFICIAL));

    assertThat(ids(seen(Viewpoint.now().attestedAtLeast(REPORTED), reported, official).entries()))
        .containsExactly("opened", "reported", "official");
    assertThat(ids(seen(Viewpoint.now().attestedAtLeast(OFFICIAL), reported, official).entries()))
        .containsExactly("opened", "official");
  }

  @Test
  void a_rumour_stands_apart_without_a_rank_and_is_left_out_where_more_is_asked() {
    SagaEvent rumour = imposed(entry("rumour", "2016-01-06").attested(RUMOURED));

    History history = seen(Viewpoint.now(), rumour, restored(entry("r", "2016-01-05", "rumour")));

    assertThat(ids(history.entries())).containsExactly("opened", "r");
    assertThat(ids(history.rumours())).containsExactly("rumour");
    assertThat(history.rumours().getFirst().isRumour()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.rank(history.rumours().getFirst()))
        .withMessage("rumour is a rumour and has no rank");
    assertThat(history.rumours().getFirst().earliest()).isEqualTo(DayBound.on(january(6)));
    assertThat(history.isOrdered()).isFalse();
    assertThat(seen(Viewpoint.now().attestedAtLeast(REPORTED), rumour).rumours()).isEmpty();
  }

  @Test
  void a_statement_makes_what_it_confirms_official_from_the_day_it_is_known() {
    SagaEvent rumour = imposed(entry("a", "2016-01-06").attested(RUMOURED));
    SagaEvent statement = stated(entry("s", "2016-01-07"), "a");

    SeenEntry confirmed = entryOf(seen(Viewpoint.now(), rumour, statement), "a");
    assertThat(confirmed.attestation()).isEqualTo(OFFICIAL);
    assertThat(confirmed.confirmedBy()).containsExactly(new EntryId("s"));
    assertThat(seen(Viewpoint.now().asKnownOn(january(6)), rumour, statement).rumours())
        .extracting(SeenEntry::attestation)
        .containsExactly(RUMOURED);
  }

  @Test
  void a_statement_counts_only_where_it_is_itself_attested_well_enough() {
    SagaEvent reported = imposed("a", "2016-01-06");
    SagaEvent statement = stated(entry("s", "2016-01-07").attested(REPORTED), "a");
    SagaEvent rumoured = stated(entry("s", "2016-01-07").attested(RUMOURED), "a");
    SagaEvent confirming = stated(entry("s2", "2016-01-08").attested(OFFICIAL), "s");
    Viewpoint official = Viewpoint.now().attestedAtLeast(OFFICIAL);

    assertThat(ids(seen(official, reported, statement).entries())).containsExactly("opened");
    assertThat(entryOf(seen(Viewpoint.now(), reported, rumoured), "a").attestation())
        .isEqualTo(REPORTED);
    assertThat(ids(seen(official, reported, statement, confirming).entries()))
        .containsExactly("opened", "a", "s", "s2");
    assertThat(ids(seen(official, reported, rumoured, confirming).entries()))
        .containsExactly("opened", "a", "s", "s2");
  }

  @Test
  void statements_that_confirm_one_another_confirm_each_once() {
    History history =
        seen(
            Viewpoint.now(),
            stated(entry("s", "2016-01-07"), "t"),
            stated(entry("t", "2016-01-07"), "s"));

    assertThat(entryOf(history, "s").confirmedBy()).containsExactly(new EntryId("t"));
    assertThat(entryOf(history, "t").confirmedBy()).containsExactly(new EntryId("s"));
  }

  @Test
  void a_correction_replaces_the_entry_at_its_place() {
    History history =
        seen(
            Viewpoint.now(),
            imposed("a", "2016-01-06"),
            restored("r", "2016-01-06"),
            corrected("c", imposed("a", "2016-01-08", "3g")));

    SeenEntry corrected = entryOf(history, "a");
    assertThat(corrected.event()).isEqualTo(imposed("a", "2016-01-08", "3g"));
    assertThat(corrected.sequence()).isEqualTo(2);
    assertThat(corrected.recordedAt()).isEqualTo(RECORDED.plusSeconds(1));
    assertThat(history.rank(corrected)).isEqualTo(1);
    assertThat(corrected.latest()).isEqualTo(DayBound.on(january(8)));
  }

  @Test
  void of_several_corrections_the_latest_that_still_stands_counts() {
    SagaEvent first = corrected("c1", imposed("a", "2016-01-07"));
    SagaEvent second = corrected("c2", imposed("a", "2016-01-08"));
    SagaEvent told = imposed("a", "2016-01-06");

    assertThat(entryOf(seen(Viewpoint.now(), told, first, second), "a").event())
        .isEqualTo(imposed("a", "2016-01-08"));
    assertThat(
            entryOf(seen(Viewpoint.now(), told, first, second, retracted("t", "c2")), "a").event())
        .isEqualTo(imposed("a", "2016-01-07"));
  }

  @Test
  void a_retraction_that_is_retracted_took_nothing_out() {
    List<Recorded> record =
        record(imposed("a", "2016-01-06"), retracted("t", "a"), retracted("u", "t"));

    assertThat(ids(History.of(CASE, record, Viewpoint.now()).entries()))
        .containsExactly("opened", "a", "u");
    assertThat(History.standing(record))
        .extracting(event -> event.id().value())
        .containsExactly("opened", "a", "u");
    assertThat(History.standing(record.subList(0, 3)))
        .extracting(event -> event.id().value())
        .containsExactly("opened", "t");
  }

  @Test
  void what_stands_includes_rumours_and_takes_corrections() {
    SagaEvent rumour = imposed(entry("a", "2016-01-06").attested(RUMOURED));
    SagaEvent right = imposed(entry("a", "2016-01-07").attested(RUMOURED));
    SagaEvent correction = corrected("c", right);

    assertThat(History.standing(record(rumour, correction)))
        .containsExactly(opened(), right, correction);
  }

  @Test
  void an_entry_equals_itself_seen_with_others_beside_it_and_not_itself_seen_otherwise() {
    SagaEvent before = imposed("before", "2016-01-06");
    SagaEvent restored = restored(entry("r", "2016-01", "before"));
    SeenEntry alone = entryOf(seen(Viewpoint.now(), before, restored), "r");

    assertThat(alone)
        .isEqualTo(
            entryOf(seen(Viewpoint.now(), before, restored, imposed("z", "2016-01-07")), "r"))
        .hasSameHashCodeAs(entryOf(seen(Viewpoint.now(), before, restored), "r"))
        .isNotEqualTo(
            entryOf(seen(Viewpoint.now(), before, restored, retracted("t", "before")), "r"))
        .isNotEqualTo(
            entryOf(
                seen(Viewpoint.now(), before, restored, stated(entry("s", "2016-02"), "r")), "r"))
        .isNotEqualTo(
            entryOf(
                seen(Viewpoint.now(), before, restored, corrected("c", imposed("r", "2016-01"))),
                "r"))
        .isNotEqualTo(null);
    assertThat(alone).hasToString("r (2016-01-06 to 2016-01-31, REPORTED)");
  }

  @Test
  void the_declared_order_ranks_first_and_the_order_of_recording_after_it() {
    History history =
        seen(
            Viewpoint.now(),
            imposed(entry("late", "2016-01", "early")),
            imposed("free", "2016-01"),
            imposed("early", "2016-01"));

    assertThat(ids(history.entries())).containsExactly("opened", "free", "early", "late");
    assertThat(history.entries()).extracting(history::rank).containsExactly(0, 1, 2, 3);
    assertThat(history.isOrdered()).isTrue();
    assertThat(history.successors(2)).containsExactly(3);
    assertThat(history.successors(3)).isEmpty();
  }

  @Test
  void what_an_entry_comes_after_and_before_takes_days_from_it() {
    History history =
        seen(
            Viewpoint.now(),
            imposed("a", "[2016-01-06..2016-01-20]"),
            restored(entry("b", "2016-01", "a")),
            imposed(entry("c", "[..2016-01-15]", "b")));

    assertThat(history.entries().subList(1, 4))
        .extracting(SeenEntry::earliest, SeenEntry::latest)
        .containsExactly(days(6, 15), days(6, 15), days(6, 15));
    assertThat(history.entries()).noneMatch(each -> each.days().isEmpty());
  }

  private static Tuple days(int first, int last) {
    return tuple(DayBound.on(january(first)), DayBound.on(january(last)));
  }

  @Test
  void a_chronology_goes_by_first_day_then_last_day_then_rank_then_order_of_recording() {
    History history =
        seen(
            Viewpoint.now(),
            imposed("late", "2016-01-09"),
            imposed("wide", "[2016-01-06..2016-01-20]"),
            imposed(entry("second", "2016-01-06", "first")),
            imposed("first", "2016-01-06"),
            imposed(entry("rumour", "2016-01-06").attested(RUMOURED)));

    assertThat(ids(history.chronology()))
        .containsExactly("opened", "rumour", "first", "second", "wide", "late");
  }

  @Test
  void a_chronology_lists_no_rumour_before_what_it_is_declared_after() {
    History history =
        seen(
            Viewpoint.now(),
            imposed("a", "2016-01-15"),
            imposed(entry("rumour", "2016-01", "a").attested(RUMOURED)),
            imposed(entry("after-rumour", "2016-01", "rumour")),
            imposed("b", "2016-01-20"));

    assertThat(ids(history.chronology()))
        .containsExactly("opened", "a", "rumour", "after-rumour", "b");
  }

  @Test
  void an_order_without_a_world_leaves_no_day() {
    History history =
        seen(Viewpoint.now(), imposed("a", "2016-01-06"), restored(entry("b", "2016-01-05", "a")));

    assertThat(history.entries())
        .filteredOn(each -> each.days().isEmpty())
        .extracting(each -> each.id().value())
        .containsExactly("a", "b");
  }

  @Test
  void an_order_that_has_a_cycle_is_refused_and_its_entries_are_named() {
    refuses("a is declared after itself", imposed(entry("a", "2016-01", "a")));
    refuses(
        "a is declared after b, b after a",
        imposed(entry("a", "2016-01", "b")),
        imposed(entry("b", "2016-01", "a")));
    refuses(
        "a is declared after c, c after b, b after a",
        imposed(entry("a", "2016-01", "c")),
        imposed(entry("b", "2016-01", "a")),
        imposed(entry("outside", "2016-01", "b")),
        imposed(entry("c", "2016-01", "b")));
  }

  @Test
  void a_long_cycle_is_named_by_its_beginning() {
    SagaEvent[] events = new SagaEvent[100_000];
    for (int i = 0; i < events.length; i++) {
      events[i] = imposed(entry("e" + i, "2016-01", "e" + (i + 1) % events.length));
    }

    refuses(
        "e99998 is declared after e99999, e99999 after e0, e0 after e1, e1 after e2, e2 after"
            + " others, and these in the end after e99998",
        events);
  }

  private static void refuses(String message, SagaEvent... events) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seen(Viewpoint.now(), events))
        .withMessage(message);
  }

  @Test
  void events_are_put_in_their_declared_order_and_left_where_none_is_declared() {
    SagaEvent late = imposed(entry("late", "2016-01", "early"));
    SagaEvent free = imposed("free", "2016-01");
    SagaEvent early = imposed("early", "2016-01");

    assertThat(History.inDeclaredOrder(List.of(late, free, early)))
        .containsExactly(free, early, late);
    assertThat(History.inDeclaredOrder(List.of(free, early))).containsExactly(free, early);
  }

  @Test
  void days_are_numbered_from_1970_and_open_ends_lie_beyond_them() {
    assertThat(DayRange.number(LocalDate.of(1970, 1, 2))).isEqualTo(1);
    assertThat(DayRange.bound(1)).isEqualTo(DayBound.on(LocalDate.of(1970, 1, 2)));
    assertThat(DayRange.bound(DayRange.BEFORE_ALL)).isEqualTo(DayBound.open());
    assertThat(DayRange.bound(DayRange.AFTER_ALL)).isEqualTo(DayBound.open());
    assertThat(Stream.of(LocalDate.MIN, LocalDate.MAX).map(DayRange::number))
        .allMatch(day -> DayRange.BEFORE_ALL < day && day < DayRange.AFTER_ALL);
    assertThat(new DayRange(1, 1).isEmpty()).isFalse();
    assertThat(new DayRange(2, 1).isEmpty()).isTrue();
  }
}
