package io.github.sijill.picture;

import io.github.sijill.event.Status;
import java.util.Locale;

/**
 * The colours of a picture, one for each idea. An open service is pale and recedes, a blocked one
 * comes forward.
 */
enum Ink {
  PAPER(0xfbfaf7, 0x16181b),
  INK(0x1d1f23, 0xeceae5),
  SOFT(0x5c6169, 0xa7abb3),
  LINE(0xd9d6cd, 0x34373c),
  OPEN(0xdfe9e6, 0x24403b),
  OPEN_EDGE(0x748f88, 0x4f7f75),
  OPEN_WORD(0x2f5d54, 0xbfe3da),
  DEGRADED(0xf0b94a, 0xc8922a),
  DEGRADED_LINE(0xb97f13, 0x8f6514),
  DEGRADED_WORD(0x3d2900, 0x1b1300),
  BLOCKED(0xa3212b, 0xc23a43),
  BLOCKED_WORD(0xffffff, 0xffffff),
  UNKNOWN(0xecebe6, 0x2a2d31),
  UNKNOWN_LINE(0x8f8c83, 0x7a7e86);

  private final int light;
  private final int dark;
  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Ink(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Red, green and blue, eight bits each. */
  int colour(Theme theme) {
    return switch (theme) {
      case AUTO, LIGHT -> light;
      case DARK -> dark;
    };
  }

  /** {@code open-edge}. */
  String word() {
    return word;
  }

  static Ink of(Status status) {
    return switch (status) {
      case OPEN -> OPEN;
      case DEGRADED -> DEGRADED;
      case BLOCKED -> BLOCKED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** In which a word is readable on the colour of a status. */
  static Ink onto(Status status) {
    return switch (status) {
      case OPEN -> OPEN_WORD;
      case DEGRADED -> DEGRADED_WORD;
      case BLOCKED -> BLOCKED_WORD;
      case UNKNOWN -> INK;
    };
  }
}
