package io.github.sijill;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.Morocco;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Morocco2016Test {

  private final Archive archive = Archives.morocco2016();

  @AfterEach
  void close() {
    archive.close();
  }

  /** The days of the table; of 3G and 4G, wifi and ADSL the status and the evidence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-12-31 | OPEN            | opened       | OPEN     | opened | OPEN            |"
            + " opened",
        "2016-01-03 | OPEN or BLOCKED | opened calls | OPEN     | opened | OPEN            |"
            + " opened",
        "2016-01-05 | BLOCKED         | calls        | OPEN     | opened | OPEN            |"
            + " opened",
        "2016-01-06 | BLOCKED         | calls        | DEGRADED | slow   | OPEN            |"
            + " opened",
        "2016-02-25 | BLOCKED         | calls        | DEGRADED | slow   | OPEN            |"
            + " opened",
        "2016-02-26 | BLOCKED         | calls        | BLOCKED  | wifi   | OPEN or BLOCKED | opened"
            + " adsl",
        "2016-03-05 | BLOCKED         | calls        | BLOCKED  | wifi   | OPEN or BLOCKED | opened"
            + " adsl",
        "2016-03-10 | BLOCKED         | calls        | BLOCKED  | wifi   | BLOCKED         | adsl",
        "2016-11-03 | BLOCKED         | calls        | BLOCKED  | wifi   | BLOCKED         | adsl",
        "2016-11-04 | OPEN            | end          | OPEN     | end    | OPEN            | end"
      })
  void the_status_of_every_cell_and_what_it_rests_on_is_that_of_the_table(
      LocalDate day,
      String mobile,
      String mobileEvidence,
      String wifi,
      String wifiEvidence,
      String adsl,
      String adslEvidence) {
    List<CellStatus> cells = archive.status().on(day).cells();

    assertThat(cells).hasSize(36);
    assertThat(cells)
        .allSatisfy(
            cell -> {
              String network = cell.cell().network().id();
              String status =
                  switch (network) {
                    case "wifi" -> wifi;
                    case "adsl" -> adsl;
                    default -> mobile;
                  };
              String evidence =
                  switch (network) {
                    case "wifi" -> wifiEvidence;
                    case "adsl" -> adslEvidence;
                    default -> mobileEvidence;
                  };
              assertThat(cell.possible()).as("%s", cell.cell()).hasToString(status);
              assertThat(cell.evidence().stream().map(entry -> entry.id().value()))
                  .as("%s", cell.cell())
                  .containsExactly(ids(evidence));
            });
  }

  /** The ids of the entries that the table names in short. */
  private static String[] ids(String evidence) {
    return Arrays.stream(evidence.split(" "))
        .flatMap(
            word ->
                switch (word) {
                  case "opened" -> Stream.of("case-opened");
                  case "calls" -> Stream.of("imposed-mobile", "anrt-statement");
                  case "slow" -> Stream.of("degraded-wifi");
                  case "wifi", "adsl" -> Stream.of("extended-" + word);
                  case "end" -> Stream.of("restored");
                  default -> throw new IllegalArgumentException(word);
                })
        .toArray(String[]::new);
  }

  @Test
  void a_viewpoint_hides_what_was_not_known_recorded_or_attested() {
    LocalDate day = LocalDate.of(2016, 3, 1);
    StatusQuery adsl = archive.status().network("adsl");

    assertThat(adsl.asKnownOn(LocalDate.of(2016, 3, 9)).on(day).summary()).isEqualTo("OPEN");
    assertThat(adsl.asKnownOn(LocalDate.of(2016, 3, 10)).on(day).summary())
        .isEqualTo("OPEN or BLOCKED");
    assertThat(
            archive.status().network("3g").attestedAtLeast(Attestation.OFFICIAL).on(day).summary())
        .isEqualTo("BLOCKED");
    assertThat(
            archive
                .status()
                .network("3g")
                .attestedAtLeast(Attestation.OFFICIAL)
                .asKnownOn(LocalDate.of(2016, 1, 6))
                .on(LocalDate.of(2016, 1, 6))
                .summary())
        .isEqualTo("OPEN");
    assertThat(
            archive.status().asRecordedAt(Instant.parse("2026-11-24T08:00:00Z")).on(day).summary())
        .isEqualTo("OPEN");
  }

  @Test
  void an_answer_says_since_when_until_when_and_on_which_evidence() {
    StatusAnswer answer = archive.status().network("3g").on(LocalDate.of(2016, 2, 1));

    assertThat(answer.isCertain()).isTrue();
    assertThat(answer.since()).isEqualTo(DayBound.on(LocalDate.of(2016, 1, 5)));
    assertThat(answer.until()).isEqualTo(DayBound.on(LocalDate.of(2016, 11, 3)));
    assertThat(answer.evidence().stream().map(told -> told.id().value()).collect(joining(" ")))
        .isEqualTo("imposed-mobile anrt-statement");
    assertThat(archive.status().network("3g").explain(LocalDate.of(2016, 2, 1)))
        .startsWith(
            """
            Voice over IP on 3G in Morocco, all three operators: blocked on 1 February 2016, since 5 January 2016 at the latest, until 3 November 2016.
              How sure: all possible dates agree; it rests on 2 entries, official, of 1 publisher only (UFE Casablanca); last told of on 4 November 2016.
              On 2016-02-01: certainly BLOCKED on voip-maroc-2016: 3g of maroc-telecom\
            """)
        .contains("Source: UFE Casablanca");
  }

  @Test
  void the_blocking_of_mobile_lasted_between_304_and_308_days() {
    assertThat(archive.status().network("mobile").durations(Status.BLOCKED).cells())
        .extracting(CellDuration::days)
        .allSatisfy(days -> assertThat(days).hasToString("304 to 308 days"));
    assertThat(
            archive
                .status()
                .network("3g")
                .service("skype")
                .operator("inwi")
                .durations(Status.OPEN)
                .cells())
        .singleElement()
        .extracting(cell -> cell.days().toString())
        .isEqualTo("without end");
  }

  @Test
  void a_moment_within_a_span_is_found() {
    var moments =
        archive.status().network("3g").during(LocalDate.of(2016, 1, 2), LocalDate.of(2016, 1, 6));

    assertThat(moments.cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.certainly()).containsExactly(Status.BLOCKED);
              assertThat(cell.possibly()).isEqualTo(Possible.of(Status.OPEN, Status.BLOCKED));
            });
  }

  @Test
  void the_decree_and_the_director_have_their_days() {
    HistoryQuery query = archive.history();

    assertThat(query.legalBasis(LocalDate.of(2016, 5, 31)).cells().getFirst().possiblyNone())
        .isTrue();
    assertThat(query.legalBasis(LocalDate.of(2016, 6, 5)).cells().getFirst().isCertain()).isFalse();
    assertThat(query.legalBasis(LocalDate.of(2016, 6, 10)).cells().getFirst().decrees()).hasSize(1);
    HeldOffice before =
        query
            .officeHolder("ANRT", "director general", LocalDate.of(2016, 10, 20))
            .offices()
            .getFirst();
    assertThat(before.possible()).hasToString("Azzeddine El Mountassir Billah");
    assertThat(query.officeHolders(LocalDate.of(2016, 10, 31)).offices().getFirst().possible())
        .hasToString("not named (interim)");
    assertThat(query.officeHolders(LocalDate.of(2016, 10, 25)).offices().getFirst().isCertain())
        .isFalse();
  }

  @Test
  void the_chronology_tells_all_in_order_of_occurrence() {
    assertThat(archive.history().chronology().entries())
        .extracting(told -> told.id().value())
        .containsExactly(
            "case-opened",
            "imposed-mobile",
            "degraded-wifi",
            "reaction-networks",
            "anrt-statement",
            "extended-wifi",
            "extended-adsl",
            "reaction-unlike",
            "petition-oujda",
            "decree",
            "rumour-cop22",
            "director-dismissed",
            "restored");
  }

  @Test
  void changes_between_two_days_are_told_cell_by_cell() {
    var changes =
        archive
            .status()
            .operator("inwi")
            .service("skype")
            .network("3g")
            .changes(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31))
            .changes();

    assertThat(changes)
        .extracting(change -> change.day() + " " + change.before() + " " + change.after())
        .containsExactly(
            "2016-01-01 OPEN OPEN or BLOCKED",
            "2016-01-05 OPEN or BLOCKED BLOCKED",
            "2016-11-04 BLOCKED OPEN");
  }

  @Test
  void the_saga_recorded_event_by_event_answers_as_the_bundled_archive_and_after_a_replay() {
    try (Archive fresh = Archive.inMemory()) {
      for (SagaEvent event : Morocco.events()) {
        Recording recording = fresh.record(event);
        assertThat(recording.isNew()).isTrue();
        assertThat(fresh.record(event).isNew()).isFalse();
      }
      List<ReplayStep> steps = new ArrayList<>();
      var before = fresh.status().timeline();
      fresh.replay(steps::add);

      assertThat(fresh.recorded(new CaseId("voip-maroc-2016")))
          .extracting(Recorded::event)
          .containsExactlyElementsOf(Morocco.events());
      assertThat(steps).hasSize(13).last().satisfies(s -> assertThat(s.total()).isEqualTo(13));
      assertThat(fresh.status().timeline()).isEqualTo(before);
      assertThat(fresh.status().on(LocalDate.of(2016, 3, 5)).cells())
          .extracting(cell -> cell.cell() + " " + cell.possible() + cell.since() + cell.until())
          .isEqualTo(
              archive.status().on(LocalDate.of(2016, 3, 5)).cells().stream()
                  .map(c -> c.cell() + " " + c.possible() + c.since() + c.until())
                  .toList());
    }
  }

  @Test
  void a_name_that_is_not_declared_is_refused_saying_what_is() {
    assertThatThrownBy(() -> archive.status().network("lte").on(LocalDate.of(2016, 1, 1)))
        .isInstanceOf(UnknownMemberException.class)
        .hasMessage(
            "no network 'lte' in voip-maroc-2016; it declares mobile (3g, 4g), fixed (adsl, wifi)");
    assertThatThrownBy(() -> archive.status().inCase("x").on(LocalDate.of(2016, 1, 1)))
        .isInstanceOf(UnknownCaseException.class)
        .hasMessage("no case 'x' in this archive; it holds voip-maroc-2016");
  }
}
