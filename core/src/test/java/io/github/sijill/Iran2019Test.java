package io.github.sijill;

import static io.github.sijill.event.Status.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.MeasurementReported;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.testing.Iran;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journalist asks about Iran in November 2019, province by province. */
class Iran2019Test {

  private final Archive archive = Archive.inMemory();

  @BeforeEach
  void record() {
    Iran.events().forEach(archive::record);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private StatusQuery world() {
    return archive.status().service("international");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-11-15 | bushehr | fixed  | OPEN",
        "2019-11-16 | bushehr | fixed  | BLOCKED",
        "2019-11-20 | tehran  | mobile | BLOCKED",
        "2019-11-21 | bushehr | fixed  | OPEN",
        "2019-11-21 | bushehr | mobile | BLOCKED",
        "2019-11-21 | tehran  | fixed  | OPEN or BLOCKED",
        "2019-11-23 | tehran  | fixed  | OPEN",
        "2019-11-24 | tehran  | mobile | BLOCKED",
        "2019-11-26 | tehran  | mobile | OPEN or BLOCKED",
        "2019-12-08 | tehran  | mobile | OPEN",
      })
  void was_the_world_within_reach(LocalDate day, String province, String network, String status) {
    assertThat(world().territory(province).network(network).on(day).summary()).isEqualTo(status);
  }

  @Test
  void the_national_network_went_on() {
    assertThat(archive.status().service("domestic").on(LocalDate.of(2019, 11, 18)).summary())
        .isEqualTo("OPEN");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-11-15, false, false",
    "2019-11-20, true,  true",
    "2019-11-22, false, true",
    "2019-11-24, false, true",
    "2019-12-08, false, false"
  })
  void was_it_cut_everywhere_and_was_it_cut_anywhere(
      LocalDate day, boolean everywhere, boolean anywhere) {
    List<CellStatus> cells = world().on(day).cells();

    assertThat(cells).hasSize(14);
    assertThat(cells.stream().allMatch(cell -> cell.possible().isCertainly(BLOCKED)))
        .isEqualTo(everywhere);
    assertThat(cells.stream().anyMatch(cell -> cell.possible().isCertainly(BLOCKED)))
        .isEqualTo(anywhere);
  }

  @Test
  void two_thirds_measured_for_the_country_change_nothing_in_a_province() {
    LocalDate measured = LocalDate.of(2019, 11, 23);
    List<String> with = statuses(world().on(measured));
    StatusAnswer hormozgan = world().territory("hormozgan").network("fixed").on(measured);

    assertThat(hormozgan.summary()).isEqualTo("OPEN");
    archive.retract(Iran.CASE, "measured", "to show that it changes nothing");

    assertThat(statuses(world().on(measured))).isEqualTo(with);
  }

  private static List<String> statuses(StatusAnswer answer) {
    return answer.cells().stream().map(cell -> cell.cell() + " " + cell.possible()).toList();
  }

  @Test
  void what_was_measured_is_told_in_the_chronology() {
    assertThat(archive.history().chronology().entries())
        .filteredOn(entry -> entry.event() instanceof MeasurementReported)
        .extracting(entry -> ((MeasurementReported) entry.event()).value().orElseThrow())
        .containsExactly("64 % of ordinary levels");
  }

  @Test
  void who_ordered_it() {
    CellStatus cell =
        world()
            .territory("tehran")
            .network("mobile")
            .on(LocalDate.of(2019, 11, 20))
            .cells()
            .getFirst();

    assertThat(cell.restrictions())
        .extracting(each -> each.orderedBy().orElseThrow())
        .containsExactly("Supreme National Security Council");
  }

  @ParameterizedTest
  @CsvSource({
    "qom,    fixed,  5 days",
    "tehran, fixed,  5 to 7 days",
    "qom,    mobile, 9 to 22 days"
  })
  void how_long_was_it(String province, String network, String days) {
    assertThat(
            world()
                .territory(province)
                .network(network)
                .durations(BLOCKED)
                .cells()
                .getFirst()
                .days())
        .hasToString(days);
  }

  @Test
  void what_could_be_known_while_it_lasted() {
    StatusQuery then = world().asKnownOn(LocalDate.of(2019, 11, 24)).network("mobile");

    assertThat(then.on(LocalDate.of(2019, 12, 31)).summary()).isEqualTo("BLOCKED");
    assertThat(then.on(LocalDate.of(2019, 12, 31)).cells())
        .allSatisfy(cell -> assertThat(cell.lastTold()).contains(LocalDate.of(2019, 11, 24)));
  }
}
