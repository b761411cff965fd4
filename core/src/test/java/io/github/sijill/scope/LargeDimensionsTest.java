package io.github.sijill.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a hostile archive may declare: many members, deep trees, ids made to be slow. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeDimensionsTest {

  /** So many that steps in proportion to their square take minutes. */
  private static final int MANY = 100_000;

  @Test
  void too_many_cells_for_a_question_are_counted_and_refused() {
    Dimensions dimensions = with(numbered("n", 1000), 1000);

    assertThatThrownBy(dimensions::cells)
        .isInstanceOfSatisfying(
            TooManyCellsException.class,
            refused -> assertThat(refused.cells()).isEqualTo(1_000_000_000))
        .hasMessage(
            "1000000000 cells (1 territory × 1000 operators × 1000 networks × 1000 services) are"
                + " too many to look at one by one, which is done for 250000 at most; name fewer"
                + " operators, networks or services");
    assertThat(dimensions.cells(Scope.all().network("n1").service("s1", "s2"))).hasSize(2000);
  }

  @Test
  void as_many_cells_as_a_question_may_cover_are_made() {
    assertThat(with(numbered("n", 25), 100).cells()).hasSize(Dimensions.MAX_CELLS);
    assertThatThrownBy(with(numbered("n", 26), 100)::cells).hasMessageContaining("260000 cells");
  }

  @Test
  void of_very_many_cells_one_of_each_kind_is_found() {
    Dimensions dimensions = with(numbered("n", 1000), 1000);
    Scope some = Scope.all().network("n1", "n2");
    Scope others = Scope.all().network("n2", "n3").operator("o1");

    assertThat(dimensions.distinctCells(Scope.all(), List.of(some, others)))
        .extracting(Cell::toString)
        .containsExactly(
            "MA/o0/n0/s0",
            "MA/o0/n1/s0",
            "MA/o0/n2/s0",
            "MA/o0/n3/s0",
            "MA/o1/n0/s0",
            "MA/o1/n1/s0",
            "MA/o1/n2/s0",
            "MA/o1/n3/s0");
    assertThat(dimensions.distinctCells(some, List.of())).hasSize(1);
  }

  @Test
  void more_cells_than_a_long_can_count_are_refused_too() {
    List<DeclaredMember> many = numbered("m", MANY);
    Dimensions dimensions = Dimensions.of(List.of(DeclaredMember.of("MA")), many, many, many);

    assertThat(dimensions.cellCount(Scope.all())).isEqualTo(1_000_000_000_000_000L);
    List<DeclaredMember> territories = new ArrayList<>();
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        for (int part = 0; part < 100; part++) {
          territories.add(DeclaredMember.of("" + first + second + "-" + part));
        }
      }
    }
    Dimensions beyond = Dimensions.of(territories, many, many, many);
    assertThat(beyond.cellCount(Scope.all())).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(beyond::cells)
        .isInstanceOf(TooManyCellsException.class)
        .hasMessageStartingWith("at least 9223372036854775807 cells");
  }

  @Test
  void a_chain_of_members_is_as_good_as_any_other_tree() {
    Dimensions dimensions = with(chain(MANY), 1);
    String last = "n" + (MANY - 1);

    assertThat(dimensions.leaves(Dimension.NETWORK)).containsExactly(last);
    assertThat(dimensions.cells(Scope.all().network("n0"))).hasSize(1);
    assertThat(dimensions.covers(Scope.all().network("n7"), dimensions.cells().getFirst()))
        .isTrue();
    assertThat(dimensions.equals(with(chain(MANY), 1))).isTrue();
    assertThat(dimensions.hashCode()).isEqualTo(with(chain(MANY), 1).hashCode());
  }

  /** A leaf below each link of a chain: as many leaves as members above them. */
  @Test
  void what_covers_which_cell_is_found_without_a_walk_for_each() {
    List<DeclaredMember> comb = chain(MANY / 2);
    for (int i = 0; i < MANY / 2; i++) {
      comb.add(DeclaredMember.of("leaf" + i).below("n" + i));
    }
    Dimensions dimensions = with(comb, 1);
    Scope lower = Scope.all().network("n" + MANY / 4);
    Scope each =
        Scope.all()
            .network(IntStream.range(0, MANY / 2).mapToObj(i -> "n" + i).toArray(String[]::new));

    assertThat(dimensions.cells(lower)).hasSize(MANY / 4);
    assertThat(dimensions.cells())
        .filteredOn(cell -> dimensions.covers(lower, cell))
        .hasSize(25000);
    assertThat(dimensions.cellCount(each)).isEqualTo(MANY / 2);
    assertThat(dimensions.overlap(each, lower)).isTrue();
  }

  @Test
  void members_may_be_declared_one_entry_at_a_time() {
    Dimensions dimensions = Dimensions.none();
    for (int i = 0; i < MANY; i++) {
      dimensions = dimensions.plus(Members.builder().network("n" + i).build());
    }

    assertThat(dimensions.leaves(Dimension.NETWORK)).hasSize(MANY);
  }

  @Test
  void ids_of_one_hash_code_are_found_as_fast_as_others() {
    List<DeclaredMember> colliding =
        IntStream.range(0, 1 << 16).mapToObj(i -> DeclaredMember.of(colliding(i))).toList();

    assertThat(colliding.stream().map(member -> member.id().hashCode()).distinct()).hasSize(1);
    assertThat(with(colliding, 1).leaves(Dimension.NETWORK)).hasSize(1 << 16);
  }

  @Test
  void a_message_names_the_first_of_very_many_members() {
    Dimensions dimensions = with(numbered("n", MANY), 1);

    assertThat(dimensions.describe(Dimension.NETWORK))
        .startsWith("n0, n1, n2, n3")
        .endsWith(", n98, n99 … and 99900 more");
    assertThat(dimensions.undeclared(Scope.all().network("lte"), "large"))
        .hasValueSatisfying(refused -> assertThat(refused.getMessage()).hasSizeLessThan(1000));
    assertThat(dimensions.toString()).hasSizeLessThan(1000);
    assertThat(with(chain(MANY), 1).toString()).hasSizeLessThan(1000);
  }

  private static Dimensions with(List<DeclaredMember> networks, int others) {
    return Dimensions.of(
        List.of(DeclaredMember.of("MA")), numbered("o", others), networks, numbered("s", others));
  }

  private static List<DeclaredMember> numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> DeclaredMember.of(prefix + i)).toList();
  }

  private static List<DeclaredMember> chain(int length) {
    List<DeclaredMember> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      chain.add(i == 0 ? DeclaredMember.of("n0") : DeclaredMember.of("n" + i).below("n" + (i - 1)));
    }
    return chain;
  }

  /** Made of pairs with the same share in the hash code. */
  private static String colliding(int number) {
    StringBuilder id = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      id.append((number >> bit & 1) == 0 ? "c0" : "an");
    }
    return id.toString();
  }
}
