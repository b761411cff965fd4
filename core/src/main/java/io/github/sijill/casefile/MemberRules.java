package io.github.sijill.casefile;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.time.ImpreciseDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of members. A scope names declared members, leaves some, and names none outside of its
 * days.
 *
 * <p>If something is declared below a leaf of which entries tell, its cells stay as those of the
 * rest, for what they told is not all about the parts. The declaration says so itself once it is
 * recorded, so that nothing that is recorded or amended later changes it.
 */
final class MemberRules {

  private final CaseState state;

  /** Of the case as it is before the entry. */
  MemberRules(CaseState state) {
    this.state = state;
  }

  MembersDeclared filledIn(MembersDeclared event) {
    return MembersDeclared.of(event.entry(), event.members().withRests(this::isLeafWithHistory));
  }

  /** A correction that declares something below a leaf; what was left before is left still. */
  EntryCorrected filledIn(EntryCorrected event, MembersDeclared correction) {
    return event.with(
        filledIn(
            state
                .event(event.corrected())
                .map(standing -> like(correction, standing))
                .orElse(correction)));
  }

  /** The declaration with what was filled in when it was recorded before, if it was. */
  static MembersDeclared like(MembersDeclared event, SagaEvent recorded) {
    return recorded instanceof MembersDeclared before
        ? MembersDeclared.of(
            event.entry(),
            event
                .members()
                .withRests(
                    (dimension, id) ->
                        before.members().of(dimension).contains(DeclaredMember.of(id).withRest())))
        : event;
  }

  private boolean isLeafWithHistory(Dimension dimension, String id) {
    Scope leaf = Scope.all().with(dimension, Selection.only(id));
    return state.dimensions().leaves(dimension).contains(id)
        && !state.dimensions().member(dimension, id).orElseThrow().rest()
        && state.changes().scopes().keySet().stream()
            .anyMatch(scope -> state.dimensions().overlap(scope, leaf));
  }

  /** Whether all that stands shows to keep them, without a look at each entry. */
  boolean areKept() {
    Dimensions dimensions = state.dimensions();
    return !dimensions.hasDays()
        && state.changes().scopes().keySet().stream()
            .allMatch(
                scope ->
                    dimensions.undeclared(scope, "").isEmpty()
                        && dimensions.emptied(scope).isEmpty());
  }

  /** Checks the scope of an entry, if it has one. */
  static void check(CaseId caseId, SagaEvent event, Dimensions dimensions) {
    fault(event.id(), caseId, event, dimensions)
        .ifPresent(
            refusal -> {
              throw new EntryRefusedException(refusal);
            });
  }

  /**
   * Why the scope of an entry, if it has one, does not keep the rules; empty if it does.
   *
   * @param id the entry that is recorded: this one, or an amendment
   */
  static Optional<Refusal> fault(
      EntryId id, CaseId caseId, SagaEvent event, Dimensions dimensions) {
    if (event.ownScope().isEmpty()) {
      return Optional.empty();
    }
    Scope scope = event.ownScope().get();
    return dimensions
        .undeclared(scope, caseId.value())
        .<Refusal>map(unknown -> new Refusal.UndeclaredMember(id, unknown))
        .or(
            () ->
                dimensions
                    .emptied(scope)
                    .map(emptied -> new Refusal.NothingLeft(id, emptied.toString())))
        .or(() -> outsideDays(id, event, scope, dimensions));
  }

  /**
   * What a scope excepts may be outside of its days, and a decree may be published before the day
   * from which it is in force.
   */
  private static Optional<Refusal> outsideDays(
      EntryId id, SagaEvent event, Scope scope, Dimensions dimensions) {
    if (!dimensions.hasDays() || event instanceof SagaEvent.Background) {
      return Optional.empty();
    }
    ImpreciseDate date = event.entry().occurred();
    DaySpan occurred = new DaySpan(date.earliest(), date.latest());
    for (Dimension dimension : Dimension.values()) {
      for (String member : named(scope.of(dimension)).ids()) {
        Optional<DaySpan> days = dimensions.days(dimension, member);
        if (days.flatMap(occurred::within).isEmpty()) {
          return Optional.of(
              new Refusal.OutsideDays(
                  id,
                  event.id(),
                  dimension,
                  member,
                  days,
                  occurred,
                  others(dimension, member, occurred, dimensions)));
        }
      }
    }
    return Optional.empty();
  }

  private static Selection named(Selection selection) {
    return selection instanceof Selection.Except(Selection from, var excepted) ? from : selection;
  }

  /** What the member was before, or has become, as far as that is there on these days. */
  private static List<String> others(
      Dimension dimension, String member, DaySpan occurred, Dimensions dimensions) {
    List<String> others = new ArrayList<>(dimensions.successors(dimension, member));
    dimensions
        .member(dimension, member)
        .flatMap(DeclaredMember::formerly)
        .ifPresent(others::addFirst);
    return others.stream()
        .filter(other -> dimensions.days(dimension, other).flatMap(occurred::within).isPresent())
        .toList();
  }
}
