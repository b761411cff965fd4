package io.github.sijill.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.sijill.http.Refusal.RefusedException;
import java.util.List;

/**
 * The part of a long answer that is asked for: of the elements of its lists, or of the rows of its
 * table.
 *
 * @param after how many are passed over
 * @param limit how many are given at most
 */
record Page(long after, long limit) {

  static final String AFTER = "after";
  static final String LIMIT = "limit";
  static final long MOST = 100_000;

  /** The page that a request asks for; all, if it asks for none. */
  static Page of(Given given) {
    return new Page(
        given.number(AFTER, 0, Integer.MAX_VALUE).orElse(0L),
        given.number(LIMIT, 1, MOST).orElse((long) Integer.MAX_VALUE));
  }

  private int first(int size) {
    return (int) Math.min(after, size);
  }

  private int end(int size) {
    return (int) Math.min(after + limit, size);
  }

  /**
   * The part of these that is of the page.
   *
   * @throws RefusedException if no page was asked for, and they are too many for one answer
   */
  <T> List<T> of(List<T> all) {
    check(all.size());
    return all.subList(first(all.size()), end(all.size()));
  }

  private void check(int size) {
    if (limit > MOST && size - first(size) > MOST) {
      throw Refusal.of(
              Rule.TOO_COSTLY,
              "the answer has %s elements or rows; ask for %s at most at a time, with %s and %s"
                  .formatted(size, MOST, LIMIT, AFTER))
          .thrown();
    }
  }

  boolean hasMore(int size) {
    return after + limit < size;
  }

  /** Leaves in these lists what is of the page; whether there is more after it. */
  boolean cut(List<ArrayNode> lists) {
    int all = lists.stream().mapToInt(ArrayNode::size).sum();
    check(all);
    int first = first(all);
    int end = end(all);
    int passed = 0;
    for (ArrayNode list : lists) {
      int size = list.size();
      int from = Math.clamp(first - (long) passed, 0, size);
      int to = Math.clamp(end - (long) passed, from, size);
      if (from > 0 || to < size) {
        ArrayNode kept = list.arrayNode();
        for (int i = from; i < to; i++) {
          kept.add(list.get(i));
        }
        list.removeAll();
        list.addAll(kept);
      }
      passed += size;
    }
    return hasMore(all);
  }
}
