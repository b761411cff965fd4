package io.github.sijill.words;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The words of one language, as the file has them that its translator keeps: sentences by their
 * keys, with named holes such as {@code {day}}.
 */
final class Dictionary {

  private final String name;
  private final Map<String, String> sentences;

  private Dictionary(String name, Map<String, String> sentences) {
    this.name = name;
    this.sentences = sentences;
  }

  /** Reads the file of a language. */
  static Dictionary of(Language language) {
    String name = language.tag() + ".properties";
    Properties read = new Properties();
    try (InputStream file = Dictionary.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("'%s' is not beside the classes".formatted(name));
      }
      read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' cannot be read".formatted(name), e);
    }
    return new Dictionary(
        name,
        read.stringPropertyNames().stream()
            .collect(toUnmodifiableMap(key -> key, read::getProperty)));
  }

  /** What a key stands for, with its holes. */
  String sentence(String key) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalStateException("'%s' has no line '%s'".formatted(name, key));
    }
    return sentence;
  }

  /** All keys. */
  Set<String> keys() {
    return sentences.keySet();
  }

  /**
   * What a key stands for, with its holes filled.
   *
   * @param holes by their names; of more than there are, only those are taken
   */
  String filled(String key, Map<String, String> holes) {
    String sentence = sentence(key);
    StringBuilder filled = new StringBuilder();
    int end = 0;
    for (int hole = sentence.indexOf('{'); hole >= 0; hole = sentence.indexOf('{', end)) {
      filled.append(sentence, end, hole);
      end = sentence.indexOf('}', hole) + 1;
      String value = holes.get(sentence.substring(hole + 1, end - 1));
      if (value == null) {
        throw new IllegalStateException(
            "'%s' has a hole in '%s' that nothing fills: %s".formatted(name, key, sentence));
      }
      filled.append(value);
    }
    return filled.append(sentence, end, sentence.length()).toString();
  }
}
