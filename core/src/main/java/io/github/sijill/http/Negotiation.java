package io.github.sijill.http;

import io.github.sijill.http.Refusal.RefusedException;
import io.github.sijill.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which form and which language a client wants: by a parameter, else the best by its headers. */
final class Negotiation {

  static final String FORMAT = "format";
  static final String LANG = "lang";

  private Negotiation() {}

  /**
   * The form that is wanted.
   *
   * @param offered the first is meant where nothing is said
   * @throws RefusedException if none of these is wanted
   */
  static Form of(Optional<String> format, Optional<String> accept, List<Form> offered) {
    List<String> words = offered.stream().map(Form::word).toList();
    if (format.isPresent()) {
      return offered.stream()
          .filter(form -> form.word().equals(format.get().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  Refusal.of(
                          Rule.INVALID_PARAMETER,
                          FORMAT,
                          format.get(),
                          "format '%s'; one of %s is accepted"
                              .formatted(Refusal.shown(format.get()), String.join(", ", words)))
                      .accepting(words)
                      .thrown());
    }
    if (accept.isEmpty()) {
      return offered.getFirst();
    }
    Form best = offered.getFirst();
    double most = 0;
    for (Form form : offered) {
      double quality = quality(form.mediaType(), accept.get());
      if (quality > most) {
        most = quality;
        best = form;
      }
    }
    if (most > 0) {
      return best;
    }
    List<String> types = offered.stream().map(Form::mediaType).distinct().toList();
    throw Refusal.of(
            Rule.NOT_ACCEPTABLE,
            "Accept",
            accept.get(),
            "Accept names none of %s; the parameter format says it too"
                .formatted(String.join(", ", types)))
        .accepting(types)
        .thrown();
  }

  /**
   * The language that is wanted: that of the parameter {@code lang}, else the best by
   * Accept-Language, else English.
   *
   * @throws RefusedException if the parameter names none of the library
   */
  static Language language(Given given, Optional<String> accept) {
    return given
        .one(LANG, Language::parse)
        .or(() -> accept.map(Negotiation::preferred))
        .orElse(Language.ENGLISH);
  }

  private static Language preferred(String accept) {
    Language best = Language.ENGLISH;
    double most = 0;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.split(";", -1);
      String primary = parts[0].strip().toLowerCase(Locale.ROOT).split("-", -1)[0];
      for (Language language : Language.values()) {
        if (language.tag().equals(primary) && weight(parts) > most) {
          most = weight(parts);
          best = language;
        }
      }
    }
    return best;
  }

  /** How much a type is wanted: what the most specific range says that it is in. */
  private static double quality(String type, String accept) {
    int specific = 0;
    double quality = 0;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.split(";", -1);
      String name = parts[0].strip().toLowerCase(Locale.ROOT);
      int rank =
          name.equals(type)
              ? 3
              : name.equals(type.substring(0, type.indexOf('/')) + "/*")
                  ? 2
                  : name.equals("*/*") ? 1 : 0;
      if (rank > specific) {
        specific = rank;
        quality = weight(parts);
      }
    }
    return quality;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip().toLowerCase(Locale.ROOT);
      if (part.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}
