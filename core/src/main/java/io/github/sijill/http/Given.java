package io.github.sijill.http;

import static java.util.stream.Collectors.joining;

import io.github.sijill.http.Refusal.RefusedException;
import io.github.sijill.text.Nearest;
import io.github.sijill.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters of a request, held against what its path takes. */
final class Given {

  private final Map<String, List<String>> values;
  private final Language language;

  private Given(Map<String, List<String>> values, Language language) {
    this.values = values;
    this.language = language;
  }

  /** The same, to be answered in this language. */
  Given in(Language wanted) {
    return new Given(values, wanted);
  }

  /** In which language words are wanted. */
  Language language() {
    return language;
  }

  /**
   * Parameters of which each is known, and given once if it may be given once only.
   *
   * @throws RefusedException if one is not
   */
  static Given of(Map<String, List<String>> values, Set<String> known, Set<String> repeatable) {
    values.forEach(
        (name, each) -> {
          if (!known.contains(name)) {
            throw unknown(name, known).thrown();
          }
          if (each.size() > 1 && !repeatable.contains(name)) {
            throw Refusal.of(
                    Rule.REPEATED_PARAMETER,
                    name,
                    String.join(", ", each),
                    "%s is given %s times; give it once".formatted(name, each.size()))
                .thrown();
          }
        });
    return new Given(values, Language.ENGLISH);
  }

  private static Refusal unknown(String name, Collection<String> known) {
    return Refusal.of(
            Rule.UNKNOWN_PARAMETER,
            name,
            name,
            known.isEmpty()
                ? "'%s' is no parameter; none is accepted here".formatted(Refusal.shown(name))
                : "'%s' is no parameter; %saccepted are %s"
                    .formatted(
                        Refusal.shown(name),
                        Nearest.question(name.toLowerCase(Locale.ROOT), known),
                        String.join(", ", known)))
        .accepting(known);
  }

  Set<String> names() {
    return values.keySet();
  }

  /** All values of a parameter, read; none if it is not given. */
  <T> List<T> all(String name, Function<String, T> reading) {
    List<T> read = new ArrayList<>();
    for (String value : values.getOrDefault(name, List.of())) {
      try {
        read.add(reading.apply(value));
      } catch (IllegalArgumentException e) {
        throw Refusal.of(Rule.INVALID_PARAMETER, name, value, name + ": " + e.getMessage())
            .thrown();
      }
    }
    return read;
  }

  /** The value of a parameter that is given once, read. */
  <T> Optional<T> one(String name, Function<String, T> reading) {
    return all(name, reading).stream().findFirst();
  }

  Optional<String> text(String name) {
    return one(name, text -> text);
  }

  /** The same of one that has to be given. */
  <T> T needed(String name, Function<String, T> reading) {
    return one(name, reading).orElseThrow(() -> Refusal.missing(List.of(name)).thrown());
  }

  /** A whole number. */
  Optional<Long> number(String name, long least, long most) {
    return one(
        name,
        text -> {
          if (!text.matches("\\d{1,18}")
              || Long.parseLong(text) < least
              || Long.parseLong(text) > most) {
            throw new IllegalArgumentException(
                "'%s'; a whole number from %s to %s is accepted"
                    .formatted(Refusal.shown(text), least, most));
          }
          return Long.parseLong(text);
        });
  }

  /** Path and query written anew, with other values for some. */
  String written(Map<String, String> others) {
    List<String> parts = new ArrayList<>();
    values.forEach(
        (name, each) -> {
          if (!others.containsKey(name)) {
            each.forEach(value -> parts.add(encoded(name) + "=" + encoded(value)));
          }
        });
    others.forEach((name, value) -> parts.add(encoded(name) + "=" + encoded(value)));
    return "?" + String.join("&", parts);
  }

  /** What RFC 3986 leaves as it is, and slashes and commas, which a query may hold. */
  private static String encoded(String text) {
    StringBuilder to = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/,:".indexOf(c) >= 0)) {
        to.append(c);
      } else {
        to.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        to.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return to.toString();
  }

  /** What was given, in one text that differs if anything does. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(joining("&"));
  }
}
