package io.github.sijill.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.text.Folded;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesAsIdsTest {

  private static final Dimensions DECLARED =
      Dimensions.builder()
          .territory("MA")
          .named("en", "Morocco")
          .named("fr", "Maroc")
          .named("ar", "المغرب")
          .operator("orange-maroc")
          .named("en", "Orange")
          .operator("orange-mali")
          .named("en", "Orange")
          .operator("inwi")
          .operator("wana")
          .named("en", "inwi")
          .network("mobile")
          .named("fr", "réseaux mobiles")
          .network("wifi")
          .named("en", "Wi-Fi")
          .service("voip")
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " MA               | MA     ",
        " ma               | MA     ",
        " Morocco          | MA     ",
        " MAROC            | MA     ",
        " المَغْرِب          | MA     ",
        " ＭＡ              | MA     ",
        " ' maroc '        | MA     ",
        " Lima             | Lima   "
      })
  void a_territory_goes_by_its_id_and_by_its_name_in_every_language(String given, String id) {
    assertThat(DECLARED.byIds(Scope.all().territory(given))).isEqualTo(Scope.all().territory(id));
  }

  @ParameterizedTest
  @CsvSource({
    "wi-fi, wifi",
    "WI-FI, wifi",
    "reseaux mobiles, mobile",
    "RÉSEAUX   MOBILES, mobile",
    "re\u0301seaux\u00a0mobiles, mobile",
    "wi fi, wifi",
    "Mo-bile, mobile",
    "réseaux-mobiles, mobile",
    "mobile+, mobile+",
    "réseau mobile, réseau mobile"
  })
  void case_width_accents_spaces_and_hyphens_make_no_difference(String given, String id) {
    assertThat(DECLARED.byIds(Scope.all().network(given))).isEqualTo(Scope.all().network(id));
  }

  @ParameterizedTest
  @CsvSource({
    "Straße, STRASSE, true",
    "Οδός, ΟΔΟΣ, true",
    "Đà Nẵng, đa nang, true",
    "İzmir, izmir, true",
    "ﾄﾞｺﾓ, ドコモ, true",
    "हिन्दी, हन्द, false",
    "ハス, バス, false"
  })
  void marks_that_make_another_letter_make_another_name(String one, String other, boolean isSame) {
    assertThat(Folded.of(one).equals(Folded.of(other))).isEqualTo(isSame);
  }

  @Test
  void an_id_wins_over_a_name() {
    assertThat(DECLARED.byIds(Scope.all().operator("Inwi")))
        .isEqualTo(Scope.all().operator("inwi"));
  }

  @Test
  void a_name_of_several_is_refused_with_the_choices() {
    Scope orange = Scope.all().operator("orange");

    assertThat(DECLARED.byIds(orange)).isEqualTo(orange);
    assertThat(DECLARED.ambiguous(orange, "example"))
        .hasValueSatisfying(
            refused ->
                assertThat(refused)
                    .hasMessage(
                        "operator 'orange' in example is the name of several: orange-maroc,"
                            + " orange-mali; give the id of one"));
    assertThat(DECLARED.undeclared(orange, "example"))
        .map(Throwable::getMessage)
        .isEqualTo(DECLARED.ambiguous(orange, "example").map(Throwable::getMessage));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " wfi             | did you mean wifi? It declares mobile, wifi ",
        " wiif            | did you mean wifi? It declares mobile, wifi ",
        " reseaux mobilse | did you mean mobile? It declares mobile, wifi ",
        " Wi-Fi           | did you mean wifi? It declares mobile, wifi ",
        " lte             | it declares mobile, wifi "
      })
  void a_near_miss_is_told(String given, String told) {
    assertThat(DECLARED.undeclared(Scope.all().network(given), "example"))
        .hasValueSatisfying(
            refused ->
                assertThat(refused).hasMessage("no network '%s' in example; %s", given, told));
  }

  @Test
  void a_parent_may_be_named_too() {
    Members further =
        Members.builder()
            .network("5g")
            .below("Réseaux mobiles")
            .network("6g")
            .below("mobile")
            .network("satellite")
            .named("en", "By satellite")
            .network("leo")
            .below("by satellite")
            .build();

    assertThat(DECLARED.plus(DECLARED.byIds(further)).describe(Dimension.NETWORK))
        .isEqualTo("mobile (5g, 6g), wifi, satellite (leo)");
  }

  @Test
  void what_is_named_by_ids_stays_as_it_is() {
    Scope scope = Scope.all().network("wifi").territory("MA");

    assertThat(DECLARED.byIds(scope)).isSameAs(scope);
    assertThat(DECLARED.declares(scope)).isTrue();
    assertThat(DECLARED.declares(Scope.all().network("Wi-Fi"))).isFalse();
  }

  @Test
  void of_very_many_members_one_is_found_and_suggested() {
    Dimensions large =
        Dimensions.builder()
            .network(IntStream.range(0, 100_000).mapToObj(i -> "net" + i).toArray(String[]::new))
            .build();

    assertThat(large.byIds(Scope.all().network("NET77777")))
        .isEqualTo(Scope.all().network("net77777"));
    assertThat(large.undeclared(Scope.all().network("net777x77"), "large").orElseThrow())
        .hasMessageContaining("did you mean net77777? It declares");
  }
}
