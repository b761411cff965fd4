package io.github.sijill.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A list that only grows. Readers take a {@link #snapshot()}, without a lock and without a copy;
 * writers exclude each other by a lock of their own.
 *
 * <p>For other rooms of this library.
 */
public final class AppendOnlyList<E> {

  private static final int FIRST_CAPACITY = 8;

  /** Slots below the size are never written again; those above it are nobody's but the writer's. */
  private record Contents<E>(E[] slots, int size) {}

  private volatile Contents<E> contents = new Contents<>(newArray(FIRST_CAPACITY), 0);

  @SuppressWarnings("unchecked") // only elements go in, and the array never leaves
  private static <E> E[] newArray(int length) {
    return (E[]) new Object[length];
  }

  /** An empty list. */
  public AppendOnlyList() {}

  /** How many there are now. */
  public int size() {
    return contents.size();
  }

  /** An element that was added before. */
  public E get(int index) {
    return contents.slots()[index];
  }

  /** What the list holds now; later additions do not show in it. */
  public List<E> snapshot() {
    Contents<E> now = contents;
    return Collections.unmodifiableList(Arrays.asList(now.slots()).subList(0, now.size()));
  }

  /** Adds one. */
  public void add(E element) {
    addAll(List.of(element));
  }

  /** Adds them in one step: no snapshot has some of them and not the others. */
  public void addAll(List<? extends E> elements) {
    Contents<E> before = contents;
    E[] slots = before.slots();
    int size = Math.addExact(before.size(), elements.size());
    if (size > slots.length) {
      slots = Arrays.copyOf(slots, Math.max(size, slots.length + (slots.length >> 1)));
    }
    int next = before.size();
    for (E element : elements) {
      slots[next++] = element;
    }
    contents = new Contents<>(slots, size);
  }
}
