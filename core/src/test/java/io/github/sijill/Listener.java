package io.github.sijill;

import io.github.sijill.event.BlockingImposed;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.annotation.EventHandler;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;

/** An application's own handler over the events of an archive. */
public record Listener(Consumer<BlockingImposed> heard) {

  @EventHandler(eventName = "sijill.BlockingImposed")
  public void on(BlockingImposed event) {
    heard.accept(event);
  }

  /** Registers one, in a processor {@code listener} that hears the cases in one order. */
  static Consumer<EventSourcingConfigurer> hearing(Consumer<BlockingImposed> heard) {
    return hearing(archive -> heard, settings -> settings.initialSegmentCount(1));
  }

  static Consumer<EventSourcingConfigurer> hearing(
      Function<Configuration, Consumer<BlockingImposed>> heard,
      UnaryOperator<PooledStreamingEventProcessorConfiguration> processor) {
    return configurer ->
        configurer.messaging(
            messaging ->
                messaging.eventProcessing(
                    processing ->
                        processing.pooledStreaming(
                            pooled ->
                                pooled.processor(
                                    "listener",
                                    module ->
                                        module
                                            .eventHandlingComponents(
                                                components ->
                                                    components.autodetected(
                                                        c -> new Listener(heard.apply(c))))
                                            .customized((c, each) -> processor.apply(each))))));
  }
}
