package io.github.sijill.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.testing.RanTool;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each of {@link HostileFiles} is refused in words that name its line. They are read by a JVM of
 * its own, whose memory is six times the longest line that is permitted.
 */
class HostileFilesTest {

  private static final String MEMORY = "-Xmx96m";

  private static Map<String, String> refusals = Map.of();

  @BeforeAll
  static void read_all_of_them_in_little_memory() throws IOException, InterruptedException {
    RanTool ran =
        RanTool.java(
            MEMORY,
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            HostileFiles.class.getName());
    assertThat(ran.code()).as(ran.printed()).isZero();

    refusals = new LinkedHashMap<>();
    for (String line : ran.printed().split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        refusals.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
  }

  @Test
  void every_file_is_refused_with_its_line_in_a_short_message() {
    assertThat(refusals.keySet()).isEqualTo(HostileFiles.all().keySet());
    assertThat(refusals.values())
        .allSatisfy(refusal -> assertThat(refusal).matches("line [12][:,] .{5,400}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gigabyte of text             | line 1: is too long; a line has at most 16777216 bytes",
        "gigabyte of spaces           | line 1: is too long; a line has at most 16777216 bytes",
        "gigabyte of digits           | line 1: is too long; a line has at most 16777216 bytes",
        "gigabyte of brackets         | line 1: is too long; a line has at most 16777216 bytes",
        "gigabyte of NUL              | line 1: is too long; a line has at most 16777216 bytes",
        "gigabyte of line feeds       | line 1: is empty; each line holds an event",
        "gigabyte after a line        | line 2: is too long; a line has at most 16777216 bytes",
        "longest line                 | line 1, $: not JSON at character",
        "a byte too long              | line 1: is too long; a line has at most 16777216 bytes",
        "deep arrays                  | line 1, $: Document nesting depth (33) exceeds the maximum",
        "deep objects                 | line 1, $: Document nesting depth (33) exceeds the maximum",
        "deep and never closed        | line 1, $: Document nesting depth (33) exceeds the maximum",
        "deep in a sealed line        | line 1, $: Document nesting depth (33) exceeds the maximum",
        "wide arrays                  | line 1, $: Token count (200001) exceeds the maximum"
            + " allowed",
        "wide objects                 | line 1, $: Token count (200001) exceeds the maximum"
            + " allowed",
        "many names                   | line 1, $: Token count (200001) exceeds the maximum"
            + " allowed",
        "long string                  | line 1, $: String value length (1000001) exceeds the"
            + " maximum",
        "long name                    | line 1, $: Name length (1001) exceeds the maximum allowed",
        "sequence twice               | line 1, $.sequence: given twice in one object; once",
        "type twice, once escaped     | line 1, $.type: given twice in one object; once is"
            + " accepted",
        "hash twice                   | line 1, $.hash: given twice in one object; once is"
            + " accepted",
        "twice in the payload         | line 1, $.payload.a.b: given twice in one object; once",
        "bytes 80                     | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes bf                     | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes fe                     | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes ff                     | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes c080                   | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes c1bf                   | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes e08080                 | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes f0808080               | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes f8888080               | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes eda080                 | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes edbfbf                 | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes eda080edb080           | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes f4908080               | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes c3                     | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes e282                   | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes f09f93                 | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes c328                   | line 2: is not UTF-8; an archive file is UTF-8",
        "bytes e28228                 | line 2: is not UTF-8; an archive file is UTF-8",
        "UTF-16LE                     | line 1",
        "UTF-16BE with a mark         | line 1: is not UTF-8; an archive file is UTF-8",
        "half a pair, escaped         | line 1, $.payload.a: unpaired surrogate \\ud83d at index 0",
        "sequence 1e999999999         | line 1, $.sequence: Infinity; a whole number of 64 bits",
        "sequence -1e999999999        | line 1, $.sequence: -Infinity; a whole number of 64 bits",
        "sequence 1e-999999999        | line 1, $.sequence: 0.0; a whole number of 64 bits",
        "sequence 1e0                 | line 1, $.sequence: 1.0; a whole number of 64 bits",
        "sequence 1.0                 | line 1, $.sequence: 1.0; a whole number of 64 bits",
        "sequence 2^63                | line 1, $.sequence: 9223372036854775808; a whole number",
        "sequence of 100 digits       | line 1, $.sequence: 9999999999",
        "sequence of 100,000 digits   | line 1, $: Number value length (100000) exceeds the"
            + " maximum",
        "fraction of 100,000 digits   | line 1, $: Number value length (100000) exceeds the"
            + " maximum",
        "exponent of 100,000 digits   | line 1, $: Number value length (100000) exceeds the"
            + " maximum",
        "sequence 01                  | line 1, $.sequence: not JSON at character",
        "sequence NaN                 | line 1, $.sequence: not JSON at character",
        "mark                         | line 1: begins with a byte order mark (the bytes EF BB BF)",
        "mark on line 2               | line 2: begins with a byte order mark (the bytes EF BB BF)",
        "CRLF                         | line 1, $.hash: is not at the end",
        "CR only                      | line 1: is incomplete",
        "NUL within a line            | line 1",
        "NUL in a text                | line 1, $.payload.a: not JSON at character",
        "NUL for a line               | line 2",
        "no end                       | line 1: is incomplete; the file was cut off in it",
        "no end on line 2             | line 2: is incomplete; the file was cut off in it",
        "empty line first             | line 1: is empty; each line holds an event",
        "empty line last              | line 2: is empty; each line holds an event",
        "line of spaces               | line 2, $: is empty; one JSON value is accepted",
        "line of null                 | line 1, $: null is not an object; an object is accepted",
        "line of a text               | line 1, $: 'a' is not an object; an object is accepted",
        "two objects                  | line 1",
        "comment                      | line 1, $: not JSON at character 0",
        "single quotes                | line 1, $: not JSON at character 1"
      })
  void is_refused(String file, String message) {
    assertThat(refusals.get(file)).as(file).startsWith(message);
  }
}
