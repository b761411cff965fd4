package io.github.sijill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.CriteriaResolver;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.repository.ManagedEntity;

/**
 * Axon's own way to the state of a case: its repository sources the entity from the case's events,
 * held as objects by Axon's store in memory, for each question anew.
 */
final class AxonFold implements Contender {

  /** What the entity keeps: the events of each cell. */
  private static final class CaseState {
    private final List<Told> told = new ArrayList<>();

    CaseState with(Told next) {
      told.add(next);
      return this;
    }
  }

  private final DataSet data;
  private final AxonConfiguration configuration;
  private final EventSourcingRepository<String, CaseState> cases;
  private final UnitOfWorkFactory units;
  private final Verdict verdict = new Verdict();

  private AxonFold(DataSet data, AxonConfiguration configuration) {
    this.data = data;
    this.configuration = configuration;
    EventSourcedEntityFactory<String, CaseState> factory =
        EventSourcedEntityFactory.fromIdentifier(id -> new CaseState());
    CriteriaResolver<String> criteria =
        (id, context) -> EventCriteria.havingTags(Tag.of("case", id));
    cases =
        new EventSourcingRepository<>(
            String.class,
            CaseState.class,
            configuration.getComponent(EventStore.class),
            factory,
            criteria,
            (state, event, context) -> state.with((Told) event.payload()));
    units = configuration.getComponent(UnitOfWorkFactory.class);
  }

  static AxonFold of(DataSet data) {
    InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    for (int caseNumber = 0; caseNumber < data.cases; caseNumber++) {
      Set<Tag> tags = Set.of(Tag.of("case", data.caseId(caseNumber)));
      List<TaggedEventMessage<?>> events = new ArrayList<>();
      for (Told told : ToldCase.of(data, caseNumber)) {
        events.add(
            new GenericTaggedEventMessage<>(
                new GenericEventMessage(new MessageType("bench.Told", "1"), told), tags));
      }
      engine
          .appendEvents(AppendCondition.none(), null, events)
          .thenCompose(transaction -> transaction.commit(null))
          .join();
    }
    return new AxonFold(
        data,
        EventSourcingConfigurer.create()
            .componentRegistry(
                registry ->
                    registry.disableEnhancer(
                        "org.axonframework.update.UpdateCheckerConfigurationEnhancer"))
            .registerEventStorageEngine(unused -> engine)
            .start());
  }

  private CaseState state(Ask ask) {
    return units
        .create()
        .executeWithResult(
            context -> cases.load(ask.caseId(), context).thenApply(ManagedEntity::entity))
        .join();
  }

  private int on(CaseState state, int cell, int day, Predicate<Told> isInView) {
    verdict.clear();
    for (Told told : state.told) {
      if (told.covers(data, cell) && isInView.test(told)) {
        verdict.add(told.first(), told.last(), told.number(), told.begins());
      }
    }
    return Contender.answer(verdict.on(day), verdict.size());
  }

  @Override
  public int on(Ask ask) {
    return on(state(ask), ask.cell(), ask.day(), told -> true);
  }

  @Override
  public int asRecordedAt(Ask ask) {
    return on(state(ask), ask.cell(), ask.day(), told -> told.recorded() <= ask.recorded());
  }

  @Override
  public int asKnownOn(Ask ask) {
    return on(state(ask), ask.cell(), ask.day(), told -> told.known() <= ask.known());
  }

  @Override
  public int timeline(Ask ask) {
    List<Told> told =
        state(ask).told.stream().filter(each -> each.covers(data, ask.cell())).toList();
    return Periods.of(new CellColumns(told), verdict).sum();
  }

  @Override
  public int snapshot(Ask ask) {
    CaseState state = state(ask);
    int sum = 0;
    for (int cell = 0; cell < data.cellsACase(); cell++) {
      sum += Contender.possible(on(state, cell, ask.day(), told -> true));
    }
    return sum;
  }

  @Override
  public void close() {
    configuration.shutdown();
  }
}
