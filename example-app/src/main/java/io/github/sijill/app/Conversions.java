package io.github.sijill.app;

import io.github.sijill.app.CompletionCommand.Shell;
import io.github.sijill.app.output.Color;
import io.github.sijill.app.output.Format;
import io.github.sijill.app.output.PictureFormat;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.typed.TypedDate;
import io.github.sijill.app.typed.TypedDay;
import io.github.sijill.app.typed.TypedId;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.json.EventType;
import io.github.sijill.picture.Theme;
import io.github.sijill.scope.Dimension;
import io.github.sijill.text.Nearest;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.WrittenSpan;
import io.github.sijill.words.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How what is typed becomes dates, ids and addresses. */
final class Conversions {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private Conversions() {}

  /** Adds them to a command and those below it. */
  static void addTo(CommandLine command) {
    command.registerConverter(
        StoreAddress.class,
        text -> converted(address -> StoreAddress.parse(address, System.getenv()), text));
    command.registerConverter(Format.class, text -> constant(Format.values(), text));
    command.registerConverter(Language.class, text -> converted(Language::parse, text));
    command.registerConverter(Color.class, text -> constant(Color.values(), text));
    command.registerConverter(PictureFormat.class, text -> constant(PictureFormat.values(), text));
    command.registerConverter(Theme.class, text -> constant(Theme.values(), text));
    command.registerConverter(Shell.class, text -> constant(Shell.values(), text));
    command.registerConverter(Dimension.class, text -> constant(Dimension.values(), text));
    command.registerConverter(EventType.class, Conversions::type);
    command.registerConverter(
        WrittenSpan.class,
        text -> converted(span -> WrittenSpan.parse(span, false, TypedDay.today()), text));
    command.registerConverter(Integer.class, Conversions::number);
    command.registerConverter(int.class, Conversions::number);
    command.registerConverter(LocalDate.class, text -> converted(TypedDay::parse, text));
    command.registerConverter(Path.class, Conversions::file);
    command.registerConverter(CaseId.class, text -> converted(TypedId::ofCase, text));
    command.registerConverter(EntryId.class, text -> converted(TypedId::entry, text));
    command.registerConverter(ImpreciseDate.class, text -> converted(TypedDate::parse, text));
  }

  private static <E extends Enum<E>> E constant(E[] constants, String text) {
    return converted(typed -> Nearest.named(typed, List.of(constants), Conversions::typed), text);
  }

  private static int number(String text) {
    // Java would take +5 as well, and digits of every script.
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new TypeConversionException(
          "'%s' is not a whole number; write one of at most nine digits, such as 5"
              .formatted(text));
    }
    return Integer.parseInt(text);
  }

  private static Path file(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'%s' cannot be the name of a file; write one such as voip.html".formatted(text));
    }
  }

  /** A type by its word, or by its name in archives. */
  private static EventType type(String text) {
    return EventType.named(text).orElseGet(() -> constant(EventType.values(), text));
  }

  /** A constant as it is typed. */
  static String typed(Enum<?> constant) {
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
