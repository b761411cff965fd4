package io.github.sijill;

import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.testing.Kashmir;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journalist asks about the orders in Jammu and Kashmir, which were valid to a date. */
class Kashmir2019Test {

  private final Archive archive = Archive.inMemory();

  @BeforeEach
  void record() {
    Kashmir.events().forEach(archive::record);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private LegalBasisAnswer basis(String territory, LocalDate day) {
    return archive.history().territory(territory).legalBasis(day);
  }

  private CellLegalBasis ofTheRest(String day) {
    return archive.history().legalBasis(LocalDate.parse(day)).cells().getFirst();
  }

  private static String ids(CellLegalBasis basis) {
    String decrees =
        basis.decrees().stream()
            .map(each -> (each.isCertain() ? "" : "perhaps ") + each.entry().id())
            .collect(Collectors.joining(", "));
    return (basis.possiblyNone() ? "none " : "") + decrees;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2019-08-03 | OPEN     | none                               | ",
        "2019-12-01 | BLOCKED  | none                               | ",
        "2020-01-24 | BLOCKED  | none                               | ",
        "2020-01-25 | DEGRADED | order-2020-01-24                   | ",
        "2020-01-31 | DEGRADED | order-2020-01-24, order-2020-01-31 | ",
        "2020-02-01 | DEGRADED | order-2020-01-31                   | ",
        "2020-02-07 | DEGRADED | order-2020-01-31, order-2020-02-07 | ",
        "2020-02-15 | DEGRADED | order-2020-02-07                   | ",
        "2020-02-16 | DEGRADED | none                               | order-2020-02-07",
        "2020-12-31 | DEGRADED | none                               | order-2020-02-07",
        "2021-01-15 | DEGRADED | none perhaps last-order            | perhaps order-2020-02-07",
        "2021-01-31 | DEGRADED | last-order                         | ",
        "2021-02-05 | OPEN     | last-order                         | ",
        "2021-02-07 | OPEN     | none                               | ",
      })
  void which_orders_were_in_force_and_did_it_go_on_without_one(
      String day, String status, String decrees, String lapsed) {
    CellLegalBasis basis = ofTheRest(day);

    assertThat(basis.cell().territory().id()).isEqualTo("IN-JK");
    assertThat(basis.status()).hasToString(status);
    assertThat(ids(basis).strip()).isEqualTo(decrees);
    assertThat(
            basis.lapsed().stream()
                .map(each -> (each.isCertain() ? "" : "perhaps ") + each.entry().id())
                .collect(Collectors.joining(", ")))
        .isEqualTo(lapsed == null ? "" : lapsed);
  }

  @Test
  void the_order_of_a_week_does_not_stand_for_ever() {
    CellLegalBasis march = ofTheRest("2020-03-15");

    assertThat(march.lapsed().getFirst().untilLatest()).hasToString("2020-02-15");
    assertThat(march.since()).hasToString("2020-02-16");
    assertThat(march.until()).hasToString("2020-12-31");
    assertThat(archive.cite(archive.history().legalBasis(LocalDate.of(2020, 3, 15))).text())
        .startsWith(
            "Legal basis of the internet on mobile (Jammu and Kashmir, all licensed operators) on"
                + " 2020-03-15: none since 2020-02-16 (\"Order of 2020-02-07\" ran until"
                + " 2020-02-15; the restriction went on without an order that is recorded).");
  }

  @Test
  void where_4g_was_back_no_restriction_went_on_without_an_order() {
    LocalDate day = LocalDate.of(2020, 9, 1);

    assertThat(basis("ganderbal", day)).hasNone().hasNotLapsed();
    assertThat(basis("IN-JK", day).cells()).hasSize(3);
    assertThat(archive.history().exceptTerritory("ganderbal", "udhampur").legalBasis(day))
        .hasLapsed("order-2020-02-07");
  }

  @Test
  void an_order_that_is_recorded_later_closes_the_gap_from_then_on() {
    Instant before = archive.recorded().getLast().recordedAt();
    archive.record(
        Kashmir.order(
            "renewed", "2020-02-15", "2020-02-15/2020-02-24", "the gazette", "2020-02-15"));
    LocalDate day = LocalDate.of(2020, 2, 20);

    assertThat(archive.history().territory("ganderbal").legalBasis(day)).isCertainly("renewed");
    assertThat(archive.history().asRecordedAt(before).territory("ganderbal").legalBasis(day))
        .hasNone()
        .hasLapsed("order-2020-02-07");
  }

  @Test
  void the_court_and_the_measurement_stand_beside_the_evidence() {
    assertThat(archive.status())
        .on("2019-12-01")
        .isEvidencedOnlyBy("cut")
        .isSupportedBy("measured")
        .isRuledOnBy("bhasin");
    assertThat(archive.status().explain(LocalDate.of(2019, 12, 1)))
        .contains(
            "      NetBlocks measured connectivity at 9 % of nominal levels in Srinagar on"
                + " 2019-08-04 (from 18:00 UTC on), which supports it. (measured, reported)\n"
                + "      The Supreme Court of India ruled on it on 2020-01-10, and ordered that"
                + " orders which suspend the internet be published and reviewed. (bhasin,"
                + " official)\n");
    assertThat(
            archive
                .status()
                .asKnownOn(LocalDate.of(2020, 1, 9))
                .on(LocalDate.of(2019, 12, 1))
                .cells())
        .allSatisfy(
            cell ->
                assertThat(cell.remarks())
                    .extracting(remark -> remark.entry().id().value())
                    .containsExactly("measured"));
  }

  @Test
  void an_explanation_says_which_order_ran_out() {
    assertThat(archive.status().territory("IN-JK").explain(LocalDate.of(2020, 3, 15)))
        .contains(
            "  Legal basis: none. \"Order of 2020-02-07\" ran until 2020-02-15; the restriction"
                + " went on without an order that is recorded.\n");
    assertThat(archive.status().explain(LocalDate.of(2020, 1, 28)))
        .contains(
            "  Legal basis: order-2020-01-24 (\"Order of 2020-01-24\", since 2020-01-25, until"
                + " 2020-01-31).\n");
  }
}
