package io.github.sijill.casefile;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.testing.RandomCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a casefile keeps, entry by entry, against the whole record read anew. */
class CaseStateLawTest {

  private static final int ROUNDS = Integer.getInteger("sijill.rounds", 2_000);
  private static final int ENTRIES = 12;

  private final RandomCase random = new RandomCase(20160106);

  private interface Check {
    void check(String what, List<SagaEvent> events, CaseState state);
  }

  /** Calls the check after each entry of random histories, amendments among them. */
  private void afterEachEntry(Check check) {
    for (int round = 0; round < ROUNDS; round++) {
      List<SagaEvent> events = new ArrayList<>(List.of(opened()));
      Casefile kept = Casefile.empty(CASE).with(recorded(events));
      for (int i = 0; i < ENTRIES; i++) {
        Optional<SagaEvent> admitted = RandomCase.admitted(kept, random.event("e" + i, events));
        if (admitted.isPresent()) {
          events.add(admitted.get());
          List<Recorded> record = recorded(events);
          kept = kept.with(record.subList(record.size() - 1, record.size()));
          check.check("round %d: %s".formatted(round, events), events, kept.state());
        }
      }
    }
  }

  @Test
  void what_stands_is_what_the_amendments_leave() {
    afterEachEntry(
        (what, events, state) -> {
          List<SagaEvent> standing = History.standing(recorded(events));
          assertThat(state.byRank().stream().map(OrderedEntry::event))
              .as(what)
              .containsExactlyElementsOf(History.inDeclaredOrder(standing));
        });
  }

  @Test
  void the_days_are_those_that_the_declared_order_leaves() {
    afterEachEntry(
        (what, events, state) -> {
          List<SagaEvent> standing = History.inDeclaredOrder(History.standing(recorded(events)));
          Map<EntryId, Integer> first = new HashMap<>();
          Map<EntryId, Integer> last = new HashMap<>();
          Map<EntryId, Integer> followed = new HashMap<>();
          for (SagaEvent each : standing) {
            int day = DayRange.of(each.entry().occurred()).first();
            for (EntryId before : each.predecessors()) {
              day = Math.max(day, first.getOrDefault(before, day));
            }
            first.put(each.id(), day);
          }
          for (SagaEvent each : standing.reversed()) {
            last.merge(each.id(), DayRange.of(each.entry().occurred()).last(), Math::min);
            followed.putIfAbsent(each.id(), AFTER_ALL);
            for (EntryId before : each.predecessors()) {
              last.merge(before, last.get(each.id()), Math::min);
              followed.merge(before, followed.get(each.id()), Math::min);
              if (each instanceof StatusChange) {
                followed.merge(before, last.get(each.id()), Math::min);
              }
            }
          }
          for (OrderedEntry entry : state.byRank()) {
            EntryId id = entry.event().id();
            assertThat(List.of(entry.first(), entry.last(), entry.followed()))
                .as("%s of %s", id, what)
                .containsExactly(first.get(id), last.get(id), followed.get(id));
          }
        });
  }

  @Test
  void what_counts_is_what_the_questions_count() {
    afterEachEntry(
        (what, events, state) -> {
          Set<String> counting = new TreeSet<>();
          for (SagaEvent each : events) {
            int position = state.recorded().positions().of(each.id()).orElseThrow();
            if (state.confirmed().among(state.entries()).counts(position)) {
              counting.add(each.id().value());
            }
          }
          Set<String> seen = new TreeSet<>();
          history(events).entries().forEach(entry -> seen.add(entry.id().value()));
          assertThat(counting).as(what).isEqualTo(seen);
        });
  }

  private static History history(List<SagaEvent> events) {
    return History.of(CASE, recorded(events), Viewpoint.now());
  }

  @Test
  void what_no_restoration_ends_in_all_cells_is_found_by_rank() {
    afterEachEntry(
        (what, events, state) -> {
          StatusChange asked = restored("asked", random.date(), random.network());
          int last = DayRange.of(asked.entry().occurred()).last();
          Set<EntryId> counting = new HashSet<>();
          history(events).entries().forEach(entry -> counting.add(entry.id()));
          List<EntryId> expected =
              state.byRank().stream()
                  .filter(entry -> entry.first() <= last)
                  .map(OrderedEntry::event)
                  .filter(event -> isUnendedSomewhere(event, asked, state, counting))
                  .map(SagaEvent::id)
                  .toList();

          List<EntryId> found = new ArrayList<>();
          for (int position :
              state.changes().unended(state.cells().of(asked.scope()), last, state.cells())) {
            found.add(state.recorded().at(position).id());
          }
          assertThat(found).as("%s asked of %s", asked, what).isEqualTo(expected);
        });
  }

  /** Cell by cell: whether one is left in which no restoration that counts ends a restriction. */
  private static boolean isUnendedSomewhere(
      SagaEvent event, StatusChange asked, CaseState state, Set<EntryId> counting) {
    if (!(event instanceof StatusChange change) || change.status() == Status.OPEN) {
      return false;
    }
    Dimensions dimensions = state.dimensions();
    return dimensions.cells(asked.scope()).stream()
        .filter(cell -> dimensions.covers(change.scope(), cell))
        .anyMatch(
            cell ->
                state.byRank().stream()
                    .map(OrderedEntry::event)
                    .noneMatch(
                        other ->
                            other instanceof ServiceRestored restored
                                && counting.contains(other.id())
                                && restored.endsOrEnded().contains(event.id())
                                && dimensions.covers(restored.scope(), cell)));
  }

  @Test
  void what_shows_at_once_that_something_may_be_in_force_is_never_wrong() {
    int[] shown = {0};
    int[] possible = {0};
    for (Status least : List.of(Status.DEGRADED, Status.BLOCKED)) {
      Set<Status> statuses = EnumSet.of(least, Status.BLOCKED);
      afterEachEntry(
          (what, events, state) -> {
            StatusChange asked = restored("asked", random.date(), random.network());
            DayRange days = DayRange.of(asked.entry().occurred());
            boolean inForce =
                InForce.in(CASE, recorded(events))
                    .possibly(statuses, asked.scope(), days.first(), days.last());
            boolean shows = state.showsInForce(least, asked.scope(), days.first(), days.last());
            if (shows) {
              assertThat(inForce).as("%s asked of %s", asked, what).isTrue();
            }
            shown[0] += shows ? 1 : 0;
            possible[0] += inForce ? 1 : 0;
          });
    }
    assertThat(shown[0]).as("of %d possible", possible[0]).isGreaterThan(possible[0] * 95 / 100);
  }
}
