package io.github.sijill.app.spring.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.eventhandling.processing.EventProcessor;
import org.axonframework.messaging.eventhandling.processing.subscribing.SubscribingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NewsroomAxonTest {

  private final ApplicationContextRunner newsroom =
      new ApplicationContextRunner().withUserConfiguration(NewsroomAxon.class, Frontpage.class);

  private static CaseEntry entry(String id, String day) {
    return CaseEntry.of("small", id, day);
  }

  private static CaseOpened opened() {
    return CaseOpened.of(
            entry("opened", "2016"),
            "A small case",
            Dimensions.builder()
                .territory("MA")
                .operator("inwi")
                .network("3g")
                .service("skype")
                .build())
        .baseline(Status.OPEN);
  }

  private static void file(AxonConfiguration axon, String headline) {
    axon.getComponent(UnitOfWorkFactory.class)
        .create()
        .executeWithResult(
            context ->
                axon.getComponent(EventGateway.class)
                    .publish(context, new Frontpage.ArticleFiled(headline))
                    .thenApply(done -> headline))
        .join();
  }

  @Test
  void the_archive_stands_in_the_axon_configuration_beside_the_applications_own_events() {
    newsroom.run(
        context -> {
          Archive archive = context.getBean(Archive.class);
          archive.record(opened());
          file(context.getBean(AxonConfiguration.class), "Skype is slow");
          archive.record(BlockingImposed.of(entry("blocked", "2016-01-06"), Scope.all()));

          assertThat(archive.status().on(LocalDate.of(2016, 1, 6)).summary()).isEqualTo("BLOCKED");
          assertThat(archive.history().chronology().entries()).hasSize(2);
          assertThat(context.getBean(Frontpage.class).headlines())
              .containsExactly("Skype is slow", "Blocked: " + Scope.all());
        });
  }

  @Test
  void closing_the_context_shuts_axon_down() {
    List<SubscribingEventProcessor> processors = new ArrayList<>();
    newsroom.run(
        context -> {
          AxonConfiguration axon = context.getBean(AxonConfiguration.class);
          processors.addAll(axon.getComponents(SubscribingEventProcessor.class).values());
          assertThat(processors).singleElement().matches(EventProcessor::isRunning);
        });

    assertThat(processors).singleElement().matches(processor -> !processor.isRunning());
  }
}
