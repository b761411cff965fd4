package io.github.sijill.app.spring.axon;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NewsroomAxon {

  @Bean(destroyMethod = "shutdown")
  AxonConfiguration axon(Frontpage frontpage) {
    EventSourcingConfigurer newsroom = EventSourcingConfigurer.create();
    newsroom.messaging(
        messaging ->
            messaging.eventProcessing(
                processing ->
                    processing.subscribing(
                        subscribing ->
                            subscribing.processor(
                                EventProcessorModule.subscribing("frontpage")
                                    .eventHandlingComponents(
                                        handlers -> handlers.autodetected(axon -> frontpage))
                                    .notCustomized()))));
    return AxonArchives.register(newsroom).start();
  }

  @Bean
  Archive archive(AxonConfiguration axon) {
    return AxonArchives.find(axon);
  }
}
