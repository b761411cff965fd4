package io.github.sijill;

import static io.github.sijill.testing.DoorContract.argument;
import static io.github.sijill.testing.DoorContract.methods;
import static io.github.sijill.testing.DoorContract.thrownBy;
import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.testing.DoorContract;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.queryhandling.GenericQueryMessage;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The door behaves alike over every store; that of PostgreSQL is in {@code PostgresDoorTest}. */
@Timeout(300)
class DoorTest {

  private static final LocalDate DAY = LocalDate.of(2016, 1, 10);
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  enum Store {
    MEMORY,
    FILE,
    ENGINE,
    HOST
  }

  @TempDir Path folder;

  private final JournalStorageEngine engine = JournalStorageEngine.inMemory(List.of());
  private final List<AxonConfiguration> hosts = new ArrayList<>();

  private Archive open(Store store) throws IOException {
    return switch (store) {
      case MEMORY -> Archive.inMemory();
      case FILE -> Archive.open(file());
      case ENGINE -> AxonArchives.over(engine);
      case HOST -> AxonArchives.find(host());
    };
  }

  private AxonConfiguration host() {
    AxonConfiguration host =
        AxonArchives.register(
                EventSourcingConfigurer.create().registerEventStorageEngine(c -> engine))
            .start();
    hosts.add(host);
    return host;
  }

  private Path file() {
    return folder.resolve("archive.jsonl");
  }

  @AfterEach
  void stop() {
    hosts.forEach(AxonConfiguration::shutdown);
  }

