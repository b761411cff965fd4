package io.github.sijill.bench;

import java.util.function.ToIntFunction;

/**
 * Whether contenders answer alike. Each is compared with the floor, and so is Sijill, before it is
 * measured: who answers something else is not measured.
 */
final class Agreement {

  private static final int SAMPLE = 200;
  private static final int SLOW_SAMPLE = 10;

  private Agreement() {}

  static void check(Peer peer, Contender contender, Floor floor, DataSet data) {
    Ask[] asks = Ask.of(data, SAMPLE);
    for (int each = 0; each < asks.length; each++) {
      Ask ask = asks[each];
      compare(peer, "on", ask, contender, floor, who -> Contender.possible(who.on(ask)));
      compare(
          peer,
          "handle",
          ask,
          contender,
          floor,
          who -> Contender.possible(who.handle(ask).on(ask)));
      if (each < SLOW_SAMPLE) {
        compare(peer, "timeline", ask, contender, floor, who -> who.timeline(ask));
        compare(peer, "snapshot", ask, contender, floor, who -> who.snapshot(ask));
      }
      if (each < SLOW_SAMPLE && !data.isDeep()) {
        compare(
            peer,
            "recorded",
            ask,
            contender,
            floor,
            who -> Contender.possible(who.asRecordedAt(ask)));
        compare(
            peer, "known", ask, contender, floor, who -> Contender.possible(who.asKnownOn(ask)));
      }
    }
  }

  private static void compare(
      Peer peer,
      String question,
      Ask ask,
      Contender contender,
      Contender floor,
      ToIntFunction<Contender> answer) {
    int given = answer.applyAsInt(contender);
    int wanted = answer.applyAsInt(floor);
    if (given != wanted) {
      throw new IllegalStateException(
          "%s answers %s to %s of %s, the floor %s; they are not compared until they agree"
              .formatted(peer, given, question, ask, wanted));
    }
  }
}
