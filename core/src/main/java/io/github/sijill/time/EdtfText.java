package io.github.sijill.time;

import java.util.List;

/**
 * What an EDTF text says, part by part: a date alone, an interval, or the members of a set.
 *
 * @param parts at least one; several only of a set
 */
record EdtfText(Kind kind, List<Part> parts) {

  /** Which form of EDTF it is. */
  enum Kind {
    DATE,
    /** A day with a time of day. */
    TIME,
    INTERVAL,
    /** {@code […]}. */
    ONE_OF,
    /** <code>{…}</code>. */
    ALL_OF
  }

  /**
   * A date, or a range of a first and a last one.
   *
   * @param first the same as {@code last} for a date alone
   * @param index where it begins in the text
   */
  record Part(Days first, Days last, int index) {

    static Part single(Days date, int index) {
      return new Part(date, date, index);
    }

    Days days() {
      return first.to(last);
    }
  }

  static EdtfText of(Kind kind, Days date, int index) {
    return new EdtfText(kind, List.of(Part.single(date, index)));
  }

  /** The shortest span that holds all of it. */
  Days days() {
    Days all = parts.getFirst().days();
    for (Part further : parts.subList(1, parts.size())) {
      all = all.and(further.days());
    }
    return all;
  }
}
