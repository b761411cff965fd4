package io.github.sijill.http;

import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which form an answer is written, as the command line has them. */
enum Form {
  JSON("application/json"),
  /** The elements of its lists, an object on a line each. */
  JSONL("application/jsonl"),
  /** As a spreadsheet may open it. */
  CSV("text/csv; charset=utf-8"),
  /** As a program may read it, every cell as it is. */
  CSV_RAW("text/csv; charset=utf-8"),
  /** A table for an article. */
  MARKDOWN("text/markdown; charset=utf-8"),
  /** Sentences. */
  TEXT("text/plain; charset=utf-8"),
  SVG("image/svg+xml"),
  PNG("image/png");

  /** What has rows. */
  static final List<Form> OF_TABLES = List.of(JSON, JSONL, CSV, CSV_RAW, MARKDOWN);

  /** What has rows, and is said in sentences too. */
  static final List<Form> OF_WORDS = List.of(JSON, JSONL, CSV, CSV_RAW, MARKDOWN, TEXT);

  static final List<Form> OF_OBJECTS = List.of(JSON);

  private final String contentType;

  Form(String contentType) {
    this.contentType = contentType;
  }

  /** Whether what is written so is in the words of a language, whatever is asked. */
  boolean isInWords() {
    return this == MARKDOWN || this == TEXT || this == SVG || this == PNG;
  }

  /** Whether what has to be known of an answer is in words beside it, and not in it. */
  boolean isRemarkedOn() {
    return this == JSONL || this == CSV || this == CSV_RAW;
  }

  /** The words of its tables, if it is for somebody who reads; programs have English ones. */
  Optional<Phrases> reader(Language language) {
    return this == MARKDOWN ? Optional.of(Phrases.of(language)) : Optional.empty();
  }

  String contentType() {
    return contentType;
  }

  /** Without its parameters, {@code text/csv}. */
  String mediaType() {
    int end = contentType.indexOf(';');
    return end < 0 ? contentType : contentType.substring(0, end);
  }

  /** What a parameter calls it, {@code csv-raw}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
