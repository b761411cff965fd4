package io.github.sijill.journal;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.json.FormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Files that somebody made to do harm, or that a broken disk or editor left. Run as a program, it
 * reads each and prints what the reader says of it.
 */
final class HostileFiles {

  private static final long GIGABYTE = 1L << 30;
  private static final String FIRST = first();

  private HostileFiles() {}

  /** Prints one line a file: its name, a tab, and the message of its refusal. */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, Supplier<InputStream>> file : all().entrySet()) {
      System.out.println(file.getKey() + "\t" + refusal(file.getValue().get()));
    }
  }

  private static String refusal(InputStream file) throws IOException {
    try (JournalReader reader = new JournalReader(file)) {
      while (reader.next().isPresent()) {}
      return "accepted";
    } catch (FormatException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Each file by its name, made when it is asked for. */
  static Map<String, Supplier<InputStream>> all() {
    Map<String, Supplier<InputStream>> files = new LinkedHashMap<>();

    files.put("gigabyte of text", () -> endless("{\"sequence\":1,\"type\":\"", 'x'));
    files.put("gigabyte of spaces", () -> endless("", ' '));
    files.put("gigabyte of digits", () -> endless("{\"sequence\":1", '1'));
    files.put("gigabyte of brackets", () -> endless("", '['));
    files.put("gigabyte of NUL", () -> endless("", '\0'));
    files.put("gigabyte of line feeds", () -> endless("", '\n'));
    files.put("gigabyte after a line", () -> after(FIRST, new Repeated('x', GIGABYTE)));
    files.put("longest line", () -> after("x".repeat(JournalLine.MAX_BYTES), bytes("\n")));
    files.put("a byte too long", () -> after("x".repeat(JournalLine.MAX_BYTES + 1), bytes("\n")));

    int deep = 100_000;
    files.put("deep arrays", () -> bytes("[".repeat(deep) + "]".repeat(deep) + "\n"));
    files.put("deep objects", () -> bytes("{\"a\":".repeat(deep) + "1" + "}".repeat(deep) + "\n"));
    files.put("deep and never closed", () -> bytes("[".repeat(deep) + "\n"));
    files.put("deep in a sealed line", () -> payload("[".repeat(deep) + "]".repeat(deep)));
    files.put("wide arrays", () -> payload("[" + "[],".repeat(5_000_000) + "[]]"));
    files.put("wide objects", () -> payload("[" + "{},".repeat(5_000_000) + "{}]"));
    files.put("many names", () -> payload(manyNames(1_000_000)));
    files.put("long string", () -> payload("{\"a\":\"" + "x".repeat(1_000_001) + "\"}"));
    files.put("long name", () -> payload("{\"" + "x".repeat(1_001) + "\":1}"));

    files.put(
        "sequence twice", () -> sealed(body("{}").replace("{\"seq", "{\"sequence\":1,\"seq")));
    files.put(
        "type twice, once escaped",
        () -> sealed(body("{}").replace("\"type\"", "\"t\\u0079pe\":\"t\",\"type\"")));
    files.put("hash twice", () -> sealed(body("{}").replace("{\"seq", "{\"hash\":\"\",\"seq")));
    files.put("twice in the payload", () -> payload("{\"a\":{\"b\":1,\"b\":1}}"));

    for (String hex :
        List.of(
            "80",
            "bf",
            "fe",
            "ff",
            "c080",
            "c1bf",
            "e08080",
            "f0808080",
            "f8888080",
            "eda080",
            "edbfbf",
            "eda080edb080",
            "f4908080",
            "c3",
            "e282",
            "f09f93",
            "c328",
            "e28228")) {
      files.put("bytes " + hex, () -> spoiled(HexFormat.of().parseHex(hex)));
    }
    files.put("UTF-16LE", () -> new ByteArrayInputStream(FIRST.getBytes(UTF_16LE)));
    files.put(
        "UTF-16BE with a mark",
        () -> new ByteArrayInputStream(("\uFEFF" + FIRST).getBytes(UTF_16BE)));
    files.put("half a pair, escaped", () -> payload("{\"a\":\"\\ud83d\"}"));

    files.put("sequence 1e999999999", () -> sequence("1e999999999"));
    files.put("sequence -1e999999999", () -> sequence("-1e999999999"));
    files.put("sequence 1e-999999999", () -> sequence("1e-999999999"));
    files.put("sequence 1e0", () -> sequence("1e0"));
    files.put("sequence 1.0", () -> sequence("1.0"));
    files.put("sequence 2^63", () -> sequence("9223372036854775808"));
    files.put("sequence of 100 digits", () -> sequence("9".repeat(100)));
    files.put("sequence of 100,000 digits", () -> sequence("9".repeat(100_000)));
    files.put("fraction of 100,000 digits", () -> sequence("0." + "9".repeat(100_000)));
    files.put("exponent of 100,000 digits", () -> sequence("1e" + "9".repeat(100_000)));
    files.put("sequence 01", () -> sequence("01"));
    files.put("sequence NaN", () -> sequence("NaN"));

    files.put("mark", () -> bytes("\uFEFF" + FIRST));
    files.put("mark on line 2", () -> bytes(FIRST + "\uFEFF" + FIRST));
    files.put("CRLF", () -> bytes(FIRST.replace("\n", "\r\n")));
    files.put("CR only", () -> bytes(FIRST.replace("\n", "\r")));
    files.put("NUL within a line", () -> bytes(FIRST.replace("{\"seq", "{\0\"seq")));
    files.put("NUL in a text", () -> sealed(body("{\"a\":\"\0\"}")));
    files.put("NUL for a line", () -> bytes(FIRST + "\0".repeat(4096)));
    files.put("no end", () -> bytes(FIRST.strip()));
    files.put("no end on line 2", () -> bytes(FIRST + "{\"sequence\":2"));
    files.put("empty line first", () -> bytes("\n" + FIRST));
    files.put("empty line last", () -> bytes(FIRST + "\n"));
    files.put("line of spaces", () -> bytes(FIRST + "   \n"));
    files.put("line of null", () -> bytes("null\n"));
    files.put("line of a text", () -> bytes("\"a\"\n"));
    files.put("two objects", () -> bytes("{}" + FIRST));
    files.put("comment", () -> bytes("// a comment\n"));
    files.put("single quotes", () -> bytes(FIRST.replace('"', '\'')));
    return files;
  }

  private static String manyNames(int many) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < many; i++) {
      object.append('"').append(i).append("\":0,");
    }
    return object.append("\"\":0}").toString();
  }

  private static InputStream endless(String begin, char filling) {
    return after(begin, new Repeated(filling, GIGABYTE));
  }

  private static InputStream after(String begin, InputStream rest) {
    return new SequenceInputStream(bytes(begin), rest);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** The second line of a file, these bytes in the middle of it. */
  private static InputStream spoiled(byte[] bytes) {
    return new SequenceInputStream(
        bytes(FIRST + "{\"sequence\":2,\"type\":\""),
        new SequenceInputStream(new ByteArrayInputStream(bytes), bytes("\"}\n")));
  }

  private static InputStream sequence(String number) {
    return sealed(body("{}").replace("\"sequence\":1,", "\"sequence\":" + number + ","));
  }

  private static InputStream payload(String payload) {
    return sealed(body(payload));
  }

  private static String body(String payload) {
    return "{\"sequence\":1,\"type\":\"sijill.EntryRetracted\",\"version\":\"1\",\"recorded\":\"2026-11-24T12:00:00Z\",\"payload\":"
        + payload
        + "}";
  }

  private static InputStream sealed(String body) {
    return bytes(Samples.firstLine(body));
  }

  private static String first() {
    EntryRetracted event = EntryRetracted.of(CaseEntry.of("c", "b", "2016"), "a", "why");
    return JournalWriter.fileOf(
        List.of(Recorded.of(event, 1, Instant.parse("2026-11-24T12:00:00Z"))));
  }

  /** One byte over and over, made as it is read. */
  private static final class Repeated extends InputStream {

    private final char filling;
    private long left;

    Repeated(char filling, long count) {
      this.filling = filling;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? filling : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(bytes, from, from + count, (byte) filling);
      left -= count;
      return count;
    }
  }
}
