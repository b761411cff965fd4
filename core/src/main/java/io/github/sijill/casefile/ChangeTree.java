package io.github.sijill.casefile;

import static java.util.Objects.requireNonNull;

import io.github.sijill.history.DayAndRank;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Status changes in the order of their last days and ranks. A balanced tree (AVL) of which each
 * part knows the little that tells whether it need be looked at: so the questions of the rules cost
 * the logarithm of the number of changes, and so do putting in and taking out, which copy one path.
 * Immutable.
 *
 * <p>Source: Adelson-Velsky and Landis (1962), and the augmented trees of Cormen and others,
 * "Introduction to Algorithms".
 */
final class ChangeTree {

  static final ChangeTree EMPTY = new ChangeTree(null);

  /** Of a part without any such change: beyond every day that is asked for. */
  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * A status change, as far as the rules need it.
   *
   * @param position where its entry stands in the record
   * @param latest its last day and its rank
   * @param earliest its first day and its rank
   * @param followed see {@link OrderedEntry#followed}
   * @param strength what it begins: 0 nothing, 1 degraded, 2 blocked; nothing if it does not count
   * @param endsAll whether it ends all that is in force, and counts
   * @param isUnended whether it restricts, counting or not, and is not ended in all its cells
   */
  record Leaf(
      int position,
      long latest,
      long earliest,
      int followed,
      int strength,
      boolean endsAll,
      boolean isUnended) {
    int first() {
      return DayAndRank.day(earliest);
    }

    int last() {
      return DayAndRank.day(latest);
    }

    long ending() {
      return endsAll ? earliest : DayAndRank.NONE;
    }
  }

  private final @Nullable Node root;

  private ChangeTree(@Nullable Node root) {
    this.root = root;
  }

  boolean isEmpty() {
    return root == null;
  }

  /** This tree and a further change. */
  ChangeTree with(Leaf leaf) {
    return new ChangeTree(with(root, leaf));
  }

  /** This tree without the change of this last day and rank. */
  ChangeTree without(long latest) {
    return new ChangeTree(without(root, latest));
  }

  /**
   * The greatest first day and rank among the changes that end all and have certainly happened by
   * the end of {@code day}; {@link DayAndRank#NONE} if none has.
   */
  long certainBy(int day) {
    long greatest = DayAndRank.NONE;
    for (Node node = root; node != null; ) {
      if (node.leaf.last() <= day) {
        greatest = Math.max(greatest, Math.max(node.leaf.ending(), greatest(node.left)));
        node = node.right;
      } else {
        node = node.left;
      }
    }
    return greatest;
  }

  /** Whether a change of this strength or more may have happened on one of these days. */
  boolean mayHappen(int strength, int from, int to) {
    for (Node node = root; node != null; ) {
      if (node.leaf.last() >= from) {
        if (isBy(first(node.right, strength), to)
            || (node.leaf.strength >= strength && node.leaf.first() <= to)) {
          return true;
        }
        node = node.left;
      } else {
        node = node.right;
      }
    }
    return false;
  }

  private static boolean isBy(int first, int day) {
    return first <= day && first != NEVER;
  }

  /**
   * Whether a change of this strength or more meets the condition, of those that have certainly
   * happened by the end of {@code day} and may have on {@code from} or after it. They are asked
   * from the latest on.
   *
   * @param from a day and a rank
   */
  boolean any(int strength, long from, int day, Predicate<Leaf> condition) {
    return any(root, strength, from, day, condition);
  }

  private static boolean any(
      @Nullable Node node, int strength, long from, int day, Predicate<Leaf> condition) {
    if (node == null || first(node, strength) == NEVER) {
      return false;
    }
    if (node.leaf.last() > day) {
      return any(node.left, strength, from, day, condition);
    }
    return any(node.right, strength, from, day, condition)
        || (node.leaf.latest >= from
            && ((node.leaf.strength >= strength && condition.test(node.leaf))
                || any(node.left, strength, from, day, condition)));
  }

  /** Whether a restriction, counting or not, may have begun by {@code day}. */
  boolean anyBegunBy(int day) {
    return isBy(first(root, 1), day) || isBy(firstUnended(root), day);
  }

  /**
   * Hands on the restrictions that are not ended in all their cells and may have begun by {@code
   * day}.
   */
  void unended(int day, Consumer<Leaf> found) {
    unended(root, day, found);
  }

  private static void unended(@Nullable Node node, int day, Consumer<Leaf> found) {
    if (node == null || !isBy(node.firstUnended, day)) {
      return;
    }
    unended(node.left, day, found);
    if (node.leaf.isUnended() && node.leaf.first() <= day) {
      found.accept(node.leaf);
    }
    unended(node.right, day, found);
  }

  private static Node with(@Nullable Node node, Leaf leaf) {
    if (node == null) {
      return new Node(leaf, null, null);
    }
    return leaf.latest < node.leaf.latest
        ? balanced(node.leaf, with(node.left, leaf), node.right)
        : balanced(node.leaf, node.left, with(node.right, leaf));
  }

  private static @Nullable Node without(@Nullable Node node, long latest) {
    if (node == null) {
      return null;
    }
    if (latest < node.leaf.latest) {
      return balanced(node.leaf, without(node.left, latest), node.right);
    }
    if (latest > node.leaf.latest) {
      return balanced(node.leaf, node.left, without(node.right, latest));
    }
    if (node.right == null) {
      return node.left;
    }
    Leaf next = leftmost(node.right);
    return balanced(next, node.left, without(node.right, next.latest));
  }

  private static Leaf leftmost(Node node) {
    Node at = node;
    while (at.left != null) {
      at = at.left;
    }
    return at.leaf;
  }

  /** A node of two trees whose heights differ by two at the most. */
  private static Node balanced(Leaf leaf, @Nullable Node left, @Nullable Node right) {
    int lean = height(left) - height(right);
    if (lean > 1 && left != null) {
      return height(left.left) >= height(left.right)
          ? new Node(left.leaf, left.left, new Node(leaf, left.right, right))
          : turned(left, leaf, right);
    }
    if (lean < -1 && right != null) {
      return height(right.right) >= height(right.left)
          ? new Node(right.leaf, new Node(leaf, left, right.left), right.right)
          : turned(leaf, left, right);
    }
    return new Node(leaf, left, right);
  }

  private static Node turned(Node left, Leaf leaf, @Nullable Node right) {
    Node middle = requireNonNull(left.right);
    return new Node(
        middle.leaf,
        new Node(left.leaf, left.left, middle.left),
        new Node(leaf, middle.right, right));
  }

  private static Node turned(Leaf leaf, @Nullable Node left, Node right) {
    Node middle = requireNonNull(right.left);
    return new Node(
        middle.leaf,
        new Node(leaf, left, middle.left),
        new Node(right.leaf, middle.right, right.right));
  }

  private static int height(@Nullable Node node) {
    return node == null ? 0 : node.height;
  }

  private static long greatest(@Nullable Node node) {
    return node == null ? DayAndRank.NONE : node.greatest;
  }

  private static int firstUnended(@Nullable Node node) {
    return node == null ? NEVER : node.firstUnended;
  }

  private static int first(@Nullable Node node, int strength) {
    if (node == null) {
      return NEVER;
    }
    return strength > 1 ? node.firstBlocking : node.firstRestricting;
  }

  /** A change, those before it and those after it, and what is known of all of them. */
  private static final class Node {
    private final Leaf leaf;
    private final @Nullable Node left;
    private final @Nullable Node right;
    private final int height;
    private final long greatest;
    private final int firstRestricting;
    private final int firstBlocking;
    private final int firstUnended;

    Node(Leaf leaf, @Nullable Node left, @Nullable Node right) {
      this.leaf = leaf;
      this.left = left;
      this.right = right;
      this.height = 1 + Math.max(height(left), height(right));
      this.greatest = Math.max(leaf.ending(), Math.max(greatest(left), greatest(right)));
      this.firstRestricting = earliest(leaf.strength > 0, first(left, 1), first(right, 1));
      this.firstBlocking = earliest(leaf.strength > 1, first(left, 2), first(right, 2));
      this.firstUnended = earliest(leaf.isUnended(), firstUnended(left), firstUnended(right));
    }

    private int earliest(boolean own, int ofLeft, int ofRight) {
      return Math.min(own ? leaf.first() : NEVER, Math.min(ofLeft, ofRight));
    }
  }
}
