package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.Explanation;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers say of ends: of restrictions, of stronger ones, and within a day. */
class RestrictionEndsTest {

  private static final Subject ON_3G = Subject.everything().on(Scope.all().network("3g"));

  private static Projections archive(SagaEvent... events) {
    List<SagaEvent> all = new ArrayList<>(List.of(opened()));
    all.addAll(List.of(events));
    return RecordedLog.of(recorded(all)).projections();
  }

  private static CellStatus on(String day, SagaEvent... events) {
    return archive(events)
        .ask(new Question.StatusOn(ON_3G, LocalDate.parse(day)))
        .cells()
        .getFirst();
  }

  private static CellStatus at(String moment, SagaEvent... events) {
    ZonedDateTime at = ZonedDateTime.parse(moment);
    return archive(events)
        .ask(new Question.StatusOn(ON_3G, at.toLocalDate(), Optional.of(at), Optional.empty()))
        .cells()
        .getFirst();
  }

  private static ChangesAnswer changes(String from, String to, SagaEvent... events) {
    return archive(events)
        .ask(new Question.ChangesBetween(ON_3G, LocalDate.parse(from), LocalDate.parse(to)));
  }

  private static List<String> ids(List<SeenEntry> entries) {
    return entries.stream().map(each -> each.id().value()).toList();
  }

