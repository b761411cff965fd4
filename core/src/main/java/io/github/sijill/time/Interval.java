package io.github.sijill.time;

import static java.util.Objects.requireNonNull;

import io.github.sijill.time.EdtfText.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time from a first day to a last one, each of which may be known within bounds only. Written as
 * an interval in EDTF: {@code 2020-01-15/2020-01-31}; {@code 2020-01-15/..} has no end; {@code
 * 2020-01-15/} has one that is not known.
 *
 * <p>Immutable and thread-safe. Two are equal if their texts are.
 */
public final class Interval {

  private static final String ACCEPTED =
      "an interval is accepted, such as 2020-01-15/2020-01-31, 2020-01-15/.. if it has no end, or"
          + " 2020-01-15/ if its end is not known";

  private static final String OPEN = "..";

  private final String edtf;
  private final Optional<ImpreciseDate> first;
  private final Optional<ImpreciseDate> last;

  private Interval(String edtf, Optional<ImpreciseDate> first, Optional<ImpreciseDate> last) {
    this.edtf = edtf;
    this.first = first;
    this.last = last;
  }

  /**
   * Reads an interval in EDTF.
   *
   * @param edtf of any length; the time taken is linear in it
   * @throws EdtfException if it is not valid EDTF, or no interval; it says where
   */
  public static Interval parse(String edtf) {
    EdtfText text = EdtfParser.parse(requireNonNull(edtf, "edtf"));
    if (text.kind() != Kind.INTERVAL) {
      throw new EdtfException(edtf, 0, "no interval", ACCEPTED);
    }
    int slash = edtf.indexOf('/');
    String begins = edtf.substring(0, slash);
    String ends = edtf.substring(slash + 1);
    if (isOpen(begins) && isOpen(ends)) {
      throw new EdtfException(edtf, 0, "an interval without a day", ACCEPTED);
    }
    return new Interval(edtf, date(begins, "[.." + ends + "]"), date(ends, "[" + begins + "..]"));
  }

  private static boolean isOpen(String side) {
    return side.isEmpty() || side.equals(OPEN);
  }

  /** What stands on one side; {@code unknown} is what it means that nothing does. */
  private static Optional<ImpreciseDate> date(String side, String unknown) {
    return side.equals(OPEN)
        ? Optional.empty()
        : Optional.of(ImpreciseDate.parse(side.isEmpty() ? unknown : side));
  }

  /** When it begins: on some day of this; empty if it has no beginning. */
  public Optional<ImpreciseDate> first() {
    return first;
  }

  /** The last day that belongs to it: some day of this; empty if it has no end. */
  public Optional<ImpreciseDate> last() {
    return last;
  }

  /** Equal if the texts are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interval that && edtf.equals(that.edtf);
  }

  @Override
  public int hashCode() {
    return edtf.hashCode();
  }

  /** The interval in EDTF, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return edtf;
  }
}
