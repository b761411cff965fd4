package io.github.sijill.app.output;

import io.github.sijill.words.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** In which language an answer is told. */
public final class LanguageOptions {

  /** The option, for which an environment has a default. */
  public static final String NAME = "--lang";

  /** Where an environment says it, the first that is set before the others. */
  private static final List<String> VARIABLES =
      List.of("SIJILL_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

  @Option(
      names = NAME,
      paramLabel = "LANG",
      description =
          "en, fr or ar: the language of sentences and tables, by default that of the locale. JSON"
              + " and CSV are the same in every language, save what is said in sentences")
  private @Nullable Language language;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** That of this environment, {@code fr} where its locale is {@code fr_MA.UTF-8}. */
  public static Language of(Map<String, String> environment) {
    return VARIABLES.stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> Language.of(Locale.forLanguageTag(value.split("[_.@-]", 2)[0])))
        .orElse(Language.ENGLISH);
  }

  /** The environment, with the locale of Java where it has none of its own, as on Windows. */
  public static Map<String, String> withLocale(Map<String, String> environment) {
    if (VARIABLES.stream().anyMatch(environment::containsKey)) {
      return environment;
    }
    Map<String, String> all = new HashMap<>(environment);
    all.put("LANG", Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag());
    return all;
  }

  /** The language for a reader. */
  public Language language() {
    return language == null ? Language.ENGLISH : language;
  }

  /**
   * The language for sentences that a program is given: only what was typed, so that a script gets
   * the same in every locale.
   */
  public Language typed() {
    ParseResult parsed =
        Objects.requireNonNull(command, "picocli sets it").commandLine().getParseResult();
    return parsed != null && parsed.hasMatchedOption(NAME) ? language() : Language.ENGLISH;
  }
}
