package io.github.sijill.testkit;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the assertions of this package share: one goes on to another with its description, and
 * collects failures if it does. AssertJ's own soft assertions know this only of AssertJ's own
 * types.
 */
abstract class SijillAssert<SELF extends SijillAssert<SELF, A>, A> extends AbstractAssert<SELF, A> {

  private @Nullable SoftAssertionsProvider collecting;

  SijillAssert(@Nullable A actual, Class<SELF> self) {
    super(actual, self);
  }

  /** An assertion of this type whose failures are collected, and those of all it goes on to. */
  static <S extends SijillAssert<S, B>, B> S softly(
      SoftAssertionsProvider collecting, Class<S> type, Class<B> of, @Nullable B actual) {
    S soft = collecting.proxy(type, of, actual);
    ((SijillAssert<S, B>) soft).collecting = collecting;
    return soft;
  }

  /** The class of lists of these, as AssertJ wants it. */
  @SuppressWarnings("unchecked")
  static <T> Class<List<T>> listOf() {
    return (Class<List<T>>) (Class<?>) List.class;
  }

  <S extends SijillAssert<S, B>, B> S onTo(
      Class<S> type, Class<B> of, Function<@Nullable B, S> made, @Nullable B next) {
    S assertion = collecting == null ? made.apply(next) : softly(collecting, type, of, next);
    return assertion.as(info.description());
  }

  /** Fails because there is nothing to go on to; a soft assertion goes on to nothing then. */
  void failForWantOf(String message) {
    if (collecting == null) {
      failFor(message);
    } else {
      collecting.collectAssertionError(failure("\n%s", message.stripTrailing()));
    }
  }

  /** Whether there is something to go on from; a soft assertion goes on from nothing to nothing. */
  boolean isThere() {
    if (actual == null) {
      failForWantOf("Expecting actual not to be null");
    }
    return actual != null;
  }

  /** Fails with a message that is no format. */
  void failFor(String message) {
    failWithMessage("\n%s", message.stripTrailing());
  }
}
