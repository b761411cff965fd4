package io.github.sijill.axon.postgres;

import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.Verification;
import io.github.sijill.json.FormatException;
import io.github.sijill.testing.Postgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that somebody has changed, deleted or put in: they are found, and named by their place. */
class StoredRowsTest {

  private static final String PAYLOAD_OF_D =
      """
      (SELECT convert_to(replace(convert_from(payload, 'UTF8'), '"c"', '"d"'), 'UTF8')
         FROM {events} WHERE global_index = 5)
      """;

  /** A further row, which is a copy of the last but for its payload. */
  private static final String INSERTED =
      """
      INSERT INTO {events} (global_index, aggregate_identifier, aggregate_sequence_number,
                            aggregate_type, identifier, type, version, timestamp, metadata, payload)
      SELECT nextval('{schema}."aggregate-event-global-index-sequence"'), aggregate_identifier, 5, aggregate_type, 'small/d', type, version, timestamp,
             metadata, %s
        FROM {events} WHERE global_index = 5
      """;

  @RegisterExtension private static final Postgres postgres = Postgres.ofClass();
  private static int count;

  private PostgresSettings settings;

  /** An archive of four entries, whose numbers in the log are 1, 2, 4 and 5. */
  @BeforeEach
  void filled() throws SQLException {
    count++;
    settings = postgres.settings("archive" + count);
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
      archive.record(imposed("a", "2016-01-06"));
      change("SELECT nextval('{schema}.\"aggregate-event-global-index-sequence\"')");
      archive.record(imposed("b", "2016-01-06"));
      archive.record(imposed("c", "2016-01-06"));
    }
  }

  private void change(String statement) throws SQLException {
    postgres.execute(
        statement
            .replace("{schema}", settings.schema())
            .replace("{events}", settings.schema() + ".aggregate_event_entry"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          payload = 'junk'              | event 'small/b', $: not JSON at character 0; Unrecognized token 'junk'
          payload = '\\377'             | event 'small/b', $: is not UTF-8
          payload = '{}'                | event 'small/b', $.entry: missing; an object is needed
          payload = '[]'                | event 'small/b', $: an array is not an object; an object is accepted
          payload = ''                  | event 'small/b', $: is empty; one JSON value is accepted
          metadata = 'junk'             | its metadata is not JSON
          metadata = '{"sijill.recorded":"junk"}' | metadata sijill.recorded: 'junk' is not an instant in ISO 8601
          timestamp = 'junk'            | its timestamp, 'junk', is not one
          type = 'sijill.FromTheFuture' | event 'small/b', $: no event type 'sijill.FromTheFuture' is known; accepted are
          version = '999'               | event 'small/b', $: sijill.BlockingImposed version 999 is newer than what this library reads
          """)
  void a_row_that_cannot_be_read_is_named_for_questions_and_recordings(String change, String fault)
      throws SQLException {
    try (Archive archive = Archive.postgres(settings)) {
      change("UPDATE {events} SET " + change + " WHERE global_index = 4");

      String place =
          "the row with global_index 4 (event 3 of case 'small') in aggregate_event_entry, "
              + settings.place()
              + ", cannot be read: ";
      assertThatThrownBy(archive::replay)
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessageStartingWith(place);
      assertThatThrownBy(() -> Archive.postgres(settings))
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessageStartingWith(place)
          .hasMessageContaining(fault)
          .hasMessageEndingWith("; restore it from a backup");
      assertThatThrownBy(() -> archive.record(imposed("d", "2016-01-06")))
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessageStartingWith(place);
    }
    assertThat(postgres.ask(settings.schema(), "SELECT count(*) FROM aggregate_event_entry"))
        .isEqualTo("4");
  }

  @Test
  void a_row_that_is_mended_is_read_by_the_archive_that_could_not_read_it() throws SQLException {
    try (Archive archive = Archive.postgres(settings)) {
      change(INSERTED.formatted("payload"));
      change("UPDATE {events} SET payload = 'junk' WHERE global_index = 6");
      assertThatThrownBy(archive::cases).isInstanceOf(ArchiveUnavailableException.class);

      change("UPDATE {events} SET payload = " + PAYLOAD_OF_D + " WHERE global_index = 6");

      assertThat(archive.recorded()).hasSize(5);
      assertThat(archive.record(imposed("e", "2016-01-06")).isNew()).isTrue();
    }
  }

  @Test
  void a_row_that_breaks_a_rule_is_named_and_refuses_the_archive() throws SQLException {
    change(INSERTED.formatted("payload"));

    for (ThrowingCallable opening :
        List.<ThrowingCallable>of(
            () -> Archive.postgres(settings), () -> AxonArchives.postgres(settings, c -> {}))) {
      assertThatThrownBy(opening)
          .isInstanceOf(FormatException.class)
          .hasMessage(
              "the row with global_index 6 in aggregate_event_entry, %s: entry c of case small breaks a rule (an entry is recorded once): case small already has this very entry; leave this one out; verify the archive to see all that break one"
                  .formatted(settings.place()));
    }
    assertThat(Archive.verify(settings, Optional.empty()).brokenRules())
        .singleElement()
        .asString()
        .startsWith("line 5: entry c of case small breaks a rule (an entry is recorded once): ");
  }

  @Test
  void a_row_that_breaks_a_rule_and_comes_later_refuses_answers_until_it_is_mended()
      throws SQLException {
    try (Archive archive = Archive.postgres(settings)) {
      change(INSERTED.formatted("payload"));
      assertThatThrownBy(archive::cases)
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("the row with global_index 6 in aggregate_event_entry, ");
      assertThatThrownBy(() -> archive.record(imposed("e", "2016-01-06")))
          .isInstanceOf(FormatException.class);
      assertThat(archive.verify().brokenRules()).hasSize(1);

      change("UPDATE {events} SET payload = " + PAYLOAD_OF_D + " WHERE global_index = 6");
      assertThatThrownBy(archive::cases).isInstanceOf(FormatException.class);
      archive.replay();

      assertThat(archive.recorded()).hasSize(5);
      assertThat(archive.record(imposed("e", "2016-01-06")).isNew()).isTrue();
      assertThat(archive.verify().isUsable()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE FROM {events} WHERE global_index = 2                               | in aggregate_sequence_number of case 'small', number 3 follows number 1
          DELETE FROM {events} WHERE global_index IN (2, 4)                         | in aggregate_sequence_number of case 'small', number 4 follows number 1
          UPDATE {events} SET aggregate_sequence_number = 9 WHERE global_index = 5  | in aggregate_sequence_number of case 'small', number 9 follows number 3
          UPDATE {events} SET global_index = 7 WHERE global_index = 2               | in aggregate_sequence_number of case 'small', number 3 follows number 1; in aggregate_sequence_number of case 'small', number 2 follows number 4
          UPDATE {events} SET aggregate_identifier = 'other' WHERE global_index = 5 | aggregate_sequence_number of case 'other' begins with number 4
          DELETE FROM {events} WHERE global_index = 5                               |
          SELECT 1                                                                  |
          """)
  void a_verification_names_the_gaps_in_the_numbering_of_a_case(String change, String gaps)
      throws SQLException {
    change(change);

    try (Archive archive = Archive.postgres(settings.existing())) {
      Verification verification = archive.verify();

      assertThat(verification.hashes()).isEqualTo(Verification.Hashes.COMPUTED);
      assertThat(verification.gaps().stream().map(Object::toString).collect(joining("; ")))
          .isEqualTo(gaps == null ? "" : gaps);
      assertThat(verification.isIntact()).isEqualTo(gaps == null);
    }
  }
}
