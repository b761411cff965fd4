package io.github.sijill.app;

import static java.util.stream.Collectors.joining;

import io.github.sijill.app.output.Format;
import io.github.sijill.app.record.TypedDate;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.time.ImpreciseDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How what is typed becomes dates, ids and addresses. */
final class Conversions {

  private Conversions() {}

  /** Adds them to a command and those below it. */
  static void addTo(CommandLine command) {
    command.registerConverter(
        StoreAddress.class,
        text -> converted(address -> StoreAddress.parse(address, System.getenv()), text));
    command.registerConverter(Format.class, text -> constant(Format.values(), text));
    command.registerConverter(CaseId.class, text -> converted(CaseId::new, text));
    command.registerConverter(EntryId.class, text -> converted(EntryId::new, text));
    command.registerConverter(ImpreciseDate.class, text -> converted(TypedDate::parse, text));
  }

  private static <E extends Enum<E>> E constant(E[] constants, String text) {
    return Stream.of(constants)
        .filter(constant -> typed(constant).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s'; write one of %s"
                        .formatted(
                            text,
                            Stream.of(constants).map(Conversions::typed).collect(joining(", ")))));
  }

  private static String typed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> T converted(Function<String, T> conversion, String text) {
    try {
      return conversion.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
