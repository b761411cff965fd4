package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.testing.DoorContract;
import io.github.sijill.testing.Postgres;
import io.github.sijill.testing.SmallCase;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The door over a PostgreSQL, as {@link DoorTest} has it over the other stores. */
@Timeout(300)
class PostgresDoorTest {

  @RegisterExtension private static final Postgres postgres = Postgres.ofClass();

  @Test
  void a_closed_archive_says_so_in_every_method(@TempDir Path folder) throws Exception {
    Archive archive = Archive.postgres(postgres.settings("closed"));
    assertThat(archive.toString()).startsWith("the archive in schema closed of jdbc:postgresql:");

    DoorContract.closed_it_says_so(archive, folder);
  }

  @Test
  void closed_while_others_record_each_entry_is_recorded_or_refused() throws Exception {
    PostgresSettings own = postgres.settings("closing");
    DoorContract.closed_while_others_record_each_is_recorded_or_told(
        Archive.postgres(own),
        () -> {
          try (Archive again = Archive.postgres(own)) {
            return again.recorded().stream().map(each -> each.id().value()).toList();
          }
        });
  }

  @Test
  void listeners_here_and_in_another_node_are_told_each_entry_once_in_log_order() throws Exception {
    PostgresSettings own = postgres.settings("listening");
    try (Archive one = Archive.postgres(own);
        Archive other = Archive.postgres(own)) {
      DoorContract.listeners_are_told_each_entry_once_in_log_order(one, other);
    }
  }

  @Test
  void closing_tells_listeners_first_what_was_recorded() {
    DoorContract.closing_tells_first_what_was_recorded(
        Archive.postgres(postgres.settings("telling")));
  }

  @Test
  void a_clock_may_be_brought() {
    Instant noon = Instant.parse("2026-11-26T12:00:00Z");
    try (Archive archive = Archive.postgres(postgres.settings("clock"), () -> noon)) {
      assertThat(archive.record(SmallCase.opened()).recorded().recordedAt()).isEqualTo(noon);
    }
  }
}
