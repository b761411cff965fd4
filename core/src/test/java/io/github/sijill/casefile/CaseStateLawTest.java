package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.event.SagaEvent.Declaration;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.time.ImpreciseDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a casefile keeps, entry by entry, against the whole record read anew. */
class CaseStateLawTest {

  private static final int ROUNDS = Integer.getInteger("sijill.rounds", 500);
  private static final int ENTRIES = 20;

  private final RandomCase random = new RandomCase(20160106);
  private final RandomEntries entries = new RandomEntries(20160106);

  private interface Check {
    void check(String what, List<SagaEvent> events, CaseState state);
  }

  /** Calls the check after each entry of random histories, amendments among them. */
  private void afterEachEntry(Check check) {
    for (int round = 0; round < ROUNDS; round++) {
      List<SagaEvent> events = new ArrayList<>(List.of(opened()));
      Casefile kept = Casefile.empty(CASE).with(recorded(events));
      for (int i = 0; i < ENTRIES; i++) {
        Optional<SagaEvent> admitted = RandomCase.admitted(kept, entries.next("e" + i, events));
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
          assertThat(state.inDeclaredOrder().stream().map(StandingEntry::event))
              .as(what)
              .containsExactlyElementsOf(History.inDeclaredOrder(standing));
        });
  }

  @Test
  void the_first_days_are_those_that_the_declared_order_leaves() {
    afterEachEntry(
        (what, events, state) -> {
          List<SagaEvent> standing = History.inDeclaredOrder(History.standing(recorded(events)));
          Map<EntryId, Integer> first = firstDays(standing);
          for (StandingEntry entry : state.inDeclaredOrder()) {
            EntryId id = entry.event().id();
            assertThat(entry.first()).as("%s of %s", id, what).isEqualTo(first.get(id));
          }
        });
  }

