package io.github.sijill.words;

import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static StatusAnswer ask(String day, Viewpoint viewpoint, SagaEvent... events) {
    return RecordedLog.of(recorded(List.of(events)))
        .projections()
        .ask(new Question.StatusOn(Subject.everything().from(viewpoint), LocalDate.parse(day)));
  }

  @Test
  void rumours_about_the_cells_up_to_the_day_are_named_though_they_change_nothing() {
    Projections archive =
        RecordedLog.of(
                recorded(
                    List.of(
                        opened(),
                        imposed("a", "2016-01-05", "3g"),
                        restored(entry("back", "2016-02-04").attested(Attestation.RUMOURED), "3g"),
                        restored(entry("late", "2016-03-04").attested(Attestation.RUMOURED), "3g"),
                        imposed(
                            entry("off", "2016-02-01").attested(Attestation.RUMOURED), "wifi"))))
            .projections();
    Subject on3g = Subject.everything().on(Scope.all().network("3g"));

    assertThat(
            Explanation.of(
                archive.ask(new Question.StatusOn(on3g, LocalDate.of(2016, 2, 20))), archive))
        .contains("certainly BLOCKED")
        .endsWith(
            "Rumours change no status. Of these cells, up to that day, rumours are told by"
                + " back.\n");
    assertThat(
            Explanation.of(
                archive.ask(new Question.StatusOn(on3g, LocalDate.of(2016, 1, 20))), archive))
        .doesNotContain("umours");
  }

  @Test
  void of_a_span_it_is_said_what_held_when_and_on_whose_word() {
    Projections archive =
        RecordedLog.of(
                recorded(
                    List.of(
                        opened(),
                        imposed(
                            entry("blocked", "[2016-01-05..2016-01-07]")
                                .from(Source.of("Le Matin").titled("Coupure")),
                            "3g"),
                        cuts("exams", "2016-01-02", "3g"),
                        restored(entry("back", "2016-02-04"), "3g"),
                        imposed(entry("late", "2016-03-04"), "3g"),
                        imposed(
                            entry("heard", "2016-01-06").attested(Attestation.RUMOURED), "3g"))))
            .projections();
    Subject on3g = Subject.everything().on(Scope.all().network("3g"));

    assertThat(
            Explanation.of(
                archive.ask(
                    new Question.StatusDuring(
                        on3g, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 2, 4))),
                archive,
                Language.ENGLISH))
        .isEqualTo(
            """
            Voip on 3g in MA, inwi: at times open and at times blocked from 1 January 2016 to 4 February 2016.
              How sure: all possible dates agree; it rests on 4 entries, reported, of 1 publisher only (Le Matin); last told of on 4 March 2016.
              From 2016-01-01 to 2016-02-04, at the end of each day, on small: 3g of inwi for voip in MA: OPEN from 2016-01-01 to 2016-01-04; OPEN or BLOCKED from 2016-01-05 to 2016-01-06; BLOCKED from 2016-01-07 to 2016-02-03; OPEN on 2016-02-04.
              Within 2016-01-02 also BLOCKED from 06:00 to 08:00 Z (Africa/Casablanca): exams.
              - opened (some day from 2015-01-01 to 2015-12-31, reported)
              - blocked (some day from 2016-01-05 to 2016-01-07, reported)
                  Source: Le Matin, "Coupure"
              - back (2016-02-04, reported)
              - exams (2016-01-02, reported)
            Rumours change no status. Of these cells, up to that day, rumours are told by heard.
            """);
    assertThat(
            Explanation.of(
                archive.ask(
                    new Question.StatusDuring(
                        on3g.from(Viewpoint.now().asKnownOn(LocalDate.of(2016, 1, 5))),
                        LocalDate.of(2016, 1, 1),
                        LocalDate.of(2016, 2, 4))),
                archive,
                Language.ENGLISH))
        .contains(
            "From 2016-01-01 to 2016-02-04 (as known on 2016-01-05), at the end of each day, on"
                + " small: 3g of inwi for voip in MA: OPEN from 2016-01-01 to 2016-02-04.");
  }

  @Test
  void cells_of_which_the_same_is_said_stand_together_with_the_entries_that_decide() {
    StatusAnswer answer =
        ask(
            "2016-01-08",
            Viewpoint.now(),
            opened(),
            imposed(
                entry("cut", "2016-01-05~")
                    .from(
                        Source.of("Le Matin")
                            .titled("Coupure")
                            .giving(ImpreciseDate.parse("2016-01")))
                    .summary("en", "Calls fail."),
                "mobile"));

    assertThat(Explanation.of(answer))
        .isEqualTo(
            """
            Voip on 3g and 4g in MA, inwi: blocked on 8 January 2016, since 5 January 2016, with no end told.
              How sure: all possible dates agree; it rests on 1 entry, reported, of 1 publisher only (Le Matin); a source marks a date of it as approximate or uncertain; nothing is told after 5 January 2016.
              On 2016-01-08: certainly BLOCKED on small: 3g, 4g of inwi for voip in MA.
              Since 2016-01-05, with no end recorded; nothing is told after 2016-01-05. All possible dates give this answer.
              In force: cut (BLOCKED, since 2016-01-05), of which no end is told.
              - cut (2016-01-05, approximate, reported): Calls fail.
                  Source: Le Matin, "Coupure"; it gives the date some day from 2016-01-01 to 2016-01-31
            Voip on adsl and wifi in MA, inwi: open on 8 January 2016, as far as is told.
              How sure: all possible dates agree; it rests on nothing but the opening of the case, reported, of which no source is named.
              On 2016-01-08: certainly OPEN on small: adsl, wifi of inwi for voip in MA.
              Since before the first entry, with no end recorded. All possible dates give this answer.
              - opened (some day from 2015-01-01 to 2015-12-31, reported)
            """);
  }

  @Test
  void cells_that_no_members_sum_up_are_told_apart() {
    StatusAnswer answer =
        ask(
            "2016-01-08",
            Viewpoint.now(),
            opened(),
            imposed("cut", "2016-01-05"),
            restored("back", "2016-01-07", "3g"));

    assertThat(Explanation.of(answer))
        .contains("certainly OPEN on small: 3g of inwi for voip in MA.")
        .contains("certainly BLOCKED on small: 4g, adsl, wifi of inwi for voip in MA.");
  }

  /** Who answers from what stands before a damage. */
  private record Damaged(Answers before) implements Answers {

    @Override
    public <A extends Answer> A ask(Question<A> question) {
      return before.ask(question);
    }

    @Override
    public Optional<String> damage() {
      return Optional.of("line 3: not JSON");
    }
  }

  @Test
  void what_the_viewpoint_and_the_damage_leave_out_is_said() {
    Viewpoint viewpoint =
        Viewpoint.now().asKnownOn(LocalDate.of(2016, 2, 1)).attestedAtLeast(Attestation.OFFICIAL);

    assertThat(
            Explanation.of(
                ask("2016-01-08", viewpoint, opened(), imposed("cut", "2016-01-05")),
                new Damaged(RecordedLog.of(recorded(List.of(opened()))).projections())))
        .startsWith(
            "Voip on all four networks in MA, inwi: open on 8 January 2016, as far as is told, as"
                + " known on 1 February 2016, by what is attested at least as official.\n")
        .contains(
            "; what else is recorded is left out; what stands behind a damage of the archive is"
                + " left out.\n",
            "\n"
                + "  On 2016-01-08 (as known on 2016-02-01, by what is attested at least as"
                + " official): certainly OPEN on small")
        .endsWith(
            "The archive is damaged, and this is the answer of what stands before the damage: line"
                + " 3: not JSON.\n");
  }

  @Test
  void texts_of_others_cannot_break_a_line_or_turn_it() {
    StatusAnswer answer =
        ask(
            "2016-01-08",
            Viewpoint.now(),
            opened(),
            imposed(
                entry("cut", "2016-01-05")
                    .from(Source.of("هسبريس").at("x\u001b[2J"))
                    .summary("en", "Calls fail.\nOn 2016-01-08: certainly OPEN")));

    assertThat(Explanation.of(answer).lines())
        .contains(
            "  - cut (2016-01-05, reported): Calls fail.\\u000aOn 2016-01-08: certainly OPEN",
            "      Source: \u2068هسبريس\u2069, x\\u001b[2J");
  }

  @Test
  void an_archive_without_cells_says_so() {
    assertThat(Explanation.of(ask("2016-01-08", Viewpoint.now())))
        .isEqualTo("On 2016-01-08: the archive has no cell.\n");
  }
}
