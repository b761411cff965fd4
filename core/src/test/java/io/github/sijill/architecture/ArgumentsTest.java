package io.github.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Network;
import io.github.sijill.scope.Operator;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.scope.Service;
import io.github.sijill.scope.Territory;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.WrittenSpan;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every public method and constructor of the rooms {@code time}, {@code scope} and {@code
 * event} does with bad arguments. They are found and called by reflection, so that none is left
 * out: first with arguments that it takes, then with one of them replaced.
 */
class ArgumentsTest {

  private static final String HOSTILE =
      "a\u0000\u001b[31m\r\n\u0085\u009b\u007f\u061c\u200e\u200f\u202e\u2028\u2029\u2066\ud800z"
          .repeat(10_000);

  private static final CaseEntry ENTRY = CaseEntry.of("a", "a", "2016");
  private static final Dimensions DIMENSIONS =
      Dimensions.builder().territory("MA").operator("a").network("a").service("a").build();

  /** Arguments of each type; the first that are taken are used. */
  private static final Map<Class<?>, List<Object>> VALUES =
      Map.ofEntries(
          Map.entry(
              String.class, List.of("a", "MA", "2016-01-06", "2020/2021", "06:00", "PT1H", "Z")),
          Map.entry(String[].class, List.of(new String[] {"a"}, new String[] {"MA"})),
          Map.entry(int.class, List.of(1)),
          Map.entry(long.class, List.of(1L)),
          Map.entry(boolean.class, List.of(true, false)),
          Map.entry(Optional.class, List.of(Optional.empty())),
          Map.entry(Predicate.class, List.of((Predicate<Object>) any -> false)),
          Map.entry(Set.class, List.of(Set.of(), Set.of("a"), Set.of(new EntryId("a")))),
          Map.entry(List.class, List.of(List.of())),
          Map.entry(Collection.class, List.of(List.of())),
          Map.entry(Map.class, List.of(Map.of())),
          Map.entry(Instant.class, List.of(Instant.EPOCH)),
          Map.entry(LocalDate.class, List.of(LocalDate.of(2016, 1, 6))),
          Map.entry(Year.class, List.of(Year.of(2016))),
          Map.entry(YearMonth.class, List.of(YearMonth.of(2016, 1))),
          Map.entry(ImpreciseDate.class, List.of(ImpreciseDate.parse("2016"))),
          Map.entry(DayBound.class, List.of(DayBound.on(LocalDate.of(2016, 1, 6)))),
          Map.entry(BiPredicate.class, List.of((BiPredicate<?, ?>) (one, other) -> false)),
          Map.entry(LongFunction.class, List.of((LongFunction<?>) any -> ENTRY)),
          Map.entry(DaySet.class, List.of(DaySet.parse("2016-01-06"))),
          Map.entry(LocalTime.class, List.of(LocalTime.NOON)),
          Map.entry(Duration.class, List.of(Duration.ofHours(1))),
          Map.entry(DayHours.class, List.of(DayHours.UNKNOWN)),
          Map.entry(ZoneId.class, List.of(ZoneOffset.UTC)),
          Map.entry(Dimension.class, List.of(Dimension.NETWORK)),
          Map.entry(Dimensions.class, List.of(DIMENSIONS)),
          Map.entry(Members.class, List.of(Members.builder().service("b").build())),
          Map.entry(
              DeclaredMember.class, List.of(DeclaredMember.of("a").from(LocalDate.of(2016, 1, 1)))),
          Map.entry(DaySpan.class, List.of(DaySpan.ALWAYS)),
          Map.entry(Selection.class, List.of(Selection.all())),
          Map.entry(Scope.class, List.of(Scope.all())),
          Map.entry(Cell.class, List.of(Cell.of("MA", "a", "a", "a"))),
          Map.entry(Territory.class, List.of(new Territory("MA"))),
          Map.entry(Operator.class, List.of(new Operator("a"))),
          Map.entry(Network.class, List.of(new Network("a"))),
          Map.entry(Service.class, List.of(new Service("a"))),
          Map.entry(EntryId.class, List.of(new EntryId("a"))),
          Map.entry(CaseId.class, List.of(new CaseId("a"))),
          Map.entry(CaseEntry.class, List.of(ENTRY)),
          Map.entry(Source.class, List.of(Source.of("a"))),
          Map.entry(Status.class, List.of(Status.OPEN, Status.BLOCKED)),
          Map.entry(Attestation.class, List.of(Attestation.REPORTED)),
          Map.entry(SagaEvent.class, List.of(BlockingImposed.of(ENTRY, Scope.all()))));

