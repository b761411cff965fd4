package io.github.sijill.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An assertion that fails on purpose, and all that it says then. */
final class Failing {

  private Failing() {}

  static void failing(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage("\n" + message.stripTrailing());
  }
}