  private static List<String> ids(Archive archive) {
    try (archive) {
      return archive.recorded().stream().map(each -> each.id().value()).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_closed_archive_says_so_in_every_method(Store store) throws Exception {
    Archive archive = open(store);
    archive.record(opened());

    DoorContract.closed_it_says_so(archive, folder);
  }

  @Test
  void a_closed_reader_of_a_file_says_so_too() throws Exception {
    try (Archive archive = open(Store.FILE)) {
      archive.record(opened());
    }
    DoorContract.closed_it_says_so(Archive.open(file(), OpenOptions.forReading()), folder);
    DoorContract.closed_it_says_so(Archives.morocco2016(), folder);
  }

  @Test
  void a_query_that_was_half_built_says_so_when_it_is_asked() {
    Archive archive = Archives.morocco2016();
    StatusQuery query = archive.status().network("wifi");
    archive.close();

    assertThatThrownBy(() -> query.on(DAY)).hasMessage("the archive is closed; open it again");
  }

  @ParameterizedTest
  @EnumSource
  void closed_while_others_record_each_entry_is_recorded_or_refused(Store store) throws Exception {
    try (Archive archive = open(store);
        Archive witness = store == Store.MEMORY ? archive.copy() : Archive.inMemory()) {
      List<String> told = new ArrayList<>(List.of("opened"));
      archive.record(opened());
      Listening unused = archive.onRecorded(entry -> told.add(entry.id().value()));
      DoorContract.closed_while_others_record_each_is_recorded_or_told(
          archive,
          () ->
              switch (store) {
                case MEMORY -> told;
                case FILE -> ids(Archive.open(file()));
                case ENGINE -> ids(AxonArchives.over(engine));
                case HOST -> ids(AxonArchives.find(hosts.getFirst()));
              });
      assertThat(witness.recorded()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_listener_is_told_each_entry_once_in_log_order(Store store) throws Exception {
    try (Archive archive = open(store)) {
      DoorContract.listeners_are_told_each_entry_once_in_log_order(archive, archive);
    }
  }

  @Test
  void a_listener_of_a_reader_is_told_what_the_writer_records() throws Exception {
    try (Archive writer = open(Store.FILE);
        Archive reader = Archive.open(file(), OpenOptions.forReading())) {
      DoorContract.listeners_are_told_each_entry_once_in_log_order(writer, reader);
    }
  }

  @ParameterizedTest
  @EnumSource
  void closing_tells_listeners_first_what_was_recorded(Store store) throws Exception {
    DoorContract.closing_tells_first_what_was_recorded(open(store));
  }

  @Test
  void nulls_are_refused_by_name_at_once() throws Exception {
    List<Method> taking =
        Stream.of(Archive.class, AxonArchives.class, Archives.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !method.isBridge() && method.getParameterCount() > 0)
            .toList();
    assertThat(taking).hasSizeGreaterThan(25);
    try (Archive archive = Archives.morocco2016()) {
      for (Method method : taking) {
        for (int place = 0; place < method.getParameterCount(); place++) {
          if (!method.getParameterTypes()[place].isPrimitive()) {
            Object[] arguments = argumentsOf(method, archive);
            arguments[place] = null;
            assertThat(thrownBy(method, archive, arguments))
                .as("%s, argument %s", method, place + 1)
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching("[a-zA-Z ]+");
          }
        }
      }
      assertThat(archive.recorded()).hasSize(13);
    }
  }

  private Object[] argumentsOf(Method method, Archive archive) {
    return Arrays.stream(method.getParameterTypes())
        .map(
            type ->
                switch (type.getSimpleName()) {
                  case "List" -> List.of();
                  case "InstantSource" -> (java.time.InstantSource) () -> NOW;
                  case "OpenOptions" -> OpenOptions.forWriting();
                  case "PostgresSettings" ->
                      io.github.sijill.axon.postgres.PostgresSettings.of(
                          "jdbc:postgresql://localhost:1/none", "me", "");
                  case "EventSourcingConfigurer" -> EventSourcingConfigurer.create();
                  case "EventStorageEngine" -> engine;
                  case "Configuration" -> host();
                  default -> argument(type, archive, folder);
                })
        .toArray();
  }

  @Test
  void every_method_of_an_archive_is_known_to_this_test() {
    assertThat(methods())
        .extracting(Method::getName)
        .contains("record", "correct", "retract", "onRecorded", "damage", "verify", "copyTo");
  }

  @Test
  void a_host_without_an_archive_is_told_what_to_call() {
    AxonConfiguration host = EventSourcingConfigurer.create().start();
    hosts.add(host);

    assertThatThrownBy(() -> AxonArchives.find(host))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "no archive is registered in this configuration; call AxonArchives.register with its"
                + " configurer before it is started");
  }

  @Test
  void a_host_may_bring_a_clock() {
    AxonConfiguration host =
        AxonArchives.register(EventSourcingConfigurer.create(), () -> NOW).start();
    hosts.add(host);

    assertThat(AxonArchives.find(host).record(opened()).recorded().recordedAt()).isEqualTo(NOW);
  }

  @Test
  void a_reader_records_nothing_and_says_why() throws IOException {
    try (Archive writer = open(Store.FILE);
        Archive reader = Archive.open(file(), OpenOptions.forReading());
        JournalStorageEngine reading =
            JournalStorageEngine.open(file(), OpenOptions.forReading(), null);
        Archive over = AxonArchives.over(reading)) {
      writer.record(opened());
      for (Archive each : List.of(reader, over)) {
        assertThatThrownBy(() -> each.record(imposed("imposed", "2016-01-06")))
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessageEndingWith("is open for reading; open it for writing to record in it");
        assertThatThrownBy(() -> each.retract("small", "opened", "to try it"))
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(each.recorded()).hasSize(1);
      }
    }
  }

  @Test
  void a_file_that_is_gone_makes_the_archive_unavailable() throws IOException {
    try (Archive writer = open(Store.FILE);
        Archive reader = Archive.open(file(), OpenOptions.forReading())) {
      writer.record(opened());
      Files.move(file(), folder.resolve("elsewhere.jsonl"));

      assertThatThrownBy(() -> writer.record(imposed("imposed", "2016-01-06")))
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessageStartingWith("not recorded: " + file());
      assertThatThrownBy(reader::recorded)
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessageStartingWith(file().toString());
    }
  }

  @Test
  void an_archive_says_where_it_is() throws IOException {
    try (Archive memory = open(Store.MEMORY);
        Archive inFile = open(Store.FILE);
        Archive over = open(Store.ENGINE);
        Archive inHost = open(Store.HOST)) {
      assertThat(memory).hasToString("the archive in memory");
      assertThat(inFile).hasToString("the archive in " + file());
      assertThat(over).hasToString("the archive over a JournalStorageEngine");
      assertThat(inHost).hasToString("the archive in the configuration of an application");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_entry_is_corrected_and_retracted_by_entries_made_for_that(Store store)
      throws IOException {
    try (Archive archive = open(store)) {
      archive.record(opened());
      archive.record(imposed("imposed", "2016-01-06"));
      Instant before = archive.recorded().getLast().recordedAt();
      SagaEvent right = imposed("imposed", "2016-01-12");

      Recording corrected = archive.correct(right, "the day was misread");
      assertThat(corrected.recorded().id()).isEqualTo(new EntryId("imposed-corrected"));
      assertThat(archive.status().on(DAY).summary()).isEqualTo("OPEN");
      assertThat(archive.status().asRecordedAt(before).on(DAY).summary()).isEqualTo("BLOCKED");

      archive.correct(imposed("imposed", "2016-01-09"), "and misread once more");
      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
      assertThat(archive.recorded(CASE, new EntryId("imposed-corrected-2"))).isPresent();

      Recording retracted = archive.retract("small", "imposed", "it was about another country");
      assertThat(retracted.isNew()).isTrue();
      assertThat(retracted.recorded().id()).isEqualTo(new EntryId("imposed-retracted"));
      assertThat(archive.status().on(DAY).summary()).isEqualTo("OPEN");

      archive.retract("small", "imposed-retracted", "it was not");
      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
    }
  }

  @Test
  void an_amendment_of_nothing_is_refused_by_the_rules() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(opened());
      assertThatThrownBy(() -> archive.retract("small", "nothing", "to try it"))
          .isInstanceOf(EntryRefusedException.class)
          .hasMessageContaining("case small has no entry 'nothing'");
      assertThatThrownBy(() -> archive.correct(imposed("nothing", "2016-01-06"), "to try it"))
          .isInstanceOf(EntryRefusedException.class);
      assertThatThrownBy(() -> archive.retract("Small", "opened", "to try it"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void an_instant_yet_to_come_is_refused_however_it_is_asked() {
    Instant later = NOW.plusSeconds(1);
    AxonConfiguration host =
        AxonArchives.register(EventSourcingConfigurer.create(), () -> NOW).start();
    hosts.add(host);
    try (Archive archive = AxonArchives.find(host)) {
      archive.record(opened());
      StatusQuery query = archive.status().asRecordedAt(later);
      String refusal =
          "as recorded at %s: that is in the future, and what is recorded until then would change the answer; an instant up to now, %s, is accepted"
              .formatted(later, NOW);

      assertThatThrownBy(() -> query.on(DAY)).hasMessage(refusal);
      assertThatThrownBy(() -> archive.history().asRecordedAt(later).chronology())
          .hasMessage(refusal);
      StatusAnswer answer =
          new StatusAnswer(new Question.StatusOn(query.subject(), DAY), List.of());
      assertThatThrownBy(() -> archive.cite(answer)).hasMessage(refusal);
      assertThatThrownBy(
              () ->
                  host.getComponent(QueryGateway.class)
                      .query(
                          new GenericQueryMessage(
                              new MessageType("sijill", "StatusOn", "1"), answer.question()),
                          StatusAnswer.class,
                          null)
                      .join())
          .hasRootCauseMessage(refusal);
      assertThat(archive.status().asRecordedAt(NOW).on(DAY).summary()).isEqualTo("OPEN");
    }
  }

  @Test
  void an_answer_that_has_no_groups_is_not_given_in_groups() {
    try (Archive archive = Archives.morocco2016(() -> NOW)) {
      StatusQuery grouped = archive.status().groupBy(Question.Grouping.NETWORK);

      assertThat(grouped.network("mobile").on(DAY).groups()).hasSize(2);
      assertThat(grouped.durations(Status.BLOCKED, DAY, DAY).groups()).hasSize(4);
      assertThat(archive.status().on(DAY).groups()).isEmpty();
      for (Runnable ending :
          List.<Runnable>of(
              grouped::timeline,
              () -> grouped.explain(DAY),
              () -> grouped.during(DAY, DAY),
              () -> grouped.changes(DAY, DAY))) {
        assertThatThrownBy(ending::run)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("this answer cannot be given by network; only on and durations can");
      }
    }
  }

  @Test
  void a_clock_that_was_set_back_hides_nothing_that_was_recorded() {
    List<Instant> instants = new ArrayList<>(List.of(NOW));
    try (Archive archive = Archive.inMemory(instants::getLast)) {
      archive.record(opened());
      instants.add(NOW.minusSeconds(3_600));
      Recording later = archive.record(imposed("imposed", "2016-01-06"));

      assertThat(later.recorded().recordedAt()).isAfter(NOW);
      assertThat(archive.status().asRecordedAt(later.recorded().recordedAt()).on(DAY).summary())
          .isEqualTo("BLOCKED");
    }
  }

  @Test
  void an_archive_opened_up_to_damage_tells_of_it_and_follows_no_more() throws IOException {
    try (Archive archive = open(Store.FILE)) {
      archive.record(opened());
      archive.record(imposed("imposed", "2016-01-06"));
      assertThat(archive.damage()).isEmpty();
    }
    String text = Files.readString(file());
    Files.writeString(file(), text.replaceFirst("2016-01-06", "2016-01-07"));

    try (Archive archive = Archive.open(file(), OpenOptions.forReading().upToDamage())) {
      assertThat(archive.damage()).get().asString().startsWith("line 2");
      assertThat(archive.verify().isIntact()).isFalse();
      assertThat(archive.recorded()).hasSize(1);

      Files.writeString(file(), text);
      assertThat(archive.recorded()).hasSize(1);
    }
  }

  @Test
  void every_part_of_a_question_asked_of_the_door_is_one_state(@TempDir Path copies)
      throws IOException {
    try (Archive archive = Archives.morocco2016(() -> NOW);
        Archive target = Archive.inMemory()) {
      assertThat(archive.copyTo(copies.resolve("copy.jsonl"))).isEqualTo(archive.head());
      assertThat(archive.copyTo(target)).isEqualTo(archive.head());
      assertThat(archive.ask(new Question.StatusOn(Subject.everything(), DAY)).summary())
          .isEqualTo(archive.status().on(DAY).summary());
      assertThatThrownBy(() -> archive.lines(-1, line -> {}))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
