package io.github.sijill.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members that begin and end, and what they were before. */
class MemberDaysTest {

  private static final Dimensions RENAMED =
      Dimensions.builder()
          .territory("MA")
          .operator("inwi")
          .operator("meditel")
          .to("2016-12-07")
          .operator("orange-maroc")
          .from("2016-12-08")
          .formerly("meditel")
          .operator("newcomer")
          .from("2016-06-01")
          .network("wifi")
          .service("voip")
          .build();

  private static Cell of(String operator) {
    return Cell.of("MA", operator, "wifi", "voip");
  }

  private static Scope named(String operators) {
    if (operators.startsWith("all")) {
      return operators.contains("except")
          ? Scope.all().exceptOperator(operators.substring("all except ".length()))
          : Scope.all();
    }
    return Scope.all().operator(operators.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "inwi, always",
    "meditel, until 2016-12-07",
    "orange-maroc, from 2016-12-08",
    "newcomer, from 2016-06-01"
  })
  void a_cell_exists_on_the_days_of_its_members(String operator, String days) {
    assertThat(RENAMED.days(of(operator))).map(DaySpan::toString).contains(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " all                     | inwi         | [always]            ",
        " all                     | meditel      | [until 2016-12-07]  ",
        " all                     | orange-maroc | [always]            ",
        " all                     | newcomer     | [from 2016-06-01]   ",
        " meditel                 | meditel      | [until 2016-12-07]  ",
        " meditel                 | orange-maroc | [until 2016-12-07]  ",
        " meditel                 | inwi         | []                  ",
        " orange-maroc            | meditel      | []                  ",
        " orange-maroc            | orange-maroc | [from 2016-12-08]   ",
        " meditel orange-maroc    | orange-maroc | [always]            ",
        " all except meditel      | orange-maroc | [from 2016-12-08]   ",
        " all except orange-maroc | orange-maroc | [until 2016-12-07]  ",
        " newcomer                | newcomer     | [from 2016-06-01]   "
      })
  void an_entry_reaches_what_a_cell_is_and_what_it_was(String scope, String operator, String days) {
    assertThat(RENAMED.reach(named(scope), of(operator))).hasToString(days);
  }

  /** Jammu and Kashmir goes on, smaller; Ladakh and its parts were a part of it until then. */
  @Test
  void what_is_split_off_was_what_it_was_split_from() {
    Dimensions split =
        Dimensions.builder()
            .territory("IN")
            .withRest()
            .territory("IN-JK")
            .below("IN")
            .territory("IN-LA")
            .below("IN")
            .from("2019-10-31")
            .formerly("IN-JK")
            .territory("leh", "kargil")
            .below("IN-LA")
            .territory("new-town")
            .below("IN-LA")
            .from("2021-01-01")
            .operator("o")
            .network("n")
            .service("s")
            .build();

    assertThat(split.reach(Scope.all().territory("IN-JK"), Cell.of("leh", "o", "n", "s")))
        .hasToString("[until 2019-10-30]");
    assertThat(split.reach(Scope.all().territory("IN"), Cell.of("leh", "o", "n", "s")))
        .hasToString("[always]");
    assertThat(split.reach(Scope.all().territory("leh"), Cell.of("leh", "o", "n", "s")))
        .hasToString("[from 2019-10-31]");
    assertThat(split.reach(Scope.all().territory("leh"), Cell.of("kargil", "o", "n", "s")))
        .isEmpty();
    assertThat(split.reach(Scope.all(), Cell.of("new-town", "o", "n", "s")))
        .hasToString("[from 2021-01-01]");
    assertThat(split.days(Cell.of("leh", "o", "n", "s")))
        .map(DaySpan::toString)
        .contains("from 2019-10-31");
    assertThat(split.days(Cell.of("IN-JK", "o", "n", "s"))).contains(DaySpan.ALWAYS);
    assertThat(split.successors(Dimension.TERRITORY, "IN-JK")).containsExactly("IN-LA");
  }

