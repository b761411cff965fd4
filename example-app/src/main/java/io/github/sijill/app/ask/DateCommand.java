package io.github.sijill.app.ask;

import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.typed.TypedDate;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "date",
    mixinStandardHelpOptions = true,
    description =
        "Reads dates in EDTF (ISO 8601-2), and shows the earliest and the latest day of each.")
final class DateCommand implements Callable<Integer> {

  private static final List<String> HEADER = List.of("edtf", "earliest", "latest", "error");

  @Parameters(arity = "1..*", paramLabel = "EDTF", description = "such as [2016-01-01..2016-01-05]")
  private List<String> dates = List.of();

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public Integer call() {
    List<List<String>> rows = new ArrayList<>();
    List<Object> objects = new ArrayList<>();
    boolean allValid = true;
    for (String edtf : dates) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("edtf", edtf);
      try {
        ImpreciseDate date = TypedDate.parse(edtf);
        object.put("earliest", day(date.earliest()));
        object.put("latest", day(date.latest()));
        rows.add(List.of(edtf, text(date.earliest()), text(date.latest()), ""));
      } catch (IllegalArgumentException e) {
        allValid = false;
        object.put("error", String.valueOf(e.getMessage()));
        rows.add(List.of(edtf, "", "", String.valueOf(e.getMessage())));
      }
      objects.add(object);
    }
    format.list(HEADER, rows, "dates", objects);
    return allValid ? 0 : 2;
  }

  /** The day, or nothing where it is open. */
  private static String text(DayBound bound) {
    return bound.day().map(LocalDate::toString).orElse("");
  }

  /** The day, or null where it is open, as JSON has it. */
  private static @Nullable String day(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : null;
  }
}
