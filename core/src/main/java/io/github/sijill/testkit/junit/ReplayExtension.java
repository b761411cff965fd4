package io.github.sijill.testkit.junit;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.testkit.TestClock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the runs of {@link ReplayHistory}. */
final class ReplayExtension implements TestTemplateInvocationContextProvider {

  private static final Namespace NAMESPACE = Namespace.create(ReplayExtension.class);

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return replay(context).isPresent();
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    ReplayHistory replay = replay(context).orElseThrow();
    List<Recorded> recorded = Histories.named(replay.value(), context.getRequiredTestClass());
    List<Recorded> steps =
        switch (replay.order()) {
          case OF_RECORDING -> recorded;
          case OF_OCCURRENCE -> asItHappened(recorded);
        };
    return IntStream.range(0, steps.size()).mapToObj(index -> new Run(steps, index));
  }

  private static Optional<ReplayHistory> replay(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getTestMethod(), ReplayHistory.class);
  }

  /** An entry by its case and its id, which is unique in the case only. */
  private record Reference(CaseId caseId, EntryId id) {
    static Stream<Reference> in(SagaEvent event) {
      return event.references().stream().map(id -> new Reference(event.entry().caseId(), id));
    }
  }

  private static List<Recorded> asItHappened(List<Recorded> recorded) {
    List<SeenEntry> left = new ArrayList<>();
    try (Archive archive = Archive.inMemory(recorded, InstantSource.system())) {
      archive.history().chronology().entries().stream()
          .filter(each -> !(each.event() instanceof Amendment))
          .forEach(left::add);
    }
    Set<Reference> waiting = new HashSet<>();
    left.forEach(each -> waiting.add(new Reference(each.caseId(), each.id())));
    List<Recorded> steps = new ArrayList<>();
    while (!left.isEmpty()) {
      SeenEntry next =
          left.stream()
              .filter(each -> Reference.in(each.event()).noneMatch(waiting::contains))
              .findFirst()
              .orElse(left.getFirst());
      left.remove(next);
      waiting.remove(new Reference(next.caseId(), next.id()));
      int sequence = steps.size() + 1;
      steps.add(Recorded.of(next.event(), sequence, TestClock.START.plusSeconds(sequence)));
    }
    return steps;
  }

  /** One run, with its two archives. */
  private record Run(List<Recorded> steps, int index) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocation) {
      SagaEvent event = steps.get(index).event();
      return "%s/%s %s".formatted(index + 1, steps.size(), HistoryStep.title(event));
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Step(steps, index));
    }
  }

  /** The parameter of a run. */
  private record Step(List<Recorded> steps, int index) implements ParameterResolver {

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
      return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == HistoryStep.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(
              context.getUniqueId(), key -> HistoryStep.of(steps, index), HistoryStep.class);
    }
  }
}
