package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.index.CaseIndex;
import io.github.sijill.index.CellEntries;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Cell;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.SmallCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the entries near a day say of it is what the whole case says of it, or they say nothing. */
class NearDayLawTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

  /** Over how many days a history goes: where they are few, all that may happen meets. */
  private static final int[] LENGTHS = {5, 10, 30, 120};

  private static final String[] NETWORKS = {"3g", "3g", "4g", "adsl", "mobile", "fixed"};

  private final SplittableRandom random =
      new SplittableRandom(Long.getLong("sijill.seed", 20160226));

  private final AnswerBudget budget = new AnswerBudget();

  private int days;
  private int told;
  private int askedNear;

  @Test
  void a_day_is_told_from_the_entries_near_it_as_from_the_whole_case() {
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 150); round++) {
      days = LENGTHS[round % LENGTHS.length];
      int size = 2 + random.nextInt(Math.min(64, 2 * days));
      List<Recorded> record = SmallCase.recorded(new PlainHistory().of(size));
      CaseIndex index = new CaseIndex(position -> record.get(position).id());
      KeptAnswers kept = new KeptAnswers(budget);
      for (int asked = 0; asked < 4; asked++) {
        List<Recorded> events = record.subList(0, 1 + random.nextInt(record.size()));
        Viewpoint viewpoint = asked == 0 ? Viewpoint.now() : viewpoint(events.size());
        compare(index, asked == 0 ? record : events, viewpoint, kept);
      }
    }

    assertThat(told).as("days that were told from near").isGreaterThan(askedNear / 3);
  }

  private Viewpoint viewpoint(int size) {
    Viewpoint viewpoint = Viewpoint.now();
    if (random.nextInt(2) == 0) {
      viewpoint = viewpoint.asKnownOn(FIRST.plusDays(random.nextInt(days)));
    }
    if (random.nextInt(2) == 0) {
      viewpoint = viewpoint.asRecordedAt(RECORDED.plusSeconds(random.nextInt(size)));
    }
    if (random.nextInt(4) == 0) {
      viewpoint = viewpoint.attestedAtLeast(List.of(Attestation.values()).get(random.nextInt(3)));
    }
    return viewpoint;
  }

  private void compare(
      CaseIndex index, List<Recorded> events, Viewpoint viewpoint, KeptAnswers kept) {
    SeenCase seen =
        new SeenCase(index, events, viewpoint, new SeenCase.Views(CASE, viewpoint, budget, kept));
    CaseView whole = new CaseView(History.of(CASE, events, viewpoint));
    for (Cell cell : seen.dimensions().cells()) {
      Optional<CellEntries> entries = index.entries(cell, events, seen.frame());
      CellAnswers answers = whole.cell(cell, new AnswerBudget()).orElseThrow();
      for (int asked = 0; asked < 12; asked++) {
        LocalDate day = FIRST.plusDays(random.nextInt(-4, days + Math.min(40, days)));
        int reach = 1 + random.nextInt(3);
        Optional<NearDay> nearDay =
            entries.map(each -> seen.nearDay(cell, each.from(viewpoint, events)));
        Optional<CellStatus> near = nearDay.flatMap(each -> each.on(day, reach));
        assertThat(nearDay.flatMap(each -> each.on(day, reach))).as("asked again").isEqualTo(near);
        askedNear++;
        if (near.isPresent()) {
          told++;
          assertThat(near.get())
              .as("%s on %s, reach %s, from %s, of %s", cell, day, reach, viewpoint, events)
              .isEqualTo(answers.on(day));
        }
      }
    }
  }

  /** Entries that change statuses, each declared after others only if its date allows it. */
  private final class PlainHistory {

    private final List<SagaEvent> events = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final boolean isOrdered = random.nextInt(3) > 0;
    private final int longest = 1 + random.nextInt(12);
    private final int imprecise = random.nextInt(3, 40);
    private final int restoring = random.nextInt(8);

    List<SagaEvent> of(int size) {
      add(SmallCase.opened().baseline(List.of(Status.values()).get(random.nextInt(4))));
      for (int each = 0; each < size; each++) {
        add(event("e" + each));
      }
      return events;
    }

    private void add(SagaEvent event) {
      int first = DayRange.of(event.entry().occurred()).first();
      for (EntryId id : event.predecessors()) {
        first = Math.max(first, firsts.get(Integer.parseInt(id.value().substring(1)) + 1));
      }
      events.add(event);
      firsts.add(first);
    }

    private SagaEvent event(String id) {
      String date = date();
      CaseEntry entry =
          entry(id, date)
              .attested(List.of(Attestation.values()).get(Math.min(2, random.nextInt(12))));
      if (random.nextInt(3) == 0) {
        entry = entry.knownFrom(FIRST.plusDays(random.nextInt(days)));
      }
      List<String> earlier = earlier(date);
      if (random.nextInt(6) == 0 && !earlier.isEmpty()) {
        entry = entry.after(pick(earlier));
      }
      String network = NETWORKS[random.nextInt(NETWORKS.length)];
      if (random.nextInt(12) < restoring) {
        return restored(entry, network, earlier);
      }
      return switch (random.nextInt(12)) {
        case 0, 1, 2 -> BlockingImposed.of(entry, on(network));
        case 3, 4 -> DisruptionReported.of(entry, on(network), Status.DEGRADED);
        case 5 -> DisruptionReported.of(entry, on(network), Status.OPEN);
        case 6, 7 -> restored(entry, network, earlier);
        case 8 -> ServiceRestored.of(entry, on(network)).to(Status.DEGRADED);
        case 9, 10 ->
            earlier.isEmpty()
                ? restored(entry, network, earlier)
                : ServiceRestored.of(entry, on(network))
                    .ends(pick(earlier))
                    .to(random.nextInt(3) == 0 ? Status.DEGRADED : Status.OPEN);
        default ->
            earlier.isEmpty()
                ? BlockingImposed.of(entry, on(network))
                : BlockingExtended.of(entry, on(network), pick(earlier));
      };
    }

    private ServiceRestored restored(CaseEntry entry, String network, List<String> earlier) {
      ServiceRestored all = ServiceRestored.of(entry, on(network));
      return earlier.isEmpty() || random.nextInt(2) == 0
          ? all
          : all.ended(SmallCase.ids(pick(earlier), pick(earlier)));
    }

    /** The ids of those that may have happened before an entry of a date. */
    private List<String> earlier(String date) {
      int last = DayRange.of(entry("any", date).occurred()).last();
      List<String> found = new ArrayList<>();
      for (int each = 1; isOrdered && each < events.size(); each++) {
        if (firsts.get(each) <= last) {
          found.add(events.get(each).id().value());
        }
      }
      return found;
    }

    private String pick(List<String> ids) {
      return ids.get(random.nextInt(ids.size()));
    }

    private String date() {
      LocalDate first = FIRST.plusDays(random.nextInt(days));
      int kind = random.nextInt(40);
      return switch (kind) {
        case 0 -> "[%s..]".formatted(first);
        case 1 -> "[..%s]".formatted(first);
        case 2 -> "[%s..%s]".formatted(first, first.plusDays(random.nextInt(60)));
        default ->
            kind < imprecise
                ? "[%s..%s]".formatted(first, first.plusDays(random.nextInt(longest)))
                : first.toString();
      };
    }
  }
}