  /** In the words of {@code explain}. */
  private static String ends(String day, SagaEvent... events) {
    Projections archive = archive(events);
    return Explanation.of(archive.ask(new Question.StatusOn(ON_3G, LocalDate.parse(day))), archive)
        .lines()
        .filter(line -> line.startsWith("  In force: "))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-03-01                 | no, which ended later, on 2016-03-01, by e
          [2016-03-01..2016-03-09]   | no, which ended later, on some day from 2016-03-01 to 2016-03-09, by e
          [2016-03-01..]             | no, which ended later, on some day from 2016-03-01 on, by e
          [2016-02-01..2016-02-20]   | perhaps, which ended on some day from 2016-02-01 to 2016-02-20 by e
          [2015-12-01..2016-02-20]   | perhaps, which perhaps ended on some day from 2016-01-06 to 2016-02-20 by e
          """)
  void a_restriction_tells_when_it_ended(String date, String told) {
    String[] words = told.split(", ", 2);
    // One that ends all, recorded first: nothing is filled in, and so no order is declared. On one
    // day
    // with the restriction it comes first, and ends nothing.
    assertThat(
            ends(
                "2016-02-10",
                restored("e", date, "3g"),
                imposed("a", "[2016-01-05..2016-01-09]", "3g")))
        .isEqualTo(
            "  In force: %sa (BLOCKED, begun on some day from 2016-01-05 to 2016-01-09), %s."
                .formatted(words[0].equals("no") ? "" : "perhaps ", words[1]));
  }

  @Test
  void a_restriction_of_which_no_end_is_told_says_so_beside_one_that_ended() {
    assertThat(
            ends(
                "2016-02-10",
                imposed("a", "2016-01-05", "3g"),
                imposed("b", "2016-01-06"),
                restored(entry("e", "2016-03-01")).ends("b")))
        .isEqualTo(
            "  In force: a (BLOCKED, since 2016-01-05), of which no end is told; b (BLOCKED, since"
                + " 2016-01-06), which ended later, on 2016-03-01, by e.");
  }

  @Test
  void an_end_on_other_cells_is_no_end_here() {
    CellStatus cell =
        on(
            "2016-02-10",
            imposed("a", "2016-01-05", "mobile"),
            restored(entry("e", "2016-03-01"), "4g").ends("a"));

    assertThat(cell.restrictions().getFirst().end()).isEmpty();
  }

  @Test
  void what_ends_all_after_it_has_ended_already_did_not_end_it() {
    CellStatus cell =
        on(
            "2016-02-10",
            imposed("a", "2016-01-05", "3g"),
            restored("first", "2016-03-01", "3g"),
            restored("second", "2016-04-01", "3g"));

    assertThat(ids(cell.restrictions().getFirst().end().orElseThrow().by()))
        .containsExactly("first");
  }

  @Test
  void an_end_that_is_not_known_yet_is_not_told() {
    Projections archive =
        archive(imposed("a", "2016-01-05", "3g"), restored("e", "2016-03-01", "3g"));

    assertThat(
            Explanation.of(
                archive.ask(
                    new Question.StatusOn(
                        ON_3G.from(ON_3G.viewpoint().asKnownOn(LocalDate.of(2016, 2, 1))),
                        LocalDate.of(2016, 2, 10))),
                archive))
        .contains("with no end as known on 2016-02-01")
        .contains("a (BLOCKED, since 2016-01-05), of which no end is told");
  }

  @Test
  void a_lowering_names_the_end_of_what_was_stronger() {
    SagaEvent[] events = {
      disrupted("slow", "2016-01-01", "3g"),
      imposed("cut", "2016-01-05", "3g"),
      restored(entry("e", "[2016-02-01..2016-02-05]"), "3g").ends("cut")
    };

    List<CellChange> changes = changes("2016-02-01", "2016-02-28", events).changes();
    assertThat(changes)
        .extracting(change -> change.after().toString())
        .containsExactly("DEGRADED or BLOCKED", "DEGRADED");
    assertThat(changes).allSatisfy(each -> assertThat(ids(each.evidence())).contains("e"));
    assertThat(ids(on("2016-06-01", events).loweredBy())).containsExactly("e");
    assertThat(ids(on("2016-06-01", events).evidence())).containsExactly("slow");
    assertThat(on("2016-01-10", events).loweredBy()).isEmpty();
  }

  @Test
  void a_partial_restoration_that_lowers_is_named_once() {
    SagaEvent[] events = {
      imposed("cut", "2016-01-05", "3g"),
      restored(entry("eased", "2016-02-01"), "3g").ends("cut").to(Status.DEGRADED)
    };

    assertThat(changes("2016-02-01", "2016-02-01", events).changes())
        .singleElement()
        .satisfies(each -> assertThat(ids(each.evidence())).containsExactly("eased"));
  }

  @Test
  void changes_tell_the_cuts_of_the_days_of_the_span() {
    ChangesAnswer answer =
        changes("2016-05-02", "2016-05-09", cuts("exams", "2016-05-01/2016-05-03", "3g"));

    assertThat(answer.changes()).isEmpty();
    assertThat(answer.within())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.days().first()).isEqualTo("2016-05-02");
              assertThat(each.days().last()).isEqualTo("2016-05-03");
              assertThat(each.days().hours()).isPresent();
            });
    assertThat(changes("2016-05-04", "2016-05-09", cuts("exams", "2016-05-03", "3g")).within())
        .isEmpty();
  }

  @Test
  void changes_tell_a_blocking_that_was_lifted_on_its_day() {
    ChangesAnswer answer =
        changes(
            "2016-05-01",
            "2016-05-09",
            imposed("a", "2016-05-02", "3g"),
            restored(entry("e", "2016-05-02"), "3g").ends("a"));

    assertThat(answer.within())
        .singleElement()
        .satisfies(each -> assertThat(ids(each.days().evidence())).containsExactly("a", "e"));
  }

  @ParameterizedTest
  @CsvSource({"2016-05-02T06:30Z, true", "2016-05-02T07:00Z, false", "2016-05-03T06:30Z, false"})
  void a_cut_is_in_force_at_its_hours(String moment, boolean isCut) {
    CellStatus cell = at(moment, cuts("exams", "2016-05-02", "3g"));

    assertThat(cell.possible().isCertainly(Status.BLOCKED)).isEqualTo(isCut);
    assertThat(cell.restrictions()).hasSize(isCut ? 1 : 0);
    assertThat(cell.restrictions())
        .allSatisfy(
            each -> {
              assertThat(each.earliest()).isEqualTo(DayBound.on(LocalDate.of(2016, 5, 2)));
              assertThat(each.cut()).isPresent();
              assertThat(each.end()).isEmpty();
            });
  }

  @Test
  void at_a_moment_what_ended_on_that_day_may_still_be_in_force() {
    SagaEvent[] events = {
      imposed("a", "2016-05-01", "3g"), restored(entry("e", "2016-05-02"), "3g").ends("a")
    };

    assertThat(at("2016-05-02T07:00Z", events).restrictions())
        .singleElement()
        .satisfies(each -> assertThat(each.isCertain()).isFalse());
    assertThat(on("2016-05-02", events).restrictions()).isEmpty();
  }

  @Test
  void a_cell_with_cuts_is_restricted_at_their_hours() {
    Projections archive = archive(cuts("exams", "2016-05-02", "3g"));
    ZonedDateTime cut = ZonedDateTime.parse("2016-05-02T06:30Z");
    Subject restricted = Subject.everything().restrictedOnly();

    assertThat(
            archive
                .ask(
                    new Question.StatusOn(
                        restricted, cut.toLocalDate(), Optional.of(cut), Optional.empty()))
                .cells())
        .hasSize(1);
    assertThat(
            archive
                .ask(new Question.StatusDuring(restricted, cut.toLocalDate(), cut.toLocalDate()))
                .cells())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-06-15, 2015-06-01, 2015-06-29, 2015-06-01, 2015-06-29",
    "2015-07-01, 2015-06-30, 2015-07-03, 2015-06-01, 2015-07-08",
    "2015-07-05, 2015-07-04, 2015-07-08, 2015-07-04, 2015-07-08"
  })
  void an_imprecise_beginning_or_end_leaves_days_on_which_a_certain_status_perhaps_held(
      String day, LocalDate since, LocalDate until, LocalDate from, LocalDate to) {
    CellStatus cell =
        on(
            day,
            disrupted("a", "2015-06", "3g"),
            restored(entry("e", "[2015-07-04..2015-07-09]"), "3g").ends("a"));

    assertThat(List.of(cell.since(), cell.until(), cell.perhaps().from(), cell.perhaps().to()))
        .containsExactly(
            DayBound.on(since), DayBound.on(until), DayBound.on(from), DayBound.on(to));
  }

  @Test
  void what_tells_of_a_restriction_and_is_declared_after_it_moves_the_last_day_told() {
    Projections archive =
        archive(
            imposed("a", "2016-01-05", "3g"),
            StatementIssued.of(entry("denial", "2016-03-01", "a"), "a ministry", "no").denies("a"));

    assertThat(
            archive
                .ask(
                    new Question.StatusOn(
                        Subject.everything().on(SmallCase.on("3g")), LocalDate.of(2016, 7, 1)))
                .cells()
                .getFirst()
                .lastTold())
        .hasValue(LocalDate.of(2016, 3, 1));
  }

  @Test
  void still_in_force_is_told_of_the_cells_on_which_it_may_be() {
    Projections archive =
        archive(
            imposed("a", "2016-01-05", "mobile"),
            imposed("b", "2016-01-06", "wifi"),
            restored(entry("e", "2016-02-01"), "4g").ends("a"),
            StillInForce.of(entry("s", "2016-06-01", "a"), "a"));

    assertThat(
            archive
                .ask(new Question.StatusOn(Subject.everything(), LocalDate.of(2016, 7, 1)))
                .cells())
        .extracting(
            each -> each.cell().network().id(), each -> each.lastTold().map(Object::toString))
        .containsExactly(
            tuple("3g", Optional.of("2016-06-01")),
            tuple("4g", Optional.of("2016-02-01")),
            tuple("adsl", Optional.empty()),
            tuple("wifi", Optional.of("2016-01-06")));
  }
}
