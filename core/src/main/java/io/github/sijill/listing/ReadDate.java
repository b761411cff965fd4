package io.github.sijill.listing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.EdtfException;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.WrittenDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote as a date, and which days that means, or why it is none.
 *
 * <p>For applications that take dates from people.
 *
 * @param date empty if it is none
 * @param error why it is none; empty if it is one
 */
public record ReadDate(String written, Optional<ImpreciseDate> date, String error) {

  /** What a row says of it, in the order of {@link #row}. */
  public static final List<String> HEADER = List.of("edtf", "earliest", "latest", "error");

  /**
   * Reads what somebody wrote, who may never have heard of EDTF.
   *
   * @param today what {@code today} means
   */
  public static ReadDate of(String written, LocalDate today) {
    requireNonNull(written, "written");
    requireNonNull(today, "today");
    try {
      ImpreciseDate date = ImpreciseDate.parse(WrittenDay.resolved(written, today));
      return new ReadDate(written, Optional.of(date), "");
    } catch (EdtfException e) {
      return new ReadDate(written, Optional.empty(), error(written, e));
    }
  }

  private static String error(String written, EdtfException e) {
    return WrittenDay.advice(written)
        .map(advice -> "'%s' is not a date; %s".formatted(written, advice))
        .orElse(
            e.getMessage()
                + " (a date is written in EDTF, such as 2016-01-05, 2016-01 or"
                + " '[2016-01-01..2016-01-10]')");
  }

  /**
   * The date that is written so: in EDTF, or {@code today} or {@code yesterday}.
   *
   * @param today what {@code today} means
   * @throws IllegalArgumentException if it is none; the message shows how dates are written
   */
  public static ImpreciseDate parse(String written, LocalDate today) {
    ReadDate read = of(written, today);
    return read.date().orElseThrow(() -> new IllegalArgumentException(read.error()));
  }

  /** Its texts in a table; a day that is open is empty. */
  public List<String> row() {
    return List.of(
        written,
        date.flatMap(each -> each.earliest().day()).map(LocalDate::toString).orElse(""),
        date.flatMap(each -> each.latest().day()).map(LocalDate::toString).orElse(""),
        error);
  }

  /** What was read as JSON has it; a day that is open is null. */
  public ObjectNode json() {
    ObjectNode to = JsonNodeFactory.instance.objectNode().put("edtf", written);
    return date.map(
            each -> to.put("earliest", day(each.earliest())).put("latest", day(each.latest())))
        .orElseGet(() -> to.put("error", error));
  }

  private static @Nullable String day(DayBound bound) {
    return bound.day().map(LocalDate::toString).orElse(null);
  }
}
