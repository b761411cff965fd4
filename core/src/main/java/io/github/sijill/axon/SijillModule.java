package io.github.sijill.axon;

import io.github.sijill.axon.engine.EventMessages;
import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.axon.engine.JsonEventStorageEngine;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.projection.Projections;
import io.github.sijill.question.Question;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.messaging.queryhandling.GenericQueryResponseMessage;
import org.axonframework.messaging.queryhandling.QueryHandler;
import org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule;

/**
 * Registers an archive in an Axon configuration: the commands {@link RecordEntry} and {@link
 * CopyEntry}, the queries named after the records of {@link Question}, the tag of our events, and
 * the projector.
 *
 * <p>For other rooms of this library.
 */
public final class SijillModule {

  private static final String UPDATE_CHECKER =
      "org.axonframework.update.UpdateCheckerConfigurationEnhancer";
  private static final String CLOCK = "sijill";
  private static final MessageType RECORDED = new MessageType("sijill.Recorded", "1");
  private static final MessageType ANSWERED = new MessageType("sijill.Answered", "1");

  private static final List<Class<?>> QUESTIONS = List.of(Question.class.getPermittedSubclasses());

  private SijillModule() {}

  /**
   * Registers an archive in a host's configuration, beside whatever it holds; our events go to the
   * host's event store. To be called once, before the configuration is started.
   *
   * @param clock tells when an entry is recorded
   * @return the same configurer
   */
  public static EventSourcingConfigurer register(
      EventSourcingConfigurer host, InstantSource clock) {
    return register(host, clock, SijillModule::projector);
  }

  private static EventSourcingConfigurer register(
      EventSourcingConfigurer host,
      InstantSource clock,
      Function<Configuration, EntryProjector> projector) {
    host.componentRegistry(
        registry -> {
          registry.registerComponent(InstantSource.class, CLOCK, c -> clock);
          registry.registerComponent(CaseTurns.class, c -> new CaseTurns());
          registry.registerComponent(
              CaseEntity.class,
              c ->
                  new CaseEntity(
                      c.getComponent(EventStore.class), c.getComponent(CaseTurns.class), clock));
          registry.registerComponent(EntryProjector.class, projector::apply);
          registry.registerDecorator(
              TagResolver.class, 0, (c, name, resolver) -> tagging(resolver));
          registry.registerDecorator(
              EventStorageEngine.class, 0, (c, name, engine) -> holdingJson(engine));
        });
    host.registerCommandHandlingModule(
        CommandHandlingModule.named("sijill-commands")
            .commandHandlers()
            .commandHandler(
                new QualifiedName("sijill.RecordEntry"),
                c -> recording(c.getComponent(CaseEntity.class)::handle, RecordEntry.class))
            .commandHandler(
                new QualifiedName("sijill.CopyEntry"),
                c -> recording(c.getComponent(CaseEntity.class)::handle, CopyEntry.class)));
    var queries = QueryHandlingModule.named("sijill-queries").queryHandlers();
    for (Class<?> question : QUESTIONS) {
      queries =
          queries.queryHandler(
              new QualifiedName("sijill." + question.getSimpleName()),
              c -> answering(c.getComponent(EntryProjector.class), clock));
    }
    host.registerQueryHandlingModule(queries);
    return host;
  }

  private static EntryProjector projector(Configuration configuration) {
    return new EntryProjector(configuration.getComponent(EventStore.class), rows(configuration));
  }

  /** The rows of the store of a configuration. */
  static StoreRows rows(Configuration configuration) {
    return configuration.getOptionalComponent(StoreRows.class).orElse(StoreRows.UNNUMBERED);
  }

  /**
   * A configuration that holds an archive and nothing else, over a storage engine of the caller's.
   *
   * @param engine stays the caller's, who closes it if it wants closing
   * @param clock tells when an entry is recorded
   */
  public static EventSourcingConfigurer over(EventStorageEngine engine, InstantSource clock) {
    return over(engine, clock, SijillModule::projector);
  }

  /**
   * A configuration over a storage engine of this library's, of which something was read already:
   * nobody else writes in it, or whoever reads it holds what others write to the rules.
   */
  static EventSourcingConfigurer over(
      JournalStorageEngine engine, InstantSource clock, EntryProjector.Read read) {
    return over(engine, clock, c -> new EntryProjector(c.getComponent(EventStore.class), read));
  }

  /**
   * A configuration with a projector of the caller's. It calls nobody: Axon's update checker is
   * taken out. Events bear no correlation ids, which would be random and mean nothing to an
   * archive.
   */
  private static EventSourcingConfigurer over(
      EventStorageEngine engine,
      InstantSource clock,
      Function<Configuration, EntryProjector> projector) {
    EventSourcingConfigurer configurer =
        EventSourcingConfigurer.create().registerEventStorageEngine(c -> engine);
    configurer.componentRegistry(
        registry ->
            registry.registerComponent(
                CorrelationDataProviderRegistry.class,
                c -> new DefaultCorrelationDataProviderRegistry()));
    if (isPresent(UPDATE_CHECKER)) {
      configurer.componentRegistry(registry -> registry.disableEnhancer(UPDATE_CHECKER));
    }
    return register(configurer, clock, projector);
  }

  /** The clock by which the archive of a configuration records. */
  static InstantSource clock(Configuration configuration) {
    return configuration.getComponent(InstantSource.class, CLOCK);
  }

  /** The case that a command records in; empty if it is a command of an application's. */
  public static Optional<CaseId> caseOf(CommandMessage command) {
    return switch (command.payload()) {
      case RecordEntry(SagaEvent event) -> Optional.of(event.entry().caseId());
      case CopyEntry(SagaEvent event, Instant recorded) -> Optional.of(event.entry().caseId());
      case null, default -> Optional.empty();
    };
  }

  /** Whether a class of an optional library is on the class path. */
  public static boolean isPresent(String className) {
    try {
      Class.forName(className, false, SijillModule.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static EventStorageEngine holdingJson(EventStorageEngine engine) {
    return engine instanceof JournalStorageEngine ? engine : new JsonEventStorageEngine(engine);
  }

  private static TagResolver tagging(TagResolver hosts) {
    return message ->
        EventMessages.event(message)
            .<Set<Tag>>map(EventMessages::tags)
            .orElseGet(() -> hosts.resolve(message));
  }

  private static <C> CommandHandler recording(
      BiFunction<C, ProcessingContext, CompletableFuture<RecordEntry.Result>> entity,
      Class<C> type) {
    return (command, context) ->
        MessageStream.fromFuture(
            entity
                .apply(type.cast(command.payload()), context)
                .thenApply(result -> new GenericCommandResultMessage(RECORDED, result)));
  }

  private static QueryHandler answering(EntryProjector projector, InstantSource clock) {
    return (query, context) -> {
      Question<?> question = (Question<?>) query.payload();
      Projections state = projector.upToDate().projections();
      AskedLater.check(question, state, clock);
      Object answer = state.ask(question);
      return MessageStream.just(new GenericQueryResponseMessage(ANSWERED, answer));
    };
  }
}
