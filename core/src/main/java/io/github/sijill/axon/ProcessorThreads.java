package io.github.sijill.axon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;

/**
 * The threads of the event processors in a configuration. Axon asks them to end and does not wait:
 * a handler may still be running, and a task that a coordinator has scheduled keeps its thread
 * alive for seconds.
 */
record ProcessorThreads(List<ExecutorService> executors) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static ProcessorThreads of(Configuration configuration) {
    return new ProcessorThreads(
        configuration.getModuleConfigurations().stream()
            .flatMap(
                module ->
                    module
                        .getOptionalComponent(PooledStreamingEventProcessorConfiguration.class)
                        .stream())
            .<ExecutorService>flatMap(
                each -> Stream.of(each.coordinatorExecutor(), each.workerExecutor()))
            .toList());
  }

  /** To be called after the configuration is shut down. */
  void end() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (ExecutorService each : executors) {
      if (each instanceof ScheduledThreadPoolExecutor planning) {
        planning.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      }
      try {
        if (!each.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          each.shutdownNow();
        }
      } catch (InterruptedException e) {
        each.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }
}
