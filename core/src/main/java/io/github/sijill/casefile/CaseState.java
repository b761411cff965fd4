package io.github.sijill.casefile;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pcollections.TreePSet;

/**
 * What stands in a case, after amendments, prepared for the rules of the next entry. Immutable:
 * each entry gives the next state, which shares with this all that the entry did not touch.
 *
 * <p>An entry touches what it names. An amendment touches also what its entry said of others: their
 * days in the declared order, whether they count, what came after them. Only where an amendment
 * puts an entry after a later one, or lets it confirm one, is every entry looked at.
 *
 * @param recorded what was recorded, whether it stands or not
 * @param frame the positions of the entries that declare members, or did before an amendment
 * @param cells the members that are declared
 * @param isForward whether an entry is declared after, or confirms, one recorded later
 * @param touched the positions of the entries of which the last step may have changed something
 */
record CaseState(
    RecordedEntries recorded,
    TreePSet<Integer> frame,
    CaseCells cells,
    OrderedEntries entries,
    ConfirmedEntries confirmed,
    ChangesByScope changes,
    boolean isForward,
    SortedSet<Integer> touched) {

  static final CaseState NOTHING =
      new CaseState(
          RecordedEntries.NONE,
          TreePSet.empty(),
          CaseCells.NONE,
          OrderedEntries.NONE,
          ConfirmedEntries.NONE,
          ChangesByScope.NONE,
          false,
          new TreeSet<>());

  /**
   * The state with a further entry.
   *
   * @throws MembersConflict if members are declared twice then, or below none that is declared
   * @throws IllegalArgumentException if the declared order has a cycle then. An entry that keeps
   *     the rules leads to neither
   */
  CaseState with(Recorded further) {
    RecordedEntries longer = recorded.with(further);
    return revised(longer, longer.formsOnceStands(recorded.size(), entries));
  }

  /** The state as it would be had this entry and all amendments of it never been recorded. */
  CaseState without(EntryId id) {
    SortedMap<Integer, Optional<SagaEvent>> forms = new TreeMap<>();
    forms.put(recorded.positions().of(id).orElseThrow(), Optional.empty());
    recorded
        .amendmentsOf(forms.firstKey())
        .forEach(amendment -> forms.put(amendment, Optional.empty()));
    return revised(recorded, forms);
  }

  /**
   * The state in which entries say something else.
   *
   * @param forms by position; empty for an entry that does not stand any more
   */
  private CaseState revised(RecordedEntries longer, SortedMap<Integer, Optional<SagaEvent>> forms) {
    Positions positions = longer.positions();
    boolean isAppended = longer.size() > recorded.size() && forms.size() == 1;
    CaseCells declared = cells(forms);
    if ((isForward && !isAppended) || isForward(forms, positions)) {
      return anew(longer, forms, declared);
    }
    SortedMap<Integer, Optional<OrderedEntry>> given = new TreeMap<>();
    forms.forEach(
        (position, form) ->
            given.put(position, form.map(event -> OrderedEntry.alone(event, position))));
    OrderRevision revision = new OrderRevision(entries, positions);
    OrderedEntries ordered = revision.apply(given);
    ConfirmedEntries.Revised attested =
        confirmed.revised(forms.keySet(), entries, ordered, positions);
    SortedSet<Integer> all = new TreeSet<>(revision.touched());
    all.addAll(attested.turned());
    return new CaseState(
        longer,
        frame(forms),
        declared,
        ordered,
        attested.entries(),
        changes(all, ordered, attested.entries(), positions, declared),
        isForward,
        all);
  }

  private ChangesByScope changes(
      Set<Integer> touched,
      OrderedEntries ordered,
      ConfirmedEntries attested,
      Positions positions,
      CaseCells declared) {
    ChangesByScope revised =
        changes.revised(
            touched, confirmed.among(entries), attested.among(ordered), positions, declared);
    return declared == cells ? revised : revised.among(declared, attested.among(ordered));
  }

  /** The same by looking at every entry. */
  private CaseState anew(
      RecordedEntries longer, SortedMap<Integer, Optional<SagaEvent>> forms, CaseCells declared) {
    Positions positions = longer.positions();
    SortedMap<Integer, Optional<SagaEvent>> standing = new TreeMap<>();
    for (int position = 0; position < longer.size(); position++) {
      Optional<SagaEvent> form = form(position, forms);
      if (form.isPresent()) {
        standing.put(position, form);
      }
    }
    boolean forward = isForward(standing, positions);
    OrderedEntries ordered = OrderedEntries.of(standing, positions, forward);
    ConfirmedEntries attested =
        ConfirmedEntries.NONE
            .revised(standing.keySet(), OrderedEntries.NONE, ordered, positions)
            .entries();
    return new CaseState(
        longer,
        frame(forms),
        declared,
        ordered,
        attested,
        ChangesByScope.NONE.revised(
            standing.keySet(),
            ConfirmedEntries.NONE.among(OrderedEntries.NONE),
            attested.among(ordered),
            positions,
            declared),
        forward,
        new TreeSet<>(standing.keySet()));
  }

  /** What the entry at a position says once these say something else. */
  private Optional<SagaEvent> form(int position, SortedMap<Integer, Optional<SagaEvent>> forms) {
    Optional<SagaEvent> form = forms.get(position);
    return form == null ? entries.event(position) : form;
  }

  private static boolean isForward(
      SortedMap<Integer, Optional<SagaEvent>> forms, Positions positions) {
    for (var each : forms.entrySet()) {
      Optional<SagaEvent> form = each.getValue();
      if (form.isPresent()
          && (positions.anyFrom(each.getKey(), form.get().predecessors())
              || (form.get() instanceof StatementIssued statement
                  && positions.anyFrom(each.getKey(), statement.confirms())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFrame(Optional<SagaEvent> event) {
    return event.isPresent()
        && (event.get() instanceof CaseOpened || event.get() instanceof MembersDeclared);
  }

  /** A correction may turn any entry into a declaration of members. */
  private TreePSet<Integer> frame(SortedMap<Integer, Optional<SagaEvent>> forms) {
    TreePSet<Integer> all = frame;
    for (var each : forms.entrySet()) {
      all = isFrame(each.getValue()) ? all.plus(each.getKey()) : all;
    }
    return all;
  }

  private CaseCells cells(SortedMap<Integer, Optional<SagaEvent>> forms) {
    boolean isTouched = false;
    for (var each : forms.entrySet()) {
      isTouched |= isFrame(each.getValue()) || isFrame(entries.event(each.getKey()));
    }
    if (!isTouched) {
      return cells;
    }
    Dimensions declared = Dimensions.none();
    for (int position : frame(forms)) {
      Optional<SagaEvent> form = form(position, forms);
      declared = form.isPresent() ? declared(declared, form.get()) : declared;
    }
    return new CaseCells(declared);
  }

  private static Dimensions declared(Dimensions before, SagaEvent event) {
    return switch (event) {
      case CaseOpened e -> e.dimensions();
      case MembersDeclared e -> {
        try {
          yield before.plus(e.members());
        } catch (IllegalArgumentException conflict) {
          throw new MembersConflict(conflict);
        }
      }
      default -> before;
    };
  }

  /** The entry of this id; empty if it does not stand. */
  Optional<OrderedEntry> entry(EntryId id) {
    OptionalInt position = recorded.positions().of(id);
    return position.isEmpty() ? Optional.empty() : entries.at(position.getAsInt());
  }

  /** The retraction that withdraws the entry of this id; empty if it stands, or is not recorded. */
  Optional<EntryId> retraction(EntryId id) {
    OptionalInt position = recorded.positions().of(id);
    if (position.isPresent()) {
      for (int amendment : recorded.amendmentsOf(position.getAsInt())) {
        if (entries.event(amendment).orElse(null) instanceof EntryRetracted retraction) {
          return Optional.of(retraction.id());
        }
      }
    }
    return Optional.empty();
  }

  /** The entries at these positions that stand, by rank. */
  List<OrderedEntry> byRank(Collection<Integer> positions) {
    List<OrderedEntry> found = new ArrayList<>();
    positions.forEach(position -> entries.at(position).ifPresent(found::add));
    found.sort(Comparator.comparingInt(OrderedEntry::rank));
    return found;
  }

  /** Whether there is such an event among the entries that stand. */
  boolean anyStands(Predicate<SagaEvent> wanted) {
    for (OrderedEntry each : entries.standing().values()) {
      if (wanted.test(each.event())) {
        return true;
      }
    }
    return false;
  }

  /** All entries that stand, by rank. */
  List<OrderedEntry> byRank() {
    return byRank(entries.standing().keySet());
  }

  /** The first day on which a further entry can have happened. */
  int firstOf(SagaEvent event) {
    return entries.firstOf(event, recorded.positions());
  }

  /** The entries that are declared after one, through whatever chain, and that one itself. */
  Set<EntryId> from(EntryId id) {
    Set<EntryId> found = new LinkedHashSet<>();
    for (int position : entries.from(recorded.positions().of(id).orElseThrow())) {
      found.add(recorded.at(position).id());
    }
    return found;
  }

  /**
   * Whether a restriction may be in force in one of the cells of a scope at some moment of these
   * days, as far as this state shows it; else the whole record has to be asked. Where ranks were
   * changed for the sake of a rumour, they are not those of the questions, and it shows nothing;
   * nor where members have days, on which it depends what an entry reaches.
   *
   * @param least {@link Status#DEGRADED} for any restriction, {@link Status#BLOCKED} for a blocking
   */
  boolean showsInForce(Status least, Scope scope, int first, int last) {
    return !isForward
        && !dimensions().hasDays()
        && changes.mayBeInForce(
            least,
            baseline(),
            opening(),
            cells.of(scope),
            first,
            last,
            cells,
            this::endedCertainlyBy);
  }

  private List<CellBox> endedCertainlyBy(int day, int position) {
    EntryId id = recorded.at(position).id();
    List<CellBox> found = new ArrayList<>();
    Set<Integer> later = new TreeSet<>(entries.from(position));
    later.addAll(changes.endingsOf(position));
    for (int each : later) {
      Optional<OrderedEntry> entry = entries.at(each);
      if (each != position
          && entry.isPresent()
          && entry.get().last() <= day
          && confirmed.counts(each, entry.get().event())
          && entry.get().event() instanceof StatusChange change
          && (change.endsAll() || change.named().contains(id))) {
        found.add(cells.of(change.scope()));
      }
    }
    return found;
  }

  private OptionalInt opening() {
    for (int position : frame) {
      if (entries.event(position).orElse(null) instanceof CaseOpened) {
        return OptionalInt.of(position);
      }
    }
    return OptionalInt.empty();
  }

  /** The status of every cell before the first word on it. */
  Status baseline() {
    OptionalInt opening = opening();
    return opening.isPresent()
            && entries.event(opening.getAsInt()).orElse(null) instanceof CaseOpened opened
        ? opened.baseline()
        : Status.UNKNOWN;
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
