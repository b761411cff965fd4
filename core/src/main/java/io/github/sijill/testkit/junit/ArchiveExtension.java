package io.github.sijill.testkit.junit;

import io.github.sijill.Archive;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.testkit.TestClock;
import io.github.sijill.testkit.TestHistory;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test an {@link Archive} in memory, and the {@link TestClock} by which it records, as
 * parameters. Without {@link FromArchive} the archive is empty, or holds the events that the
 * extension was made {@link #with}. It is closed after the test; nothing is left behind. Tests may
 * run in parallel, for none shares an archive with another.
 *
 * <p>The constructor, the methods before and after each test, and the test itself get the same
 * archive. A method with several parameters gets several; the first of the same source is that
 * which the others get first.
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

  private static final Namespace NAMESPACE = Namespace.create(ArchiveExtension.class);

  private final List<Recorded> events;

  /** Opens empty archives, or those that {@link FromArchive} names. */
  public ArchiveExtension() {
    this(List.of());
  }

  private ArchiveExtension(List<Recorded> events) {
    this.events = events;
  }

  /**
   * Opens archives that hold these events, recorded one after the other from {@link
   * TestClock#START} on; to be registered with {@code @RegisterExtension}.
   *
   * @throws IllegalArgumentException if one of these events breaks a rule; the message says which,
   *     and what would be accepted
   */
  public static ArchiveExtension with(SagaEvent... events) {
    return new ArchiveExtension(TestHistory.of(events));
  }

  /** So that what a constructor gets belongs to the one test that it is called for. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Archive.class || type == TestClock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestClock.class
        ? clock(context)
        : archive(parameter, context);
  }

  private static TestClock clock(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            List.of("clock", context.getUniqueId()),
            key -> new TestClock(TestClock.START),
            TestClock.class);
  }

  private Archive archive(ParameterContext parameter, ExtensionContext context) {
    Optional<String> source = source(parameter.getParameter(), context);
    long before =
        Arrays.stream(parameter.getDeclaringExecutable().getParameters())
            .limit(parameter.getIndex())
            .filter(each -> each.getType() == Archive.class)
            .filter(each -> source(each, context).equals(source))
            .count();
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            List.of(source, before, context.getUniqueId()),
            key -> open(source, context),
            Archive.class);
  }

  private Archive open(Optional<String> source, ExtensionContext context) {
    List<Recorded> recorded =
        source.map(name -> Histories.named(name, context.getRequiredTestClass())).orElse(events);
    return Archive.inMemory(recorded, clock(context));
  }

  /** What the nearest annotation names: the parameter's, its method's, the test's, its class's. */
  private static Optional<String> source(Parameter parameter, ExtensionContext context) {
    return Stream.of(
            Stream.of(parameter, parameter.getDeclaringExecutable()),
            context.getTestMethod().stream(),
            context.getTestClass().stream(),
            context.getEnclosingTestClasses().reversed().stream())
        .flatMap(elements -> elements)
        .flatMap(element -> AnnotationSupport.findAnnotation(element, FromArchive.class).stream())
        .map(FromArchive::value)
        .findFirst();
  }
}
