package io.github.sijill.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The days of the members of a tree, and what they were before.
 *
 * <p>A member exists on its days that are days of all its parents. Before its first day it was its
 * former member, on that one's days. Where it is its parent's first day that bounds it, it was what
 * the parent was: the parts of Ladakh were Jammu and Kashmir.
 */
final class Lives {

  private final Map<String, Life> byId = new HashMap<>();
  private final List<String> dated = new ArrayList<>();

  /**
   * The life of a member.
   *
   * @param days empty if there is no day that is one of all its parents
   * @param former what it was before its first day
   */
  private record Life(DeclaredMember member, Optional<DaySpan> days, Optional<String> former) {}

  /** A member that something was, and when. */
  private record Stage(DeclaredMember member, DaySpan days) {}

  /** Each member stands behind its parent and its former member. */
  Lives(List<DeclaredMember> members) {
    for (DeclaredMember member : members) {
      Optional<Life> parent = member.parent().map(byId::get);
      Optional<DaySpan> days =
          parent.isEmpty()
              ? Optional.of(member.days())
              : parent.get().days.flatMap(member.days()::within);
      Optional<String> former =
          member.from().isPresent() ? member.formerly() : parent.flatMap(Life::former);
      byId.put(member.id(), new Life(member, days, former));
      if (!days.equals(Optional.of(DaySpan.ALWAYS))) {
        dated.add(member.id());
      }
    }
  }

  /** The days of a member; empty if it has none, or is not declared. */
  Optional<DaySpan> days(String id) {
    Life life = byId.get(id);
    return life == null ? Optional.empty() : life.days;
  }

  /** The members that have not always been what they are, or are no more. */
  List<String> dated() {
    return dated;
  }

  /** Whether a member has always been what it is, and still is. */
  boolean isAlways(String id) {
    return days(id).equals(Optional.of(DaySpan.ALWAYS));
  }

  /**
   * The days on which one of the stages of a member was covered, from the first on, those without a
   * gap between them joined.
   */
  List<DaySpan> days(String id, Predicate<String> isCovered) {
    List<DaySpan> covered = new ArrayList<>();
    for (Stage stage : stages(id)) {
      if (isCovered.test(stage.member.id())) {
        Optional<DaySpan> joined =
            covered.isEmpty() ? Optional.empty() : stage.days.joined(covered.getFirst());
        if (joined.isPresent()) {
          covered.set(0, joined.get());
        } else {
          covered.addFirst(stage.days);
        }
      }
    }
    return covered;
  }

  /** What a member is, and before that was, from the last to the first. */
  private List<Stage> stages(String id) {
    List<Stage> stages = new ArrayList<>();
    Optional<Life> life = Optional.ofNullable(byId.get(id));
    Optional<DaySpan> left = Optional.of(DaySpan.ALWAYS);
    while (life.isPresent() && life.get().days.isPresent() && left.isPresent()) {
      Optional<DaySpan> days = life.get().days.get().within(left.get());
      if (days.isPresent()) {
        stages.add(new Stage(life.get().member, days.get()));
      }
      left = life.get().days.get().before().flatMap(left.get()::within);
      life = life.get().former.map(byId::get);
    }
    return stages;
  }
}