  /** What has methods and is no argument. */
  private static final List<Object> RECEIVERS =
      List.of(
          Selection.only("a"),
          WrittenSpan.parse("2016", true, LocalDate.of(2016, 1, 6)),
          CaseOpened.of(ENTRY, "a", DIMENSIONS),
          MembersDeclared.of(ENTRY, Members.builder().service("b").build()),
          BlockingExtended.of(ENTRY, Scope.all(), "b"),
          DisruptionReported.of(ENTRY, Scope.all(), Status.BLOCKED),
          ServiceRestored.of(ENTRY, Scope.all()),
          StatementIssued.of(ENTRY, "a", "a"),
          DecreePublished.of(ENTRY, "a"),
          DirectorDismissed.of(ENTRY, "a", "a", "a"),
          CutsReported.of(ENTRY, Scope.all(), DaySet.parse("2016-01-06"), "06:00", "08:00", "Z"),
          StillInForce.of(ENTRY, "a"),
          RulingIssued.of(ENTRY, "a"),
          MeasurementReported.of(ENTRY, "a"),
          ReactionObserved.of(ENTRY, "a", "a"),
          RumourCirculated.of(ENTRY, "a"),
          Recorded.of(RumourCirculated.of(ENTRY, "a"), 1, Instant.EPOCH),
          EntryCorrected.of(ENTRY, BlockingImposed.of(ENTRY, Scope.all()), "a"));

  static List<Executable> withArguments() {
    return Stream.of("time", "scope", "source", "event")
        .flatMap(room -> PublicTypes.in(room).stream())
        .flatMap(
            type ->
                Stream.concat(
                    Arrays.stream(type.getConstructors()), Arrays.stream(type.getMethods())))
        .filter(each -> each.getDeclaringClass().getName().startsWith("io.github.sijill"))
        .filter(each -> each.getParameterCount() > 0 && !each.isSynthetic())
        .filter(each -> !each.getName().equals("equals") && !isOfEveryEnum(each))
        .distinct()
        .toList();
  }

  private static boolean isOfEveryEnum(Executable called) {
    return called.getDeclaringClass().isEnum() && called.getName().equals("valueOf");
  }

  @Test
  void all_are_found() {
    assertThat(withArguments()).hasSizeGreaterThan(120);
  }

  @ParameterizedTest
  @MethodSource("withArguments")
  void null_is_refused_at_once(Executable called) {
    Object[] taken = taken(called);
    for (int i = 0; i < taken.length; i++) {
      if (!called.getParameterTypes()[i].isPrimitive()) {
        for (@Nullable Object[] with : nullAt(i, taken)) {
          assertThat(thrown(called, with))
              .as("argument %s of %s", i + 1, called)
              .isInstanceOf(NullPointerException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("withArguments")
  void a_hostile_text_is_taken_or_refused_in_a_message_that_can_be_printed(Executable called) {
    Object[] taken = taken(called);
    for (int i = 0; i < taken.length; i++) {
      Object hostile = taken[i] instanceof String[] ? new String[] {HOSTILE} : HOSTILE;
      if (taken[i].getClass() == hostile.getClass()) {
        Object[] with = taken.clone();
        with[i] = hostile;
        @Nullable Throwable refused = thrown(called, with);
        for (Throwable each = refused; each != null; each = each.getCause()) {
          String message = String.valueOf(each.getMessage());
          assertThat(message.codePoints().allMatch(Printable::isPrintable))
              .as("'%s' of %s can be printed", Printable.escaped(message, 1000), called)
              .isTrue();
          assertThat(message).as("the message of %s", called).hasSizeLessThan(20_000);
        }
      }
    }
  }

  private static List<@Nullable Object[]> nullAt(int index, Object[] taken) {
    List<@Nullable Object[]> all = new ArrayList<>();
    all.add(replaced(index, null, taken));
    if (taken[index] instanceof String[]) {
      all.add(replaced(index, Array.newInstance(String.class, 1), taken));
    }
    return all;
  }

  private static @Nullable Object[] replaced(
      int index, @Nullable Object value, @Nullable Object[] taken) {
    @Nullable Object[] with = taken.clone();
    with[index] = value;
    return with;
  }

  /** Arguments that are taken, tried out one combination after the other. */
  private static Object[] taken(Executable called) {
    List<Object[]> combinations = List.<Object[]>of(new Object[0]);
    for (Class<?> type : called.getParameterTypes()) {
      List<Object> values = VALUES.getOrDefault(type, List.of());
      assertThat(values).as("values of %s for %s", type, called).isNotEmpty();
      combinations =
          combinations.stream()
              .flatMap(before -> values.stream().map(value -> appended(before, value)))
              .toList();
    }
    return combinations.stream()
        .filter(arguments -> thrown(called, arguments) == null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no arguments are taken by " + called));
  }

  private static Object[] appended(Object[] before, Object value) {
    Object[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = value;
    return all;
  }

  private static @Nullable Throwable thrown(Executable called, @Nullable Object[] arguments) {
    try {
      if (called instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else if (called instanceof Method method) {
        method.invoke(
            Modifier.isStatic(method.getModifiers()) ? null : receiver(method), arguments);
      }
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object receiver(Method method) {
    return Stream.concat(
            Stream.of(Members.builder().network("b").from("2016-01-01")),
            Stream.concat(RECEIVERS.stream(), VALUES.values().stream().flatMap(List::stream)))
        .filter(method.getDeclaringClass()::isInstance)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing has the method " + method));
  }
}
