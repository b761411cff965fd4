package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test an {@link Archive} in memory, and the {@link TestClock} by which it records, as
 * parameters. Without {@link FromArchive} the archive is empty, or holds the events that the
 * extension was made {@link #with}. It is closed after the test; nothing is left behind. Tests may
 * run in parallel, for none shares an archive with another.
 *
 * <pre>{@code
 * @ExtendWith(ArchiveExtension.class)
 * class OurTest {
 *   @Test
 *   void wifi_is_blocked_in_march(@FromArchive(MOROCCO_2016) Archive archive) {
 *     assertThat(archive.status().network("wifi")).on("2016-03-01").isCertainly(BLOCKED);
 *   }
 * }
 * }</pre>
 */
public final class ArchiveExtension implements ParameterResolver {

  /** What the clock of each test shows at first. */
  public static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private static final Namespace NAMESPACE = Namespace.create(ArchiveExtension.class);

  private final List<SagaEvent> events;

  /** Opens empty archives, or those that {@link FromArchive} names. */
  public ArchiveExtension() {
    this(List.of());
  }

  private ArchiveExtension(List<SagaEvent> events) {
    this.events = List.copyOf(events);
  }

  /**
   * Opens archives that hold these events, to be registered with {@code @RegisterExtension}. They
   * are recorded one after the other, and have to keep the rules.
   */
  public static ArchiveExtension with(SagaEvent... events) {
    return new ArchiveExtension(List.of(events));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Archive.class || type == TestClock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestClock clock =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("clock", key -> new TestClock(START), TestClock.class);
    return parameter.getParameter().getType() == TestClock.class
        ? clock
        : archive(parameter, context, clock);
  }

  private Archive archive(ParameterContext parameter, ExtensionContext context, TestClock clock) {
    List<Recorded> recorded =
        source(parameter, context)
            .map(source -> Histories.named(source.value(), context.getRequiredTestClass()))
            .orElse(List.of());
    Archive archive = Archive.inMemory(recorded, clock);
    context.getStore(NAMESPACE).put("archive " + parameter.getIndex(), archive);
    if (recorded.isEmpty()) {
      events.forEach(archive::record);
    }
    return archive;
  }

  private static Optional<FromArchive> source(
      ParameterContext parameter, ExtensionContext context) {
    return parameter
        .findAnnotation(FromArchive.class)
        .or(() -> context.getTestMethod().map(method -> method.getAnnotation(FromArchive.class)))
        .or(
            () ->
                Optional.ofNullable(
                    context.getRequiredTestClass().getAnnotation(FromArchive.class)));
  }
}
