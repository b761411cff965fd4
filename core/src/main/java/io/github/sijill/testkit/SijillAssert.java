package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.StatusQuery;
import io.github.sijill.question.AboutCell;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the assertions of this package share: one goes on to another with its description, and
 * collects failures if it does. AssertJ's own soft assertions know this only of AssertJ's own
 * types.
 */
abstract class SijillAssert<SELF extends SijillAssert<SELF, A>, A> extends AbstractAssert<SELF, A> {

  /** Fails because an earlier failure, which is collected, left nothing to assert anything of. */
  static final class NothingLeft extends AssertionError {
    private static final long serialVersionUID = 1L;
  }

  private @Nullable SoftAssertionsProvider collecting;
  private boolean isLeftOver;

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

  /**
   * Goes on to what {@code next} gives. If it fails, or its question is refused, so does this; a
   * soft assertion collects that and goes on to nothing, of which no further failure is told.
   */
  <S extends SijillAssert<S, B>, B> S onTo(
      Class<S> type, Class<B> of, Function<@Nullable B, S> made, Supplier<B> next) {
    B there = given(next);
    S assertion = collecting == null ? made.apply(there) : softly(collecting, type, of, there);
    ((SijillAssert<S, B>) assertion).isLeftOver = there == null;
    return assertion.as(info.description());
  }

  private <B> @Nullable B given(Supplier<B> next) {
    try {
      return asked(next);
    } catch (AssertionError failed) {
      if (collecting == null) {
        throw failed;
      }
      collecting.collectAssertionError(failed);
      return null;
    }
  }

  /** The answer to a question; fails if the archive refuses to answer, as for an unknown member. */
  <B> B asked(Supplier<B> question) {
    there();
    try {
      return question.get();
    } catch (IllegalArgumentException refused) {
      AssertionError failed =
          failure("\n%s", "Expecting an answer,\nbut it is refused: " + refused.getMessage());
      failed.initCause(refused);
      throw failed;
    }
  }

  /**
   * What is said of the cells of one network, or of those below it if a query was asserted on;
   * fails if there is none.
   */
  <T extends AboutCell> List<T> cellsOn(
      String network, List<T> cells, @Nullable StatusQuery asked) {
    Predicate<CaseCell> on = CaseCell.on(network, asked);
    List<T> left = cells.stream().filter(each -> on.test(CaseCell.of(each))).toList();
    if (left.isEmpty()) {
      failFor(
          "Expecting an answer about network %s,\nbut it is about %s"
              .formatted(network, Wording.networks(cells.stream().map(AboutCell::cell))));
    }
    return left;
  }

  /** What is asserted something of; fails if it is null. */
  A there() {
    if (isLeftOver) {
      throw new NothingLeft();
    }
    isNotNull();
    return actual;
  }

  /** A day as ISO 8601 writes it; fails if it is none. */
  LocalDate day(String day) {
    return day("day", day);
  }

  /** The same of a parameter with a name of its own. */
  LocalDate day(String parameter, String day) {
    try {
      return LocalDate.parse(requireNonNull(day, parameter));
    } catch (DateTimeParseException e) {
      throw failure(
          "\n%s", "Expecting a day, written as 2016-03-05,\nbut it is '%s'".formatted(day));
    }
  }

  /** Names as they were given; none is null. */
  static List<String> named(String parameter, String... names) {
    for (String name : names) {
      requireNonNull(name, parameter);
    }
    return List.of(names);
  }

  /** Fails with a message that is no format. */
  void failFor(String message) {
    failWithMessage("\n%s", message.stripTrailing());
  }
}
