package io.github.sijill.bench;

import io.github.sijill.bench.Measurements.Cost;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Figures in words, with two digits that count. */
final class Figures {

  private static final String NONE = "not measured";

  private Figures() {}

  /** The processor time of the thread that asks: {@code 32 ns}, {@code 6.8 µs}. */
  static String time(Optional<Cost> cost) {
    return cost.map(each -> time(each.threadNanos())).orElse(NONE);
  }

  /** The time by the clock. */
  static String wall(Optional<Cost> cost) {
    return cost.map(each -> time(each.wallNanos())).orElse(NONE);
  }

  private static String time(double nanos) {
    if (nanos < 1_000) {
      return number(nanos) + " ns";
    }
    if (nanos < 1e6) {
      return number(nanos / 1e3) + " µs";
    }
    return nanos < 1e9 ? number(nanos / 1e6) + " ms" : number(nanos / 1e9) + " s";
  }

  static String bytes(Optional<Cost> cost) {
    return cost.map(each -> number(each.bytes()) + " B").orElse(NONE);
  }

  /** How many times as much processor time of its threads the one takes: {@code ×2.2}. */
  static String times(Optional<Cost> one, Optional<Cost> other) {
    return times(one, other, Cost::threadNanos);
  }

  static String times(Optional<Cost> one, Optional<Cost> other, ToDoubleFunction<Cost> of) {
    return one.flatMap(a -> other.map(b -> "×" + number(of.applyAsDouble(a) / of.applyAsDouble(b))))
        .orElse(NONE);
  }

  /**
   * {@code 3 × faster than SQLite}. Of one that works in other threads or processes by the clock.
   */
  static String than(Optional<Cost> ours, Optional<Cost> theirs, Peer peer) {
    ToDoubleFunction<Cost> of = peer.isElsewhere() ? Cost::wallNanos : Cost::threadNanos;
    return ours.flatMap(
            a -> theirs.map(b -> than(of.applyAsDouble(b) / of.applyAsDouble(a), peer.shown())))
        .orElse(NONE + " against " + peer.shown());
  }

  private static String than(double faster, String whom) {
    return faster >= 1
        ? "%s × faster than %s".formatted(number(faster), whom)
        : "**%s × slower than %s**".formatted(number(1 / faster), whom);
  }

  /** With two digits that count, and none after the point from 10 on. */
  static String number(double value) {
    if (value >= 100) {
      double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
      return String.format(Locale.ROOT, "%,d", Math.round(value / unit) * Math.round(unit));
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.0f" : value >= 0.1 ? "%.1f" : "%.2f", value);
  }
}
