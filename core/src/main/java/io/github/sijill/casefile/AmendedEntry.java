package io.github.sijill.casefile;

import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An entry with its amendments, the amendments of these, and so on, and what of it all stands. A
 * correction stands unless it is retracted, and so does a retraction; the last correction of an
 * entry that stands tells what it says. Entries are known by their positions in the record.
 * Immutable.
 *
 * @param told what the entry said when it was recorded
 * @param form what it says now; empty if it is retracted
 * @param withdrawn the amendments that do not stand
 * @param corrections those of the entry, and of no other, in the order of recording
 * @param retractions those of the entry and of its amendments, by what they retract
 * @param links the amendments
 * @param last the one recorded last
 */
record AmendedEntry(
    int position,
    SagaEvent told,
    Optional<SagaEvent> form,
    PSet<Integer> withdrawn,
    PVector<Integer> corrections,
    IntTreePMap<PVector<Integer>> retractions,
    IntTreePMap<Link> links,
    int last) {

  /**
   * An amendment.
   *
   * @param amended what it amends
   * @param next what that amends, if it is an amendment too
   * @param before the entry before this amendment
   */
  record Link(Amendment amendment, int amended, @Nullable Link next, AmendedEntry before) {}

  /** The entry without any. */
  static AmendedEntry asRecorded(int position, SagaEvent told) {
    return new AmendedEntry(
        position,
        told,
        Optional.of(told),
        HashTreePSet.empty(),
        TreePVector.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        position);
  }

  /** What stands at one of these positions, of which this event was recorded. */
  Optional<SagaEvent> standing(int at, SagaEvent recorded) {
    if (at == position) {
      return form;
    }
    return withdrawn.contains(at) ? Optional.empty() : Optional.of(recorded);
  }

  /** Whether the entry at one position is that at another, or an amendment of it. */
  boolean isAbout(int at, int other) {
    Link link = links.get(at);
    return at == other || (link != null && link.amended == other);
  }

  /** The entry at a position, and its amendments. */
  List<Integer> withAmendments(int at) {
    return TreePVector.singleton(at)
        .plusAll(at == position ? corrections : List.of())
        .plusAll(retractionsOf(at));
  }

  /** The retraction that withdraws the entry at a position. */
  OptionalInt retraction(int at) {
    for (int each : retractionsOf(at)) {
      if (!withdrawn.contains(each)) {
        return OptionalInt.of(each);
      }
    }
    return OptionalInt.empty();
  }

  private PVector<Integer> retractionsOf(int at) {
    return retractions.getOrDefault(at, TreePVector.empty());
  }

  /**
   * This entry with a further amendment.
   *
   * <p>One that retracts the last undoes what that did: all is as it was before it. So a long chain
   * of retractions, each of the one before, costs no walk along it.
   *
   * @param withAmendments whether the amendments that stand since, or stand no more, are told
   * @param changed is given the positions of these, and of the entry itself if it says something
   *     else
   */
  AmendedEntry with(
      int number,
      Amendment amendment,
      int of,
      boolean withAmendments,
      Collection<Integer> changed) {
    Link link = new Link(amendment, of, links.get(of), this);
    AmendedEntry more = recorded(number, link);
    AmendedEntry next =
        amendment instanceof EntryRetracted && of == last && link.next != null && !withAmendments
            ? more.as(link.next.before.form, link.next.before.withdrawn.plus(of))
            : more.settled(link, withAmendments ? changed : new TreeSet<>());
    if (!next.form.equals(form)) {
      changed.add(position);
    }
    return next;
  }

  private AmendedEntry recorded(int number, Link link) {
    boolean corrects = link.amendment instanceof EntryCorrected && link.amended == position;
    boolean retracts = link.amendment instanceof EntryRetracted;
    return new AmendedEntry(
        position,
        told,
        form,
        withdrawn,
        corrects ? corrections.plus(number) : corrections,
        retracts
            ? retractions.plus(link.amended, retractionsOf(link.amended).plus(number))
            : retractions,
        links.plus(number, link),
        number);
  }

  private AmendedEntry as(Optional<SagaEvent> form, PSet<Integer> withdrawn) {
    return new AmendedEntry(position, told, form, withdrawn, corrections, retractions, links, last);
  }

  /** What stands once an amendment does, found along all that it amends. */
  private AmendedEntry settled(Link amendment, Collection<Integer> changed) {
    AmendedEntry next = this;
    for (Link each = amendment; each != null; each = each.next) {
      boolean isOut = next.retraction(each.amended).isPresent();
      if (each.amended == position) {
        return next.as(isOut ? Optional.empty() : Optional.of(next.corrected()), next.withdrawn);
      }
      if (isOut == next.withdrawn.contains(each.amended)) {
        break;
      }
      next =
          next.as(
              form, isOut ? next.withdrawn.plus(each.amended) : next.withdrawn.minus(each.amended));
      changed.add(each.amended);
    }
    return next;
  }

  private SagaEvent corrected() {
    for (int i = corrections.size() - 1; i >= 0; i--) {
      Link link = links.get(corrections.get(i));
      if (!withdrawn.contains(corrections.get(i))
          && link != null
          && link.amendment instanceof EntryCorrected correction) {
        return correction.correction();
      }
    }
    return told;
  }
}
