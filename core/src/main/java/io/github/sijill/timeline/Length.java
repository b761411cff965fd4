package io.github.sijill.timeline;

import java.util.OptionalLong;

/**
 * How many days: a number of them, or without end, when they have no first or no last.
 *
 * <p>Without end is a value of its own and not a very large number, so that nobody adds to it or
 * prints it.
 */
public sealed interface Length {

  /**
   * A number of days.
   *
   * @param count 0 or more
   */
  record Of(long count) implements Length {
    /** The number, in plain digits. */
    @Override
    public String toString() {
      return Long.toString(count);
    }
  }

  /** More days than can be counted. */
  record WithoutEnd() implements Length {
    /** The words {@code without end}. */
    @Override
    public String toString() {
      return "without end";
    }
  }

  /** So many days. */
  static Length of(long days) {
    return new Of(days);
  }

  /** More days than can be counted. */
  static Length withoutEnd() {
    return new WithoutEnd();
  }

  /** The number of days; empty if there is no end of them. */
  default OptionalLong days() {
    return switch (this) {
      case Of(long count) -> OptionalLong.of(count);
      case WithoutEnd ignored -> OptionalLong.empty();
    };
  }

  /** Whether there is no end of them. */
  default boolean isWithoutEnd() {
    return this instanceof WithoutEnd;
  }

  /** These days and further ones. */
  default Length plus(Length further) {
    return this instanceof Of(long some) && further instanceof Of(long more)
        ? of(some + more)
        : withoutEnd();
  }
}