  @Test
  void what_counts_is_what_the_questions_count() {
    afterEachEntry(
        (what, events, state) -> {
          Set<String> counting = new TreeSet<>();
          for (SagaEvent each : events) {
            if (state.entry(each.id()).filter(StandingEntry::counts).isPresent()) {
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
  void what_no_restoration_ends_in_all_cells_is_found_in_the_order_of_recording() {
    afterEachEntry(
        (what, events, state) -> {
          StatusChange asked = restored("asked", random.date(), random.network());
          int last = DayRange.of(asked.entry().occurred()).last();
          Set<EntryId> counting = new HashSet<>();
          history(events).entries().forEach(entry -> counting.add(entry.id()));
          List<EntryId> expected =
              state.recorded().standing().stream()
                  .map(event -> state.entry(event.id()).orElseThrow())
                  .filter(entry -> entry.first() <= last)
                  .map(StandingEntry::event)
                  .filter(event -> isUnendedSomewhere(event, asked, state, counting))
                  .map(SagaEvent::id)
                  .toList();

          List<EntryId> found = new ArrayList<>();
          for (int position : state.unended(asked.scope(), last)) {
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
                state.recorded().standing().stream()
                    .noneMatch(
                        other ->
                            other instanceof ServiceRestored restored
                                && counting.contains(other.id())
                                && restored.endsOrEnded().contains(event.id())
                                && dimensions.covers(restored.scope(), cell)));
  }

  @Test
  void an_amendment_is_refused_where_it_would_leave_a_record_that_does_not_hang_together() {
    Map<String, Integer> refused = new TreeMap<>();
    int admitted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<SagaEvent> events = new ArrayList<>(List.of(opened()));
      for (int i = 0; i < ENTRIES; i++) {
        SagaEvent event = entries.next("e" + i, events);
        Casefile kept = Casefile.empty(CASE).with(recorded(events));
        List<SagaEvent> longer = new ArrayList<>(events);
        longer.add(event);
        String what = "round %d: %s".formatted(round, longer);
        try {
          if (kept.admit(event, RECORDED) instanceof Admission.Admitted(SagaEvent filledIn)) {
            longer.set(events.size(), filledIn);
            assertThat(hangsTogether(longer)).as(what).isTrue();
            events = longer;
            admitted++;
          }
        } catch (EntryRefusedException e) {
          refused.merge(e.refusal().getClass().getSimpleName(), 1, Integer::sum);
          if (event instanceof Amendment && OF_THE_WHOLE.contains(e.refusal().getClass())) {
            assertThat(hangsTogether(longer)).as(what).isFalse();
          }
        }
      }
    }
    assertThat(admitted).as("of %d", ROUNDS * ENTRIES).isGreaterThan(ROUNDS * ENTRIES / 3);
    assertThat(refused)
        .containsKeys(
            "MembersConflict",
            "NoWorld",
            "NotABlocking",
            "NotARestriction",
            "NotAmendable",
            "NotOfKind",
            "NothingInForce",
            "OrderBroken",
            "OutsideDays",
            "UndeclaredMember");
  }

  private static final Set<Class<? extends Refusal>> OF_THE_WHOLE =
      Set.of(
          Refusal.MembersConflict.class,
          Refusal.OrderBroken.class,
          Refusal.OutsideDays.class,
          Refusal.UndeclaredMember.class);

  /**
   * Whether the order of all that stands has no cycle and leaves days, and members are declared.
   */
  private static boolean hangsTogether(List<SagaEvent> events) {
    List<SagaEvent> standing = History.standing(recorded(events));
    Dimensions dimensions = Dimensions.none();
    List<SagaEvent> ordered;
    try {
      for (SagaEvent each : standing) {
        dimensions =
            each instanceof Declaration declared ? declared.declaredAfter(dimensions) : dimensions;
      }
      ordered = History.inDeclaredOrder(standing);
    } catch (IllegalArgumentException e) {
      return false;
    }
    Map<EntryId, Integer> first = firstDays(ordered);
    for (SagaEvent each : ordered) {
      if (first.getOrDefault(each.id(), DayRange.AFTER_ALL)
              > DayRange.of(each.entry().occurred()).last()
          || MemberRules.fault(each.id(), CASE, each, dimensions).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Of entries in their declared order. Naming a baseline as ended declares none. */
  private static Map<EntryId, Integer> firstDays(List<SagaEvent> ordered) {
    Map<EntryId, Integer> first = new HashMap<>();
    for (SagaEvent each : ordered) {
      int day = DayRange.of(each.entry().occurred()).first();
      for (EntryId before : each.predecessors()) {
        boolean isBaseline =
            before.value().equals("opened") && !each.entry().after().contains(before);
        day = isBaseline ? day : Math.max(day, first.getOrDefault(before, day));
      }
      first.put(each.id(), day);
    }
    return first;
  }

  @Test
  void what_shows_at_once_that_something_may_be_in_force_is_never_wrong() {
    int[] shown = {0};
    int[] possible = {0};
    afterEachEntry(
        (what, events, state) -> {
          DayRange asked = DayRange.of(ImpreciseDate.parse(random.date()));
          for (StandingEntry each :
              state.entry(events.get(random.number(events.size())).id()).stream().toList()) {
            if (each.event() instanceof StatusChange change
                && change.begins().isPresent()
                && each.first() <= asked.last()) {
              int first = Math.max(asked.first(), each.first());
              boolean inForce =
                  InForce.in(CASE, recorded(events))
                      .possibly(
                          EnumSet.of(change.status(), Status.BLOCKED),
                          change.scope(),
                          first,
                          asked.last());
              boolean shows =
                  state.showsInForce(
                      change.id(), change.status(), change.scope(), first, asked.last());
              if (shows) {
                assertThat(inForce).as("%s on %s of %s", change.id(), asked, what).isTrue();
              }
              shown[0] += shows ? 1 : 0;
              possible[0] += inForce ? 1 : 0;
            }
          }
        });
    assertThat(shown[0]).as("of %d possible", possible[0]).isGreaterThan(possible[0] * 7 / 10);
  }
}