  @Test
  void scopes_overlap_where_one_reaches_what_the_other_covers() {
    assertThat(RENAMED.overlap(named("meditel"), named("orange-maroc"))).isTrue();
    assertThat(RENAMED.overlap(named("orange-maroc"), named("meditel"))).isFalse();
    assertThat(RENAMED.overlap(named("inwi"), named("orange-maroc"))).isFalse();
  }

  @Test
  void what_contradicts_itself_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Members.builder().operator("a").from("2016-12-08").to("2016-12-07"))
        .withMessage(
            "member 'a': its last day, 2016-12-07, is before its first, 2016-12-08; the same day or"
                + " a later one is accepted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Members.builder().operator("a").formerly("b"))
        .withMessage(
            "member 'a' was formerly 'b', nobody says until when; give its first day too (from)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Dimensions.builder().operator("a").from("2016-12-08").formerly("b").build())
        .withMessage(
            "operator 'a' was formerly 'b', which is not declared before it; these are: none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Members.builder().operator("a").from("8 December"))
        .withMessage("'8 December' is not a day; a day is written such as 2016-12-08");
  }

  @Test
  void a_former_member_may_be_named_by_its_name() {
    Dimensions before = Dimensions.builder().operator("meditel").named("fr", "Méditel").build();
    Members further =
        Members.builder().operator("orange").from("2016-12-08").formerly("MEDITEL").build();

    assertThat(before.byIds(further).operators().getFirst().formerly()).contains("meditel");
  }

  /**
   * Random forests of members with days, against the definition: for each day, walk from the leaf
   * to what it was then, and from there up to the top.
   */
  @Test
  void what_reaches_what_is_so_on_every_day_of_every_forest() {
    for (int seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<DeclaredMember> members = forest(random);
      Dimensions dimensions =
          Dimensions.of(
              List.of(DeclaredMember.of("MA")),
              List.of(DeclaredMember.of("o")),
              members,
              List.of(DeclaredMember.of("s")));
      Scope scope = scope(random, members.size());
      Scope asked = scope(random, members.size());
      List<Cell> reached = new ArrayList<>();
      for (Cell cell : dimensions.cells()) {
        String leaf = cell.network().id();
        List<DaySpan> reach = dimensions.reach(scope, cell);
        for (int day = 0; day < DAYS; day++) {
          LocalDate date = FIRST.plusDays(day);
          assertThat(reach.stream().anyMatch(span -> span.contains(date)))
              .as("seed %s: %s reaches %s on day %s of %s", seed, scope, leaf, day, members)
              .isEqualTo(reaches(scope.networks(), leaf, date, members));
          assertThat(dimensions.days(cell).filter(span -> span.contains(date)).isPresent())
              .as("seed %s: %s exists on day %s", seed, leaf, day)
              .isEqualTo(exists(leaf, date, members));
        }
        assertThat(reach).as("seed %s", seed).doesNotHaveDuplicates();
        if (!reach.isEmpty()) {
          reached.add(cell);
        }
      }
      assertThat(dimensions.overlap(scope, asked))
          .as("seed %s: %s, %s", seed, scope, asked)
          .isEqualTo(dimensions.cells(asked).stream().anyMatch(reached::contains));
      Set<Object> ways = new HashSet<>();
      List<Cell> first = new ArrayList<>();
      for (Cell cell : dimensions.cells(asked)) {
        if (ways.add(List.of(dimensions.reach(scope, cell), dimensions.days(cell)))) {
          first.add(cell);
        }
      }
      assertThat(dimensions.distinctCells(asked, List.of(scope)))
          .as("seed %s", seed)
          .isEqualTo(first);
    }
  }

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 8;

  private static List<DeclaredMember> forest(SplittableRandom random) {
    List<DeclaredMember> members = new ArrayList<>();
    int size = random.nextInt(1, 9);
    for (int i = 0; i < size; i++) {
      DeclaredMember member = DeclaredMember.of("n" + i);
      if (i > 0 && random.nextInt(3) == 0) {
        member = member.below("n" + random.nextInt(i));
      }
      member = random.nextInt(3) == 0 ? member.withRest() : member;
      if (random.nextBoolean()) {
        int from = random.nextInt(DAYS);
        member = member.from(FIRST.plusDays(from));
        if (i > 0 && random.nextBoolean()) {
          member = member.formerly("n" + random.nextInt(i));
        }
        member =
            random.nextInt(3) == 0 ? member.to(FIRST.plusDays(from + random.nextInt(3))) : member;
      } else if (random.nextInt(3) == 0) {
        member = member.to(FIRST.plusDays(random.nextInt(DAYS)));
      }
      members.add(member);
    }
    return members;
  }

  private static Scope scope(SplittableRandom random, int size) {
    Scope scope = random.nextInt(4) == 0 ? Scope.all() : Scope.all().network(some(random, size));
    return random.nextInt(4) == 0 ? scope.exceptNetwork(some(random, size)) : scope;
  }

  private static String[] some(SplittableRandom random, int size) {
    return IntStream.range(0, random.nextInt(1, 3))
        .mapToObj(i -> "n" + random.nextInt(size))
        .toArray(String[]::new);
  }

  private static DeclaredMember member(String id, List<DeclaredMember> members) {
    return members.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean exists(String id, LocalDate day, List<DeclaredMember> members) {
    DeclaredMember member = member(id, members);
    return member.from().filter(from -> from.isAfter(day)).isEmpty()
        && member.to().filter(to -> to.isBefore(day)).isEmpty()
        && member.parent().filter(parent -> !exists(parent, day, members)).isEmpty();
  }

  /**
   * What a member was on a day, if anything: itself, or what it or its nearest dated parent was.
   */
  private static Optional<String> then(String id, LocalDate day, List<DeclaredMember> members) {
    if (exists(id, day, members)) {
      return Optional.of(id);
    }
    if (!begins(id, day, members)) {
      return Optional.empty();
    }
    DeclaredMember dated = member(id, members);
    while (dated.from().isEmpty() && dated.parent().isPresent()) {
      dated = member(dated.parent().get(), members);
    }
    return dated.formerly().flatMap(former -> then(former, day, members));
  }

  /** Whether a day is before the first one of a member, which has some day. */
  private static boolean begins(String id, LocalDate day, List<DeclaredMember> members) {
    for (int later = 0; later < 2 * DAYS; later++) {
      LocalDate each = FIRST.plusDays(later);
      if (exists(id, each, members)) {
        return each.isAfter(day);
      }
    }
    return false;
  }

  private static boolean reaches(
      Selection selection, String leaf, LocalDate day, List<DeclaredMember> members) {
    return then(leaf, day, members)
        .filter(member -> covers(selection, member, members))
        .isPresent();
  }

  private static boolean covers(Selection selection, String id, List<DeclaredMember> members) {
    return switch (selection) {
      case Selection.All all -> true;
      case Selection.Except(Selection from, Set<String> excepted) ->
          covers(from, id, members) && !covers(new Selection.Only(excepted), id, members);
      case Selection.Only(Set<String> ids) ->
          (member(id, members).rest() || isLeaf(id, members))
              ? isBelow(id, ids, members)
              : leavesBelow(id, members).stream().allMatch(each -> isBelow(each, ids, members));
    };
  }

  private static boolean isLeaf(String id, List<DeclaredMember> members) {
    return members.stream().noneMatch(each -> each.parent().equals(Optional.of(id)));
  }

  private static List<String> leavesBelow(String id, List<DeclaredMember> members) {
    return members.stream()
        .map(DeclaredMember::id)
        .filter(each -> isLeaf(each, members) || member(each, members).rest())
        .filter(each -> isBelow(each, Set.of(id), members))
        .toList();
  }

  private static boolean isBelow(String id, Set<String> ids, List<DeclaredMember> members) {
    return ids.contains(id)
        || member(id, members).parent().filter(parent -> isBelow(parent, ids, members)).isPresent();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void so_many_renamings_are_refused_that_looking_back_would_take_long() {
    MembersBuilder<Dimensions> chain = Dimensions.builder().operator("o0");
    for (int i = 1; i <= 101; i++) {
      chain.operator("o" + i).from(FIRST.plusDays(i).toString()).formerly("o" + (i - 1));
    }

    assertThatIllegalArgumentException()
        .isThrownBy(chain::build)
        .withMessage(
            "operator 'o101' was more than 100 others before, which is the most that is accepted");
  }
}
