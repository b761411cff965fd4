package io.github.sijill.testkit;

import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.extended;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.testkit.junit.ArchiveExtension;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A history that could not have been recorded is refused where a test makes it. */
class ImpossibleHistoriesTest {

  private static Arguments history(String message, SagaEvent... events) {
    return arguments(message, List.of(events));
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        history(
            "event 1 of 1 of the history is refused by CaseNotOpen (a case is opened first): case"
                + " small is not open yet; record its CaseOpened first",
            imposed("a", "2016-01-06")),
        history("event 2 of 2 of the history is refused by CaseAlreadyOpen", opened(), opened2()),
        history(
            "event 2 of 2 of the history is refused by UndeclaredMember (a scope names declared"
                + " members): no network 'lte' in small; it declares",
            opened(),
            imposed("a", "2016-01-06", "lte")),
        history(
            "event 3 of 4 of the history is refused by IdTaken",
            opened(),
            imposed("a", "2016-01-06"),
            imposed("a", "2016-01-07"),
            restored("r", "2016-03-01")),
        history(
            "event 2 of 2 of the history is refused by NothingInForce",
            opened(),
            restored("r", "2016-03-01")),
        history(
            "event 2 of 2 of the history is refused by UnknownReference",
            opened(),
            extended("b", "2016-02-01", "a")),
        history(
            "event 2 of 2 of the history is refused by UnknownReference",
            opened(),
            stated(entry("s", "2016-02-01"), "a")),
        history(
            "event 2 of 2 of the history is refused by UnknownReference",
            opened(),
            retracted("x", "a")),
        history(
            "event 2 of 2 of the history is refused by UnknownReference",
            opened(),
            corrected("x", imposed("a", "2016-01-06"))),
        history(
            "event 2 of 2 of the history is refused by InFuture",
            opened(),
            imposed("a", "2101-01-06")));
  }

  private static SagaEvent opened2() {
    return new io.github.sijill.event.CaseOpened(
        entry("again", "2015"),
        "A small case",
        opened().dimensions(),
        io.github.sijill.event.Status.OPEN);
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void in_the_fixture_of_a_case(String message, List<SagaEvent> events) {
    refuses(CaseFixture::given, message, events);
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void in_the_extension_of_a_test(String message, List<SagaEvent> events) {
    refuses(ArchiveExtension::with, message, events);
  }

  private static void refuses(
      Consumer<SagaEvent[]> history, String message, List<SagaEvent> events) {
    assertThatThrownBy(() -> history.accept(events.toArray(SagaEvent[]::new)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .hasCauseInstanceOf(EntryRefusedException.class);
  }
}
