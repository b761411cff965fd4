package io.github.sijill.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  private static BiFunction<Scope, String, Scope> naming(Dimension dimension) {
    return switch (dimension) {
      case TERRITORY -> Scope::territory;
      case OPERATOR -> Scope::operator;
      case NETWORK -> Scope::network;
      case SERVICE -> Scope::service;
    };
  }

  private static BiFunction<Scope, String, Scope> excepting(Dimension dimension) {
    return switch (dimension) {
      case TERRITORY -> Scope::exceptTerritory;
      case OPERATOR -> Scope::exceptOperator;
      case NETWORK -> Scope::exceptNetwork;
      case SERVICE -> Scope::exceptService;
    };
  }

  @ParameterizedTest
  @EnumSource
  void what_is_excepted_may_be_said_before_and_after_what_is_named_and_once(Dimension dimension) {
    Scope named = naming(dimension).apply(Scope.all(), "a");
    Scope both = excepting(dimension).apply(named, "b");

    assertThat(both.of(dimension))
        .isEqualTo(Selection.only("a").except("b"))
        .hasToString("a except b");
    assertThat(naming(dimension).apply(excepting(dimension).apply(Scope.all(), "b"), "a"))
        .isEqualTo(both);
    assertThatIllegalStateException()
        .isThrownBy(() -> excepting(dimension).apply(both, "c"))
        .withMessage(
            "%s excepted before (b) and again (c); except all of them in one call",
            dimension.plural());
    assertThatIllegalStateException()
        .isThrownBy(() -> naming(dimension).apply(both, "c"))
        .withMessage(
            "%s named before (a) and again (c); name all of them in one call", dimension.plural());
  }

  @ParameterizedTest
  @EnumSource
  void a_dimension_is_named_in_one_call(Dimension dimension) {
    Scope named = naming(dimension).apply(Scope.all(), "a");

    assertThat(named.of(dimension)).isEqualTo(Selection.only("a"));
    assertThatIllegalStateException()
        .isThrownBy(() -> naming(dimension).apply(named, "b"))
        .withMessage(
            "%s named before (a) and again (b); name all of them in one call", dimension.plural());
    assertThat(named.with(dimension, Selection.only("b")))
        .isEqualTo(naming(dimension).apply(Scope.all(), "b"));
  }

  @Test
  void dimensions_are_named_one_after_the_other() {
    Scope scope = Scope.all().network("3g", "4g").operator("inwi");

    assertThat(scope)
        .isEqualTo(
            new Scope(
                Selection.all(),
                Selection.only("inwi"),
                Selection.only("3g", "4g"),
                Selection.all()));
  }

  @Test
  void a_selection_of_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scope.all().network())
        .withMessageContaining("name at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scope.all().exceptNetwork())
        .withMessage("no member is excepted; name at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selection.all().except("a").except("b"))
        .withMessage("excepted before (a) and again; except all of them at once");
  }
}
