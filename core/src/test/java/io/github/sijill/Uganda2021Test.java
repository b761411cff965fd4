package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.Uganda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journalist asks about Uganda in 2021, where restrictions lay over one another. */
class Uganda2021Test {

  private final Archive archive = recorded(Uganda.events());

  @AfterEach
  void close() {
    archive.close();
  }

  private static Archive recorded(List<SagaEvent> events) {
    Archive archive = Archive.inMemory();
    events.forEach(archive::record);
    return archive;
  }

  private static List<String> evidence(StatusAnswer answer) {
    return answer.evidence().stream().map(entry -> entry.id().value()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-01-11 | facebook | OPEN    | opened",
        "2021-01-12 | facebook | BLOCKED | social",
        "2021-01-12 | web      | OPEN    | opened",
        "2021-01-15 | facebook | BLOCKED | social cut",
        "2021-01-15 | web      | BLOCKED | cut",
        "2021-01-18 | facebook | BLOCKED | social",
        "2021-01-18 | web      | OPEN    | cut-end",
        "2021-02-01 | facebook | BLOCKED | social",
        "2021-02-01 | twitter  | BLOCKED | social",
        "2021-02-01 | web      | OPEN    | cut-end",
        "2021-02-10 | facebook | BLOCKED | social",
        "2021-02-10 | twitter  | OPEN    | social-end minister",
        "2026-01-01 | facebook | BLOCKED | social",
        "2026-01-01 | twitter  | OPEN    | social-end minister",
      })
  void the_end_of_the_cut_leaves_what_it_does_not_name(
      LocalDate day, String service, String status, String evidence) {
    StatusAnswer answer = archive.status().service(service).on(day);

    assertThat(answer.isCertain()).isTrue();
    assertThat(answer.summary()).isEqualTo(status);
    assertThat(evidence(answer)).containsExactlyInAnyOrder(evidence.split(" "));
  }

  @Test
  void how_long_was_it() {
    assertThat(days("web")).isEqualTo("5 days");
    assertThat(days("twitter")).isEqualTo("29 days");
    assertThat(days("facebook")).isEqualTo("without end");
  }

  private String days(String service) {
    return archive
        .status()
        .service(service)
        .durations(Status.BLOCKED)
        .cells()
        .getFirst()
        .days()
        .toString();
  }

  @Test
  void what_could_be_known_on_the_day_of_the_election() {
    StatusQuery then = archive.status().asKnownOn(LocalDate.of(2021, 1, 14));
    LocalDate weeksLater = LocalDate.of(2021, 2, 1);

    assertThat(then.service("web").on(weeksLater).summary()).isEqualTo("BLOCKED");
    assertThat(evidence(then.service("facebook").on(weeksLater))).containsExactly("social", "cut");
  }

  @Test
  void what_an_official_source_says_itself() {
    StatusQuery official = archive.status().attestedAtLeast(Attestation.OFFICIAL);
    LocalDate election = LocalDate.of(2021, 1, 14);

    assertThat(official.service("facebook").on(election).summary()).isEqualTo("BLOCKED");
    assertThat(official.service("web").on(election).summary()).isEqualTo("OPEN");
    assertThat(official.service("twitter").on(LocalDate.of(2021, 2, 10)).summary())
        .as("the minister confirms that it ended")
        .isEqualTo("OPEN");
  }

  @Test
  void an_end_that_names_nothing_ends_all_until_it_is_corrected() {
    List<SagaEvent> events = new ArrayList<>(Uganda.events().subList(0, 3));
    ServiceRestored named = Uganda.cutEnd();
    events.add(ServiceRestored.of(named.entry(), named.scope()));
    try (Archive hasty = recorded(events)) {
      LocalDate day = LocalDate.of(2021, 2, 1);

      assertThat(hasty.status().service("facebook").on(day).summary()).isEqualTo("OPEN");
      hasty.correct(named, "only the cut ended");

      assertThat(hasty.status().service("facebook").on(day).summary()).isEqualTo("BLOCKED");
      assertThat(hasty.status().service("web").on(day).summary()).isEqualTo("OPEN");
    }
  }

  @Test
  void it_makes_no_difference_which_of_the_two_is_recorded_first() {
    List<SagaEvent> events = new ArrayList<>(Uganda.events());
    SagaEvent social = events.remove(1);
    events.add(2, social);
    try (Archive other = recorded(events)) {
      assertThat(Set.copyOf(statuses(other))).isEqualTo(Set.copyOf(statuses(archive)));
    }
  }

  private static List<String> statuses(Archive archive) {
    return archive.status().timeline().cells().stream()
        .map(
            cell ->
                cell.cell()
                    + " "
                    + cell.periods().stream()
                        .map(period -> period.since() + " " + period.possible())
                        .toList())
        .toList();
  }
}
