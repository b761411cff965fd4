package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  private final StringWriter said = new StringWriter();

  private int of(Throwable thrown, boolean showsStackTraces) {
    return new Failures(new PrintWriter(said), showsStackTraces).of(thrown);
  }

  static Stream<Throwable> unforeseen() {
    return Stream.of(
        new IllegalStateException("a\nb"),
        new NullPointerException(),
        new ArithmeticException("long overflow"),
        new StackOverflowError(),
        new OutOfMemoryError("Java heap space"),
        new AssertionError("jdbc:postgresql://u:SECRET@h"));
  }

  @ParameterizedTest
  @MethodSource("unforeseen")
  void what_nobody_foresaw_is_told_in_one_line_without_a_stack_trace(Throwable thrown) {
    assertThat(of(thrown, false)).isEqualTo(1);
    assertThat(said.toString().lines())
        .singleElement()
        .asString()
        .startsWith("sijill: ")
        .contains("SIJILL_STACKTRACE=1")
        .doesNotContain("SECRET");
  }

  @ParameterizedTest
  @MethodSource("unforeseen")
  void with_it_if_that_is_asked_for(Throwable thrown) {
    assertThat(of(thrown, true)).isEqualTo(1);
    assertThat(said.toString()).contains("\tat io.github.sijill.app.output.FailuresTest");
  }
}
