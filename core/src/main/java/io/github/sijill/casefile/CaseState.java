package io.github.sijill.casefile;

import static java.util.stream.Collectors.toSet;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.event.SagaEvent.Declaration;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.pcollections.TreePSet;

/**
 * What stands in a case, after amendments, prepared for the rules of the next entry. Immutable:
 * each entry gives the next state, which shares with this all that the entry did not touch.
 *
 * <p>An entry touches what it names. An amendment touches also what its entry said of others: the
 * days on which they can have happened, and whether they count. Nothing here depends on which of
 * two entries of one day is the later, so that an amendment may put an entry after any other.
 *
 * @param recorded what was recorded, and what of it stands
 * @param declarations the positions of the entries that declare members, or did before an amendment
 * @param cells the members that are declared
 * @param firstDays the first day of each entry, which those declared after it cannot precede; of
 *     rumours too, for a rumour may be confirmed later
 * @param confirmations whether each entry counts, 1 or 0, which a statement hands on
 * @param isForward whether an entry was ever declared after one recorded later
 * @param ordersAmendments whether one was ever declared after an amendment, or an amendment after
 *     another entry
 * @param touched the positions of the entries of which the last step may have changed something
 */
record CaseState(
    RecordedEntries recorded,
    TreePSet<Integer> declarations,
    CaseCells cells,
    HandedOn firstDays,
    HandedOn confirmations,
    ChangesByScope changes,
    boolean isForward,
    boolean ordersAmendments,
    Set<Integer> touched) {

  /** Where the opening of a case stands in its record. */
  private static final int OPENING = 0;

  static final CaseState NOTHING =
      new CaseState(
          RecordedEntries.NONE,
          TreePSet.empty(),
          CaseCells.NONE,
          HandedOn.NONE,
          HandedOn.NONE,
          ChangesByScope.NONE,
          false,
          false,
          Set.of());

  /**
   * The state with a further entry.
   *
   * @throws MembersConflict if members are declared twice then, or below none that is declared
   * @throws IllegalArgumentException if the declared order has a cycle then. An entry that keeps
   *     the rules leads to neither
   */
  CaseState with(Recorded further) {
    List<Integer> changed = new ArrayList<>();
    RecordedEntries longer = recorded.with(further, ordersAmendments, changed);
    SagaEvent event = further.event();
    return event.references().isEmpty() && !(event instanceof Declaration)
        ? with(longer, event)
        : revised(longer, changed);
  }

  /** The state with a further entry that names no other, and so touches nothing but itself. */
  private CaseState with(RecordedEntries longer, SagaEvent event) {
    int position = recorded.size();
    StandingEntry entry =
        new StandingEntry(event, (int) ownFirst(longer, position), ownCounts(longer, position) > 0);
    return new CaseState(
        longer,
        declarations,
        cells,
        firstDays,
        confirmations,
        changes.with(position, entry),
        isForward,
        ordersAmendments,
        Set.of(position));
  }

  /** The state as it would be had this entry and all amendments of it never been recorded. */
  CaseState without(EntryId id) {
    int position = recorded.positions().of(id).orElseThrow();
    return revised(
        recorded.without(position),
        ordersAmendments ? recorded.withAmendments(position) : List.of(position));
  }

  /** The state in which the entries at some positions say something else. */
  private CaseState revised(RecordedEntries next, List<Integer> changed) {
    TreePSet<Integer> declaring = declarations;
    for (int each : changed) {
      declaring = declares(next, each) ? declaring.plus(each) : declaring;
    }
    CaseCells declared = cells(next, changed, declaring);
    HandedOn order = firstDays;
    HandedOn confirming = confirmations;
    Set<Integer> confirmed = new HashSet<>(changed);
    boolean forward = isForward;
    boolean amendments = ordersAmendments;
    for (int each : changed) {
      int[] after = predecessors(next, each);
      order = order.sources(each, predecessors(recorded, each), after);
      forward |= Arrays.stream(after).anyMatch(before -> before >= each);
      amendments |=
          IntStream.concat(Arrays.stream(after), IntStream.of(each))
              .anyMatch(at -> after.length > 0 && next.at(at) instanceof Amendment);
      int[] was = confirmed(recorded, each);
      int[] is = confirmed(next, each);
      confirming = confirming.heirs(each, was, is);
      IntStream.concat(Arrays.stream(was), Arrays.stream(is)).forEach(confirmed::add);
    }
    if (forward) {
      checkAcyclic(order, next, changed);
    }
    HandedOn.Settled days =
        order.settled(changed, at -> ownFirst(recorded, at), at -> ownFirst(next, at), true);
    HandedOn.Settled counting =
        confirming.settled(
            confirmed, at -> ownCounts(recorded, at), at -> ownCounts(next, at), false);
    Set<Integer> told = new TreeSet<>(changed);
    told.addAll(counting.changed());
    Set<Integer> all = new TreeSet<>(told);
    all.addAll(days.changed());
    return new CaseState(
        next,
        declaring,
        declared,
        days.numbers(),
        counting.numbers(),
        changes.revised(
            told,
            this::at,
            at -> entry(next, at, days.numbers(), counting.numbers()),
            next.positions()),
        forward,
        amendments,
        all);
  }

  private static long ownFirst(RecordedEntries recorded, int position) {
    Optional<SagaEvent> event = recorded.standing(position);
    return event.isEmpty() ? HandedOn.NOTHING : DayRange.of(event.get().entry().occurred()).first();
  }

  private static long ownCounts(RecordedEntries recorded, int position) {
    Optional<SagaEvent> event = recorded.standing(position);
    if (event.isEmpty()) {
      return HandedOn.NOTHING;
    }
    return event.get().entry().attestation() == Attestation.RUMOURED ? 0 : 1;
  }

  private static int[] confirmed(RecordedEntries recorded, int position) {
    return recorded.standing(position).orElse(null) instanceof StatementIssued statement
        ? recorded.positions().of(statement.confirms())
        : Positions.NOWHERE;
  }

  /**
   * The positions of what an event is declared after. A restoration that names the opening ends its
   * baseline, which has always been; that declares no order.
   */
  private static int[] predecessors(SagaEvent event, RecordedEntries recorded) {
    int[] all = recorded.positions().of(event.predecessors());
    boolean isAfterOpening =
        recorded.size() > 0 && event.entry().after().contains(recorded.at(OPENING).id());
    return isAfterOpening ? all : Arrays.stream(all).filter(each -> each != OPENING).toArray();
  }

  private static int[] predecessors(RecordedEntries recorded, int position) {
    Optional<SagaEvent> event = recorded.standing(position);
    return event.isEmpty() ? Positions.NOWHERE : predecessors(event.get(), recorded);
  }

  private static void checkAcyclic(
      HandedOn order, RecordedEntries recorded, Collection<Integer> changed) {
    IntPredicate stands = position -> recorded.standing(position).isPresent();
    if (changed.stream().anyMatch(position -> order.isInCircle(position, stands))) {
      History.inDeclaredOrder(recorded.standing()); // throws, and says which entries they are
    }
  }

  private CaseCells cells(
      RecordedEntries next, List<Integer> changed, TreePSet<Integer> declaring) {
    if (changed.stream().noneMatch(at -> declares(recorded, at) || declares(next, at))) {
      return cells;
    }
    boolean isAppended = changed.equals(List.of(recorded.size()));
    Dimensions declared = isAppended ? dimensions() : Dimensions.none();
    for (int position : isAppended ? changed : declaring) {
      if (next.standing(position).orElse(null) instanceof Declaration declaration) {
        try {
          declared = declaration.declaredAfter(declared);
        } catch (IllegalArgumentException conflict) {
          throw new MembersConflict(conflict);
        }
      }
    }
    return declared.equals(dimensions()) ? cells : new CaseCells(declared);
  }

  private static boolean declares(RecordedEntries recorded, int position) {
    return recorded.standing(position).orElse(null) instanceof Declaration;
  }

  private static Optional<StandingEntry> entry(
      RecordedEntries recorded, int position, HandedOn firstDays, HandedOn confirmations) {
    return recorded
        .standing(position)
        .map(
            event ->
                new StandingEntry(
                    event,
                    (int) firstDays.number(position, ownFirst(recorded, position)),
                    confirmations.number(position, ownCounts(recorded, position)) > 0));
  }

  /** The entry at a position; empty if it does not stand. */
  Optional<StandingEntry> at(int position) {
    return entry(recorded, position, firstDays, confirmations);
  }

  /** The entry of this id; empty if it does not stand. */
  Optional<StandingEntry> entry(EntryId id) {
    OptionalInt position = recorded.positions().of(id);
    return position.isEmpty() ? Optional.empty() : at(position.getAsInt());
  }

  /** The event of this id, as last corrected; empty if it does not stand. */
  Optional<SagaEvent> event(EntryId id) {
    return entry(id).map(StandingEntry::event);
  }

  /** All entries that stand, in their declared order. Looks at each of them. */
  List<StandingEntry> inDeclaredOrder() {
    return History.inDeclaredOrder(recorded.standing()).stream()
        .flatMap(event -> entry(event.id()).stream())
        .toList();
  }

  /** The first day on which a further entry can have happened. */
  int firstOf(SagaEvent event) {
    int first = DayRange.of(event.entry().occurred()).first();
    for (int before : predecessors(event, recorded)) {
      first = Math.max(first, at(before).map(StandingEntry::first).orElse(first));
    }
    return first;
  }

  /** The entries that are declared after one, through whatever chain, and that one itself. */
  Set<EntryId> from(EntryId id) {
    return firstDays.from(recorded.positions().of(id).orElseThrow()).stream()
        .map(position -> recorded.at(position).id())
        .collect(toSet());
  }

  /**
   * The restrictions, rumours among them, that may have begun by {@code day} and that no
   * restoration ends in all cells of the scope: their positions, in the order of recording.
   */
  Collection<Integer> unended(Scope scope, int day) {
    return changes.unended(cells.of(scope), day, hasBegunBy(day), cells);
  }

  /**
   * Whether a restriction that touches the cells of the scope may have begun by {@code day}: one
   * that counts, or a rumour that is not ended in all its cells.
   */
  boolean anyBegunBy(Scope scope, int day) {
    return changes.anyBegunBy(scope, day, hasBegunBy(day), cells);
  }

  private boolean isOfLevel(Status least, int position) {
    return recorded.standing(position).orElse(null) instanceof StatusChange change
        && change.status().strength() >= least.strength();
  }

  private IntPredicate hasBegunBy(int day) {
    return position -> firstDays.number(position, ownFirst(recorded, position)) <= day;
  }

  /**
   * Whether a restriction shows to be in force in one of the cells of a scope at some moment of
   * these days: the one that is extended, or the last that was recorded. It may be in force also
   * where this does not show; then the whole record has to be asked.
   *
   * @param extended the entry that is extended
   * @param least {@link Status#DEGRADED} for any restriction, {@link Status#BLOCKED} for a blocking
   */
  boolean showsInForce(EntryId extended, Status least, Scope scope, int first, int last) {
    CellBox box = cells.of(scope);
    return IntStream.concat(
            recorded.positions().of(extended).stream(),
            changes
                .latest(box, last, hasBegunBy(last).and(at -> isOfLevel(least, at)), cells)
                .stream())
        .anyMatch(
            position ->
                at(position)
                    .filter(StandingEntry::counts)
                    .filter(each -> changes.showsInForce(position, each, first, box, cells))
                    .isPresent());
  }

  private Optional<CaseOpened> opening() {
    return declarations.stream()
        .flatMap(position -> recorded.standing(position).stream())
        .filter(CaseOpened.class::isInstance)
        .map(CaseOpened.class::cast)
        .findFirst();
  }

  /** The status of every cell before the first word on it. */
  Status baseline() {
    return opening().map(CaseOpened::baseline).orElse(Status.UNKNOWN);
  }

  Dimensions dimensions() {
    return cells.dimensions();
  }

  /** Members are declared twice, or below none that is declared. */
  static final class MembersConflict extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private MembersConflict(IllegalArgumentException conflict) {
      super(conflict.getMessage(), conflict);
    }
  }
}
