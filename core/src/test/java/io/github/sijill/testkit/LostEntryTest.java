package io.github.sijill.testkit;

import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testkit.SijillAssertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.event.BlockingImposed;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A store that loses an entry after it was read once: what a replay is there to find. */
class LostEntryTest {

  @RegisterExtension final Failing failing = new Failing();

  private final AtomicBoolean lost = new AtomicBoolean();

  /** Axon's own engine, whose streams leave blockings out once they are lost. */
  private EventStorageEngine losing(EventStorageEngine engine) {
    return (EventStorageEngine)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EventStorageEngine.class},
            (proxy, method, arguments) -> called(engine, method, arguments));
  }

  @SuppressWarnings("unchecked")
  private Object called(EventStorageEngine engine, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    Object result = method.invoke(engine, arguments);
    return method.getName().equals("stream") && lost.get()
        ? ((MessageStream<EventMessage>) result)
            .filter(entry -> !(entry.message().payload() instanceof BlockingImposed))
        : result;
  }

  @Test
  void shows_in_the_lines_that_differ() {
    EventSourcingConfigurer host = AxonArchives.register(EventSourcingConfigurer.create());
    host.componentRegistry(
        registry ->
            registry.registerDecorator(
                EventStorageEngine.class, 0, (configuration, name, engine) -> losing(engine)));
    AxonConfiguration configuration = host.start();
    try (Archive archive = AxonArchives.find(configuration)) {
      archive.record(opened());
      archive.record(imposed("a", "2016-01-06", "mobile"));
      archive.record(disrupted("b", "2016-01-08", "wifi"));
      assertThat(archive).answersTheSameAfterReplay();

      lost.set(true);

      failing.of(() -> assertThat(archive).answersTheSameAfterReplay());
    } finally {
      configuration.shutdown();
    }
  }
}
