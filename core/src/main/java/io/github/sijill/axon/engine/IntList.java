package io.github.sijill.axon.engine;

import java.util.Arrays;

/**
 * A list of whole numbers that only grows, in little memory. One writer at a time; a reader sees at
 * least what was there before it was told of it.
 */
final class IntList {

  private volatile int[] slots = new int[4];
  private volatile int size;

  void add(int number) {
    int count = size;
    int[] now = slots;
    if (count == now.length) {
      now = Arrays.copyOf(now, count + (count >> 1));
      slots = now;
    }
    now[count] = number;
    size = count + 1; // Published last, so that a reader that sees it sees the number.
  }

  int size() {
    return size;
  }

  int get(int index) {
    return slots[index];
  }

  /** The first place whose number is at least {@code number}, where they ascend. */
  int firstFrom(long number) {
    int count = size;
    int[] now = slots;
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (now[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
