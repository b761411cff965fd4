package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.index.CaseIndex;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a few entries say of a cell is what the whole case says of it. */
class SeenCaseLawTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 20);
  private static final int DAYS = 60;

  private final SplittableRandom random =
      new SplittableRandom(Long.getLong("sijill.seed", 20160226));

  private int fewer;
  private int doubted;

  @Test
  void a_cell_is_told_from_a_few_entries_as_from_the_whole_case_while_the_case_grows() {
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 100); round++) {
      List<Recorded> record = record(random.nextLong());
      CaseIndex index = new CaseIndex(position -> record.get(position).id());
      List<Viewpoint> viewpoints = List.of(Viewpoint.now(), viewpoint(), viewpoint(), viewpoint());
      List<SeenCase.Views> views = viewpoints.stream().map(SeenCaseLawTest::views).toList();
      for (int size = 1; size <= record.size(); size += 1 + random.nextInt(3)) {
        List<Recorded> events = record.subList(0, size);
        for (int i = 0; i < viewpoints.size(); i++) {
          Viewpoint viewpoint = viewpoints.get(i);
          SeenCase seen = new SeenCase(index, events, viewpoint, views.get(i));
          CaseView whole = new CaseView(History.of(CASE, events, viewpoint));
          compare(seen, whole);
          assertThat(seen.doubted(Scope.all()))
              .as("in doubt, from %s, of %s", viewpoint, events)
              .isEqualTo(
                  whole.chronology().stream()
                      .filter(each -> each.isRumourOfStatus() || each.hasMarkedDate())
                      .filter(each -> isAboutCells(each.event()))
                      .toList());
          doubted += seen.doubted(Scope.all()).size();
          Viewpoint earlier =
              viewpoint.asRecordedAt(RECORDED.plusSeconds(random.nextInt(record.size())));
          compare(
              new SeenCase(index, events, earlier, views.get(i)),
              new CaseView(History.of(CASE, events, earlier)));
        }
        Viewpoint atOnce = viewpoint();
        compare(seen(index, events, atOnce), new CaseView(History.of(CASE, events, atOnce)));
      }
    }
    assertThat(fewer).as("cells told from fewer entries than the case has").isGreaterThan(1_000);
    assertThat(doubted).as("entries in doubt").isGreaterThan(300);
  }

  /** Members and amendments have no cells of their own. */
  private static boolean isAboutCells(SagaEvent event) {
    return !(event instanceof SagaEvent.Declaration) && !(event instanceof SagaEvent.Amendment);
  }

  @Test
  void a_statement_keeps_the_days_that_an_entry_about_another_cell_leaves_to_it() {
    List<Recorded> events =
        SmallCase.recorded(
            List.of(
                SmallCase.opened(),
                SmallCase.imposed("blocked", "2016-02-01", "3g"),
                SmallCase.imposed("elsewhere", "2016-02-10", "wifi"),
                SmallCase.stated(
                    SmallCase.entry("owned", "[2016-02-05..2016-02-20]", "elsewhere"), "blocked")));

    compare(
        seen(new CaseIndex(each -> events.get(each).id()), events, Viewpoint.now()),
        new CaseView(History.of(CASE, events, Viewpoint.now())));
  }

  private static SeenCase seen(CaseIndex index, List<Recorded> events, Viewpoint viewpoint) {
    return new SeenCase(index, events, viewpoint, views(viewpoint));
  }

  private static SeenCase.Views views(Viewpoint viewpoint) {
    AnswerBudget budget = new AnswerBudget();
    return new SeenCase.Views(CASE, viewpoint, budget, new KeptAnswers(budget));
  }

  private static List<Recorded> record(long seed) {
    RandomCase random = new RandomCase(seed);
    List<SagaEvent> events = new ArrayList<>(List.of(opened(random)));
    int size = 4 + random.number(20);
    for (int i = 0; i < size; i++) {
      SagaEvent next =
          switch (random.number(12)) {
            case 0 ->
                MembersDeclared.of(
                    SmallCase.entry("e" + i, random.date()),
                    Members.builder().network("net-" + i).below("fixed").build());
            case 1, 2, 3 -> {
              String after = events.get(random.number(events.size())).id().value();
              String confirmed = events.get(random.number(events.size())).id().value();
              yield SmallCase.stated(SmallCase.entry("e" + i, random.date(), after), confirmed);
            }
            default -> random.event("e" + i, events);
          };
      RandomCase.admitted(events, next).ifPresent(events::add);
    }
    return SmallCase.recorded(events);
  }

  /** An opening of a day, or of a range that what is declared after it may narrow. */
  private static CaseOpened opened(RandomCase random) {
    CaseOpened opened = SmallCase.opened();
    return random.number(2) == 0
        ? opened
        : CaseOpened.of(
                SmallCase.entry("opened", "[2016-01-01..2016-02-20]"),
                opened.title(),
                opened.dimensions())
            .baseline(List.of(Status.values()).get(random.number(4)));
  }

  private Viewpoint viewpoint() {
    Viewpoint viewpoint = Viewpoint.now();
    if (random.nextInt(3) == 0) {
      viewpoint = viewpoint.asKnownOn(FIRST.plusDays(random.nextInt(DAYS)));
    }
    if (random.nextInt(2) == 0) {
      viewpoint = viewpoint.asRecordedAt(RECORDED.plusSeconds(random.nextInt(25)));
    }
    if (random.nextInt(3) == 0) {
      viewpoint = viewpoint.attestedAtLeast(List.of(Attestation.values()).get(random.nextInt(3)));
    }
    if (random.nextInt(8) == 0) {
      viewpoint = viewpoint.labelled("cause", "exams");
    }
    return viewpoint;
  }

  private void compare(SeenCase seen, CaseView whole) {
    assertThat(seen.dimensions()).isEqualTo(whole.history().dimensions());
    for (Cell cell : seen.dimensions().cells()) {
      CaseView few = seen.of(cell);
      fewer += few.history().entries().size() < whole.history().entries().size() ? 1 : 0;
      assertThat(told(few, cell)).isEqualTo(told(whole, cell));
    }
  }

  /** All that answers about a cell are made of. */
  private static List<Object> told(CaseView view, Cell cell) {
    Timeline<Status> timeline = view.timelines().of(cell);
    List<Object> told = new ArrayList<>();
    told.add(view.history().opening());
    told.add(view.timelines().lastTold(cell));
    told.add(view.timelines().cuts(cell).parts());
    List<TimelinePeriod<Status>> periods = timeline.periods();
    told.add(periods);
    told.add(
        IntStream.range(0, timeline.size())
            .mapToObj(timeline::evidenceOfPeriod)
            .map(view.evidence()::of)
            .toList());
    told.add(timeline.within());
    for (int i = 0; i < DAYS; i += 3) {
      LocalDate day = FIRST.plusDays(i);
      told.add(view.evidence().of(timeline.evidenceOn(day)));
      told.add(timeline.during(day, day.plusDays(4)));
      told.add(view.evidence().of(timeline.evidenceDuring(day, day.plusDays(4))));
      told.add(timeline.inForceOn(day));
    }
    told.add(timeline.count(Status.BLOCKED, Optional.of(FIRST), Optional.of(FIRST.plusDays(DAYS))));
    return told;
  }
}
