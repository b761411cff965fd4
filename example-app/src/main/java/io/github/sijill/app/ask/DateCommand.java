package io.github.sijill.app.ask;

import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.typed.TypedDay;
import io.github.sijill.listing.ReadDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "date",
    mixinStandardHelpOptions = true,
    description =
        "Reads dates in EDTF (ISO 8601-2), and shows the earliest and the latest day of each.")
final class DateCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "EDTF", description = "such as [2016-01-01..2016-01-05]")
  private List<String> dates = List.of();

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public Integer call() {
    List<ReadDate> read = dates.stream().map(each -> ReadDate.of(each, TypedDay.today())).toList();
    format.list(ReadDate.HEADER, "dates", read, ReadDate::row, ReadDate::json);
    return read.stream().allMatch(each -> each.date().isPresent()) ? 0 : 2;
  }
}
