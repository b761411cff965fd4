package io.github.sijill.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionsTest {

  private static final Dimensions SMALL =
      Dimensions.builder()
          .territory("MA")
          .operator("meditel", "inwi")
          .network("mobile", "fixed")
          .network("3g", "4g")
          .below("mobile")
          .network("adsl", "wifi")
          .below("fixed")
          .service("voip")
          .build();

  @Test
  void cells_come_by_territory_operator_network_and_service_in_the_order_declared() {
    assertThat(SMALL.cells())
        .extracting(Cell::toString)
        .containsExactly(
            "MA/meditel/3g/voip",
            "MA/meditel/4g/voip",
            "MA/meditel/adsl/voip",
            "MA/meditel/wifi/voip",
            "MA/inwi/3g/voip",
            "MA/inwi/4g/voip",
            "MA/inwi/adsl/voip",
            "MA/inwi/wifi/voip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 3g         | 3g           ",
        " mobile     | 3g, 4g       ",
        " wifi, 4g   | 4g, wifi     ",
        " fixed, 4g  | 4g, adsl, wifi ",
        " 3g, mobile | 3g, 4g       ",
        " lte        | ''           "
      })
  void a_scope_covers_the_leaves_at_and_below_the_members_that_it_names(
      String named, String covered) {
    Scope scope = Scope.all().network(named.split(", "));

    assertThat(String.join(", ", SMALL.leaves(Dimension.NETWORK, scope.networks())))
        .isEqualTo(covered);
    assertThat(SMALL.cells())
        .filteredOn(cell -> SMALL.covers(scope, cell))
        .isEqualTo(SMALL.cells(scope));
    assertThat(SMALL.cellCount(scope)).isEqualTo(SMALL.cells(scope).size());
  }

  @Test
  void members_declared_later_count_as_if_declared_at_once() {
    Dimensions later =
        SMALL
            .plus(Members.builder().network("5g").below("mobile").build())
            .plus(Members.builder().network("5g-slice").below("5g").operator("orange").build());

    assertThat(later.cells(Scope.all().network("mobile").operator("orange")))
        .extracting(cell -> cell.of(Dimension.NETWORK).id())
        .containsExactly("3g", "4g", "5g-slice");
    assertThat(later.member(Dimension.NETWORK, "5g"))
        .contains(DeclaredMember.of("5g").below("mobile"));
    assertThat(SMALL.member(Dimension.NETWORK, "5g")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"mobile, 3g, true", "3g, 4g, false", "'3g,4g', 'adsl,4g', true", "lte, lte, false"})
  void scopes_overlap_where_a_cell_is_in_both(String one, String other, boolean overlap) {
    Scope some = Scope.all().network(one.split(","));
    Scope others = Scope.all().network(other.split(","));

    assertThat(SMALL.overlap(some, others)).isEqualTo(overlap);
    assertThat(SMALL.overlap(others, some)).isEqualTo(overlap);
  }

  /** Random forests, against the definition: walk from each leaf up to the top. */
  @Test
  void what_covers_what_is_so_in_every_forest() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<DeclaredMember> members = forest(random);
      Dimensions dimensions =
          Dimensions.of(
              List.of(DeclaredMember.of("MA")),
              List.of(DeclaredMember.of("o")),
              members,
              List.of(DeclaredMember.of("s")));
      Scope one = named(random, members);
      Scope other = named(random, members);

      assertThat(List.copyOf(dimensions.leaves(Dimension.NETWORK, one.networks())))
          .as("seed %s", seed)
          .isEqualTo(leavesBelow(members, one));
      assertThat(dimensions.overlap(one, other))
          .as("seed %s", seed)
          .isEqualTo(
              leavesBelow(members, one).stream().anyMatch(leavesBelow(members, other)::contains));
      assertThat(dimensions.cells())
          .filteredOn(cell -> dimensions.covers(one, cell))
          .as("seed %s", seed)
          .isEqualTo(dimensions.cells(one));
      assertThat(dimensions.distinctCells(one, List.of(other)))
          .as("seed %s", seed)
          .isEqualTo(firstOfEach(dimensions, one, other));
    }
  }

  private static List<Cell> firstOfEach(Dimensions dimensions, Scope scope, Scope other) {
    Map<Boolean, Cell> first = new LinkedHashMap<>();
    dimensions
        .cells(scope)
        .forEach(cell -> first.putIfAbsent(dimensions.covers(other, cell), cell));
    return List.copyOf(first.values());
  }

  private static List<DeclaredMember> forest(SplittableRandom random) {
    List<DeclaredMember> members = new ArrayList<>();
    int size = random.nextInt(1, 12);
    for (int i = 0; i < size; i++) {
      DeclaredMember member = DeclaredMember.of("n" + i);
      int parent = random.nextInt(-2, size);
      member = parent >= 0 && parent < i ? member.below("n" + parent) : member;
      members.add(random.nextInt(4) == 0 ? member.withRest() : member);
    }
    return members;
  }

  private static Scope named(SplittableRandom random, List<DeclaredMember> members) {
    Scope scope = random.nextInt(5) == 0 ? Scope.all() : Scope.all().network(some(random, members));
    return random.nextInt(3) == 0 ? scope.exceptNetwork(some(random, members)) : scope;
  }

  private static String[] some(SplittableRandom random, List<DeclaredMember> members) {
    return IntStream.range(0, random.nextInt(1, 4))
        .mapToObj(i -> "n" + random.nextInt(members.size() + 1))
        .toArray(String[]::new);
  }

  private static List<String> leavesBelow(List<DeclaredMember> members, Scope scope) {
    Set<String> parents = new HashSet<>();
    members.forEach(member -> member.parent().ifPresent(parents::add));
    return members.stream()
        .filter(member -> member.rest() || !parents.contains(member.id()))
        .map(DeclaredMember::id)
        .filter(id -> isAtOrBelow(id, members, scope.networks()))
        .toList();
  }

  private static boolean isAtOrBelow(String id, List<DeclaredMember> members, Selection selection) {
    return switch (selection) {
      case Selection.All all -> true;
      case Selection.Except(Selection from, Set<String> excepted) ->
          isAtOrBelow(id, members, from) && !isAtOrBelow(id, members, new Selection.Only(excepted));
      case Selection.Only(Set<String> ids) ->
          ids.contains(id)
              || members.stream()
                  .filter(member -> member.id().equals(id))
                  .flatMap(member -> member.parent().stream())
                  .anyMatch(parent -> isAtOrBelow(parent, members, selection));
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " all         | mobile    | adsl, wifi ",
        " all         | 3g, wifi  | 4g, adsl   ",
        " mobile      | 3g        | 4g         ",
        " mobile, 3g  | 3g        | 4g         ",
        " mobile      | wifi      | 3g, 4g     ",
        " 3g          | mobile    | ''         ",
        " all         | mobile, fixed | ''     "
      })
  void what_is_excepted_is_taken_out_with_all_below_it(
      String named, String excepted, String covered) {
    Scope from = named.equals("all") ? Scope.all() : Scope.all().network(named.split(", "));
    Scope scope = from.exceptNetwork(excepted.split(", "));

    assertThat(String.join(", ", SMALL.leaves(Dimension.NETWORK, scope.networks())))
        .isEqualTo(covered);
    assertThat(SMALL.emptied(scope).isPresent()).isEqualTo(covered.isEmpty());
    assertThat(SMALL.cellCount(scope)).isEqualTo(SMALL.cells(scope).size());
  }

  @Test
  void a_member_with_a_rest_has_a_cell_beside_those_below_it() {
    Dimensions india =
        Dimensions.builder()
            .territory("IN")
            .withRest()
            .territory("IN-JK", "IN-HR")
            .below("IN")
            .territory("srinagar", "jammu")
            .below("IN-JK")
            .build();

    assertThat(india.leaves(Dimension.TERRITORY))
        .containsExactly("IN", "IN-HR", "srinagar", "jammu");
    assertThat(india.leaves(Dimension.TERRITORY, Selection.only("IN-JK")))
        .containsExactly("srinagar", "jammu");
    assertThat(india.describe(Dimension.TERRITORY))
        .isEqualTo("IN (IN-JK, IN-HR, the rest of IN, srinagar, jammu)");
  }

  @Test
  void a_member_may_be_named_again_to_be_given_a_rest_and_for_nothing_else() {
    Dimensions before = Dimensions.builder().network("mobile").named("en", "Mobile").build();
    Dimensions after =
        before.plus(
            Members.builder().network("mobile").withRest().network("5g").below("mobile").build());

    assertThat(after)
        .isEqualTo(
            Dimensions.builder()
                .network("mobile")
                .named("en", "Mobile")
                .withRest()
                .network("5g")
                .below("mobile")
                .build());
    assertThat(after.leaves(Dimension.NETWORK)).containsExactly("mobile", "5g");
    assertThat(before.leaves(Dimension.NETWORK)).containsExactly("mobile");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                before.plus(
                    Members.builder().network("mobile").named("en", "M").withRest().build()))
        .withMessage("network 'mobile' is declared twice; an id is unique in its dimension");
  }

  @Test
  void a_place_without_a_code_of_its_own_is_declared_below_one_that_has_one() {
    Dimensions deep =
        Dimensions.builder()
            .territory("IN-JK")
            .territory("kashmir-valley")
            .below("IN-JK")
            .territory("srinagar")
            .below("kashmir-valley")
            .build();

    assertThat(deep.cells()).isEmpty();
    assertThat(deep.leaves(Dimension.TERRITORY)).containsExactly("srinagar");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dimensions.builder().territory("srinagar").build())
        .withMessage(
            "territory 'srinagar' is declared at the top, where an ISO 3166 code is accepted, such"
                + " as MA or MA-06; a slug is accepted below one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dimensions.builder().territory("Srinagar").build())
        .withMessage(
            "territory 'Srinagar': a territory is an ISO 3166 code, such as MA or MA-06, or below"
                + " one a slug, such as srinagar");
  }

  @Test
  void equals_what_declares_the_same_in_the_same_order() {
    Dimensions other =
        Dimensions.none()
            .plus(Members.builder().territory("MA").service("voip").build())
            .plus(Members.builder().operator("meditel", "inwi").network("mobile").build())
            .plus(Members.builder().network("fixed").network("3g", "4g").below("mobile").build())
            .plus(Members.builder().network("adsl", "wifi").below("fixed").build());

    assertThat(other).isEqualTo(SMALL).hasSameHashCodeAs(SMALL);
    assertThat(SMALL)
        .isNotEqualTo(SMALL.plus(Members.builder().service("sms").build()))
        .hasToString(
            "territory: MA; operator: meditel, inwi; network: mobile (3g, 4g), fixed (adsl, wifi);"
                + " service: voip");
  }

  @Test
  void a_builder_says_what_the_long_form_says() {
    Dimensions written =
        Dimensions.builder()
            .territory("MA")
            .named("fr", "Maroc")
            .named("ar", "المغرب")
            .operator("inwi")
            .network("mobile")
            .network("3g")
            .below("mobile")
            .service("voip")
            .build();

    assertThat(
            Dimensions.builder()
                .territory("MA")
                .named("fr", "Maroc")
                .named("ar", "المغرب")
                .operator("inwi")
                .network("mobile")
                .network("3g")
                .below("mobile")
                .service("voip")
                .build())
        .isEqualTo(written);
  }

  @Test
  void a_builder_goes_on_after_it_has_built() {
    MembersBuilder<Members> builder = Members.builder().network("3g");
    Members before = builder.build();
    builder.below("mobile").network("4g");

    assertThat(before).isEqualTo(Members.builder().network("3g").build());
    assertThat(builder.build())
        .isEqualTo(Members.builder().network("3g").below("mobile").network("4g").build());
  }

  @Test
  void a_builder_refuses_a_name_that_could_be_of_several_members_or_of_none() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Members.builder().network("3g", "4g").named("en", "Third"))
        .withMessage(
            "the name 'Third' is for one member, and 2 were declared just before; declare that one"
                + " alone");
    assertThatIllegalStateException()
        .isThrownBy(() -> Members.builder().below("mobile"))
        .withMessage("nothing to put below 'mobile'; declare a member first");
  }

  @Test
  void an_id_declared_twice_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.plus(Members.builder().network("5g", "3g").build()))
        .withMessage("network '3g' is declared twice; an id is unique in its dimension");
  }

  @Test
  void a_parent_that_is_not_declared_before_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Dimensions.builder().network("wifi").network("3g").below("mobile").build())
        .withMessage(
            "network '3g' is declared below 'mobile', which is not declared before it; these are:"
                + " wifi");
  }
}
