package io.github.sijill.index;

import io.github.sijill.event.Status;
import io.github.sijill.source.Attestation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Some of the {@link CountedEntries}, which are enough for what is told of some days. They are
 * numbered from 0 in the order of their ranks. Immutable and thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class FewEntries {

  private static final int[] NONE = {};

  private final CountedEntries counted;
  private final int[] ranks;
  private final int exactFrom;
  private final int exactTo;
  private final int unsureUntil;

  FewEntries(CountedEntries counted, int[] ranks, int exactFrom, int exactTo, int unsureUntil) {
    this.counted = counted;
    this.ranks = ranks;
    this.exactFrom = exactFrom;
    this.exactTo = exactTo;
    this.unsureUntil = unsureUntil;
  }

  /** How many they are. */
  public int size() {
    return ranks.length;
  }

  /**
   * What they are, as numbers. If these are equal of two of one cell and one frame, all is equal
   * that they tell.
   */
  public int[] numbers() {
    int[] numbers = new int[ranks.length * (counted.all().isOrdered() ? 3 : 1) + 3];
    int next = 0;
    numbers[next++] = exactFrom;
    numbers[next++] = exactTo;
    numbers[next++] = unsureUntil;
    for (int rank : ranks) {
      numbers[next++] = counted.all().position(counted.entry(rank));
      if (counted.all().isOrdered()) { // else an entry has the days of its date
        numbers[next++] = counted.first(rank);
        numbers[next++] = counted.last(rank);
      }
    }
    return numbers;
  }

  /** The first day of which they tell all, as a number; {@code BEFORE_ALL} if it is no day. */
  public int exactFrom() {
    return exactFrom;
  }

  /** The last day of which they tell all, as a number; {@code AFTER_ALL} if it is no day. */
  public int exactTo() {
    return exactTo;
  }

  /** Whether what an entry may have ended can be among what was left out. */
  public boolean mayLackWhatItEnds(int entry) {
    return counted.first(ranks[entry]) <= unsureUntil;
  }

  /** Where an entry stands in its case, from 0. */
  public int position(int entry) {
    return counted.all().position(index(entry));
  }

  /** The first day that the declared order of all leaves to it, as a number. */
  public int first(int entry) {
    return counted.first(ranks[entry]);
  }

  /** The last day that it leaves to it. */
  public int last(int entry) {
    return counted.last(ranks[entry]);
  }

  /** Whether it reaches the cell; else it only orders others. */
  public boolean isHere(int entry) {
    return counted.all().isHere(index(entry));
  }

  /** The level of the restriction that it begins; empty if it begins none. */
  public Optional<Status> begins(int entry) {
    return counted.all().columns().begins(index(entry));
  }

  /** How well it is attested. */
  public Attestation attestation(int entry) {
    return counted.all().columns().attestation(index(entry));
  }

  /** Whether it ends all that is in force. */
  public boolean endsAll(int entry) {
    return counted.all().columns().endsAll(index(entry));
  }

  /** The entries that it ends by name. */
  public int[] ends(int entry) {
    return counted.all().isOrdered() ? numbers(counted.ends(ranks[entry])) : NONE;
  }

  /** The entries that it is declared after. */
  public int[] before(int entry) {
    return counted.all().isOrdered() ? numbers(counted.before(ranks[entry])) : NONE;
  }

  private int[] numbers(int[] found) {
    return Arrays.stream(found)
        .map(rank -> Arrays.binarySearch(ranks, rank))
        .filter(number -> number >= 0)
        .toArray();
  }

  private int index(int entry) {
    return counted.entry(ranks[entry]);
  }
}
