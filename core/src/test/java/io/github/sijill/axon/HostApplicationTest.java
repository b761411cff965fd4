package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.CaseId;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.testing.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An archive in the configuration of an application that has events of its own. */
class HostApplicationTest {

  @Event(namespace = "newsroom", name = "ArticleFiled", version = "1")
  record ArticleFiled(String headline) {}

  private static final LocalDate DAY = LocalDate.of(2016, 1, 10);

  private final List<String> seenByHost = new CopyOnWriteArrayList<>();
  private final AxonConfiguration host = start();
  private final Archive archive = AxonArchives.find(host);

  private AxonConfiguration start() {
    EventSourcingConfigurer configurer =
        EventSourcingConfigurer.create()
            .registerTagResolver(c -> event -> Set.of(Tag.of("newsroom", "desk")));
    configurer.messaging(
        messaging ->
            messaging.eventProcessing(
                processing ->
                    processing.subscribing(
                        subscribing ->
                            subscribing.processor(
                                EventProcessorModule.subscribing("newsroom")
                                    .eventHandlingComponents(
                                        components -> components.declarative(c -> counting()))
                                    .notCustomized()))));
    return AxonArchives.register(configurer).start();
  }

  private SimpleEventHandlingComponent counting() {
    SimpleEventHandlingComponent component = new SimpleEventHandlingComponent();
    for (String name : List.of("sijill.BlockingImposed", "newsroom.ArticleFiled")) {
      component.subscribe(
          new QualifiedName(name),
          (event, context) -> {
            seenByHost.add(event.type().name());
            return MessageStream.empty();
          });
    }
    return component;
  }

  @AfterEach
  void stop() {
    host.shutdown();
  }

  private void file(String headline) {
    host.getComponent(UnitOfWorkFactory.class)
        .create()
        .executeWithResult(
            context ->
                host.getComponent(EventGateway.class)
                    .publish(context, new ArticleFiled(headline))
                    .thenApply(done -> headline))
        .join();
  }

  @Test
  void both_keep_their_events_in_one_store_and_see_what_is_theirs() {
    archive.record(opened());
    file("VoIP blocked?");
    archive.record(imposed("a", "2016-01-06"));
    file("VoIP blocked!");

    assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
    assertThat(archive.recorded(CASE)).extracting(each -> each.sequence()).containsExactly(1L, 3L);
    assertThat(seenByHost)
        .containsExactly(
            "newsroom.ArticleFiled", "sijill.BlockingImposed", "newsroom.ArticleFiled");
  }

  @Test
  void the_host_records_and_asks_through_its_own_gateways() {
    CommandGateway commands = host.getComponent(CommandGateway.class);
    QueryGateway queries = host.getComponent(QueryGateway.class);
    commands.sendAndWait(new RecordEntry(opened()));
    commands.sendAndWait(new RecordEntry(imposed("a", "2016-01-06")));

    StatusAnswer answer =
        queries.query(new Question.StatusOn(Subject.everything(), DAY), StatusAnswer.class).join();

    assertThat(answer).isEqualTo(archive.status().on(DAY));
    assertThat(answer.summary()).isEqualTo("BLOCKED");
    assertThatThrownBy(() -> commands.sendAndWait(new RecordEntry(restored("r", "2015-12-01"))))
        .isInstanceOf(EntryRefusedException.class);
  }

  @Test
  void every_question_has_a_query_handler() {
    archive.record(opened());
    QueryGateway queries = host.getComponent(QueryGateway.class);
    List<Question<?>> questions = new ArrayList<>(Questions.all(Subject.everything(), DAY));

    assertThat(questions)
        .extracting(question -> (Object) question.getClass())
        .containsExactlyInAnyOrder((Object[]) Question.class.getPermittedSubclasses());
    for (Question<?> question : questions) {
      Object answer = queries.query(question, Object.class).join();
      assertThat(answer).isEqualTo(archive.ask(question));
    }
  }

  @Test
  void a_question_about_what_is_not_there_fails_with_the_refusal() {
    QueryGateway queries = host.getComponent(QueryGateway.class);
    Question<?> question =
        new Question.ChronologyOf(Subject.everything().ofCase(new CaseId("unknown")));

    assertThatThrownBy(() -> queries.query(question, Object.class).join())
        .hasRootCauseInstanceOf(UnknownCaseException.class);
  }

  @Test
  void closing_the_archive_leaves_the_host_running() {
    archive.close();

    file("still here");

    assertThat(seenByHost).hasSize(1);
  }
}
