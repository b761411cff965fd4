package io.github.sijill.text;

import java.util.Arrays;

/**
 * How many slips of the keyboard lie between two words: a letter too many, too few, another one, or
 * two neighbours that changed places (the distance of Damerau and Levenshtein, each place touched
 * once).
 */
final class Slips {

  private Slips() {}

  /**
   * The number of slips, or any greater one than {@code most}: it looks no farther.
   *
   * @param most how many are of interest
   */
  static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] next = new int[other.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + (isSame ? 0 : 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          next[j] = Math.min(next[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = next;
      next = free;
    }
    return last[other.length()];
  }
}
