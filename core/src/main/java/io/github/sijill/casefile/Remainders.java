package io.github.sijill.casefile;

import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;

/**
 * What is left of a leaf when something is declared below it. If entries tell of the leaf, its
 * cells stay as those of the rest, for what they told is not all about the parts. The declaration
 * says so itself once it is recorded, so that nothing that is recorded or amended later changes it.
 */
final class Remainders {

  private final CaseState state;

  /** Of the case as it is before the declaration. */
  Remainders(CaseState state) {
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
                .entry(event.corrected())
                .map(standing -> like(correction, standing.event()))
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
    return state.dimensions().leaves(dimension).contains(id)
        && !state.dimensions().member(dimension, id).orElseThrow().rest()
        && state.anyStands(
            event ->
                event instanceof SagaEvent.StatusChange change
                    && state
                        .dimensions()
                        .overlap(change.scope(), Scope.all().with(dimension, Selection.only(id))));
  }
}
