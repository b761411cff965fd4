package io.github.sijill.picture;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.Kashmir;
import io.github.sijill.testing.Morocco;
import io.github.sijill.words.Language;
import io.github.sijill.words.MemberNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextPictureTest {

  private static final int COLUMNS = 66;

  private static List<CellTimeline> timelines(List<? extends SagaEvent> events) {
    return RecordedLog.of(recorded(events))
        .projections()
        .ask(new Question.TimelineOf(Subject.everything()))
        .cells();
  }

  private static String drawn(SagaEvent... events) {
    return TimelineLayout.of(timelines(List.of(events)), COLUMNS).stream()
        .map(layout -> String.join("\n", TextPicture.of(layout, false)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void cells_that_share_a_timeline_share_a_bar_with_their_periods_below() {
    assertThat(
            drawn(
                opened(),
                imposed("cut", "[2016-01-05..2016-01-20]", "mobile"),
                restored("back", "2016-06-01", "mobile")))
        .isEqualTo(
            """
                        2015-12 2016-01 02      03       04      05      06      07
            3g, 4g      ·········?????███████████████████████████████████▚················
            adsl, wifi  ··································································

                        · open   ▒ degraded   █ blocked   ? not certain   ▚ changes

            3g, 4g: inwi; voip; MA
              …           2016-01-04  OPEN
              2016-01-05  2016-01-19  OPEN or BLOCKED
              2016-01-20  2016-05-31  BLOCKED
              2016-06-01  …           OPEN

            adsl, wifi: inwi; voip; MA
              …           …           OPEN\
            """);
  }

  @Test
  void a_day_that_was_blocked_shows_though_its_column_has_several_days() {
    String bar =
        drawn(
                opened(),
                imposed(entry("first", "2016-01-10"), "3g"),
                restored(entry("back", "2016-01-11"), "3g"),
                imposed(entry("second", "2020-01-10"), "3g"),
                restored(entry("again", "2020-01-11"), "3g"))
            .lines()
            .filter(line -> line.startsWith("3g "))
            .findFirst()
            .orElseThrow();

    assertThat(bar.chars().filter(sign -> sign == '▚')).hasSize(2);
    assertThat(bar).matches("3g {14}·+▚·+▚·+");
  }

  @Test
  void january_is_named_by_its_year_where_there_is_no_room_for_both() {
    assertThat(
            drawn(
                    opened(),
                    imposed(entry("first", "2016-01-10"), "3g"),
                    restored(entry("back", "2016-11-04"), "3g"))
                .lines()
                .findFirst()
                .orElseThrow())
        .matches(" +12 +2016 +02 +03 +04 +05 +06 +07 +08 +09 +10 +11 +12");
  }

  @Test
  void years_are_named_where_months_have_no_room() {
    assertThat(
            drawn(
                    opened(),
                    imposed(entry("first", "2016-01-10"), "3g"),
                    restored(entry("back", "2024-01-11"), "3g"))
                .lines()
                .findFirst())
        .hasValue("                2015-12 2017    2018    2019    2020    2021    2022    2023");
  }

  @Test
  void cells_that_no_members_sum_up_stand_apart() {
    List<SagaEvent> events = new ArrayList<>(Morocco.events());
    events.add(
        ServiceRestored.of(
            CaseEntry.of("voip-maroc-2016", "tried", "2016-05-01"),
            Scope.all().operator("inwi").network("wifi").service("skype")));

    assertThat(TimelineLayout.of(timelines(events), COLUMNS).getFirst().bars())
        .extracting(Bar::label)
        .hasSize(2 + 9)
        .contains("3g, 4g", "adsl", "wifi; skype; inwi", "wifi; skype; meditel");
  }

  @Test
  void cells_of_several_cases_never_share_a_bar() {
    List<SagaEvent> events = new ArrayList<>(Morocco.events());
    events.add(opened());

    List<TimelineLayout> layouts = TimelineLayout.of(timelines(events), COLUMNS);

    assertThat(layouts)
        .extracting(layout -> layout.caseId().value())
        .containsExactlyInAnyOrder("small", "voip-maroc-2016");
    assertThat(layouts)
        .allSatisfy(
            layout ->
                assertThat(layout.bars())
                    .allSatisfy(
                        bar ->
                            assertThat(bar.cells().answers())
                                .extracting(CellTimeline::caseId)
                                .containsOnly(layout.caseId())));
  }

  @Test
  void a_case_in_which_nothing_changes_is_said_and_not_drawn() {
    assertThat(drawn(opened()))
        .isEqualTo(
            """
            3g, 4g, adsl, wifi: inwi; voip; MA
              …           …           OPEN\
            """);
  }

  @Test
  void every_column_shows_all_that_was_possible_on_any_of_its_days() {
    List<CellTimeline> timelines = timelines(Morocco.events());

    for (int columns : new int[] {1, 7, 66, 400}) {
      TimelineLayout layout = TimelineLayout.of(timelines, columns).getFirst();
      Scale scale = layout.scale().orElseThrow();
      for (Bar bar : layout.bars()) {
        for (int column = 0; column < scale.columns(); column++) {
          Set<Status> possible = new TreeSet<>();
          boolean certain = true;
          for (var day : days(scale, column).toList()) {
            var on =
                bar.cells().first().periods().stream()
                    .filter(
                        each -> each.since().day().map(since -> !since.isAfter(day)).orElse(true))
                    .reduce((before, after) -> after)
                    .orElseThrow()
                    .possible();
            possible.addAll(on.values());
            certain &= on.isCertain();
          }
          assertThat(bar.columns().get(column))
              .isIn(
                  new Bar.Column(possible, certain, false),
                  new Bar.Column(possible, false, !certain));
        }
      }
    }
  }

  private static Stream<LocalDate> days(Scale scale, int column) {
    return scale.firstDay(column).datesUntil(scale.lastDay(column).plusDays(1));
  }

  @Test
  void colours_are_codes_around_signs() {
    TimelineLayout layout = TimelineLayout.of(timelines(Morocco.events()), COLUMNS).getFirst();

    String coloured = String.join("\n", TextPicture.of(layout, true));

    assertThat(coloured).contains("\u001b[31m█\u001b[0m", "\u001b[32m·\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[\\d*m", ""))
        .isEqualTo(String.join("\n", TextPicture.of(layout, false)));
  }

  @Test
  void a_label_that_has_no_room_is_cut_and_isolates_take_none() {
    List<SagaEvent> kashmir = Kashmir.events();
    Projections archive = RecordedLog.of(recorded(kashmir)).projections();
    List<CellTimeline> cells = timelines(kashmir);
    MemberNames names = MemberNames.of(Subject.everything(), archive, Language.ARABIC);

    for (int width : List.of(30, 60, 120)) {
      List<String> lines =
          TextPicture.of(cells, names, OptionalInt.of(width), false)
              .values()
              .iterator()
              .next()
              .subList(1, 3);
      assertThat(lines)
          .allSatisfy(
              line -> {
                assertThat(line.replaceAll("[\u2068\u2069]", "")).hasSize(width);
                assertThat(line.chars().filter(c -> c == '\u2068').count())
                    .isEqualTo(line.chars().filter(c -> c == '\u2069').count());
              });
    }
  }

  @Test
  void what_signs_mean_is_told_on_as_many_lines_as_it_needs() {
    List<SagaEvent> kashmir = Kashmir.events();
    MemberNames names =
        MemberNames.of(
            Subject.everything(), RecordedLog.of(recorded(kashmir)).projections(), Language.FRENCH);

    for (int width : List.of(20, 30, 40, 60, 200)) {
      List<String> lines =
          TextPicture.of(timelines(kashmir), names, OptionalInt.of(width), true)
              .values()
              .iterator()
              .next()
              .stream()
              .map(line -> line.replaceAll("\u001b\\[[0-9]*m", ""))
              .toList();
      List<String> meanings =
          lines.subList(lines.indexOf("") + 1, lines.size()).stream()
              .takeWhile(line -> !line.isEmpty())
              .toList();
      assertThat(meanings).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
      assertThat(String.join(" ", meanings).replaceAll(" +", " ").strip())
          .startsWith("· accessible ▒ dégradé █ bloqué ? incertain");
    }
  }
}
