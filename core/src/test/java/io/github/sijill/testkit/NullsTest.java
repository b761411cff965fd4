package io.github.sijill.testkit;

import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.SijillAssertions.assertThatChronology;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.testing.SmallCase;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each parameter of each assertion, and of what a test sets up, given as null. */
class NullsTest {

  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(String.class, "2016-03-05"),
          Map.entry(String[].class, new String[] {"adsl"}),
          Map.entry(LocalDate.class, LocalDate.of(2016, 3, 5)),
          Map.entry(Instant.class, TestClock.START),
          Map.entry(Duration.class, Duration.ofDays(1)),
          Map.entry(io.github.sijill.event.Status.class, OPEN),
          Map.entry(io.github.sijill.event.Status[].class, new io.github.sijill.event.Status[0]),
          Map.entry(
              io.github.sijill.source.Attestation.class,
              io.github.sijill.source.Attestation.OFFICIAL),
          Map.entry(SagaEvent.class, SmallCase.opened()),
          Map.entry(Class.class, Refusal.NoWorld.class),
          Map.entry(Path.class, Path.of("approved.txt")));

  static Stream<Arguments> parameters() {
    Archive archive = Archives.morocco2016();
    return Stream.of(
            assertThat(archive),
            assertThat(archive.status()),
            assertThat(archive.status()).on("2016-03-05"),
            assertThat(archive.status()).during("2016-03-05", "2016-03-06"),
            assertThat(archive).timeline(),
            assertThat(archive).timeline().period(1),
            assertThat(archive).chronology(),
            assertThatChronology(archive.history().chronology().entries()).entry("decree"),
            assertThat(archive).chronology().entry("decree").occurred(),
            new TestClock(TestClock.START),
            CaseFixture.given(SmallCase.opened()),
            CaseFixture.given(SmallCase.opened())
                .whenRecording(SmallCase.imposed("a", "2016-01-06")))
        .flatMap(
            on ->
                Arrays.stream(on.getClass().getMethods())
                    .filter(method -> method.getDeclaringClass().getPackageName().equals(PACKAGE))
                    .filter(
                        method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                    .flatMap(
                        method ->
                            IntStream.range(0, method.getParameterCount())
                                .filter(i -> !method.getParameterTypes()[i].isPrimitive())
                                .mapToObj(i -> arguments(on, method, i))));
  }

  private static final String PACKAGE = NullsTest.class.getPackageName();

  @ParameterizedTest(name = "{1}, {2}")
  @MethodSource("parameters")
  void a_null_is_refused_with_the_name_of_the_parameter(Object on, Method method, int index) {
    Parameter parameter = method.getParameters()[index];
    @Nullable Object[] given = Arrays.stream(method.getParameterTypes()).map(VALUES::get).toArray();
    given[index] =
        parameter.isVarArgs() ? Array.newInstance(parameter.getType().componentType(), 1) : null;

    assertThatThrownBy(
            () -> {
              try {
                method.invoke(on, given);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            })
        .isInstanceOf(NullPointerException.class)
        .hasMessage(parameter.getName());
  }

  @org.junit.jupiter.api.Test
  void there_are_such_parameters() {
    List<Arguments> all = parameters().toList();

    assertThat(all).hasSizeGreaterThan(50);
  }
}
