package io.github.sijill.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sijill.app.output.Console;
import io.github.sijill.app.output.Dialogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a command as somebody typed it. */
public record Ran(int code, String out, String err) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Ran sijill(String... arguments) {
    return reading(InputStream.nullInputStream(), arguments);
  }

  /** The same where this is set in the environment, with all that is said. */
  public static Ran where(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ran ran = writing(InputStream.nullInputStream(), out, environment, arguments);
    return new Ran(ran.code, out.toString(StandardCharsets.UTF_8), ran.err);
  }

  /** The same with this on standard input. */
  public static Ran reading(String input, String... arguments) {
    return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  public static Ran reading(InputStream input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Ran ran = writing(input, out, arguments);
    return new Ran(ran.code, out.toString(StandardCharsets.UTF_8), ran.err);
  }

  /** The same with somebody at a terminal. */
  public static Ran asking(Dialogue dialogue, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.of(InputStream.nullInputStream(), out, err).asking(() -> Optional.of(dialogue));
    int code = Main.run(console, Map.of(), StandardCharsets.UTF_8, arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The same with this for standard output; what it took is not kept. */
  public static Ran writing(InputStream input, OutputStream out, String... arguments) {
    Ran ran = writing(input, out, Map.of(), arguments);
    return new Ran(ran.code, ran.out, withoutBuiltIn(ran.err));
  }

  /** Without the line that every command says that is asked of no named archive. */
  static String withoutBuiltIn(String err) {
    return err.replaceFirst("sijill: this is the built-in archive .*\\R", "");
  }

  private static Ran writing(
      InputStream input, OutputStream out, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(Console.of(input, out, err), environment, StandardCharsets.UTF_8, arguments);
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** Without what keeps the direction of a text from that of its neighbours. */
  public static String plain(String text) {
    return text.replaceAll("[\u2066-\u2069]", "");
  }

  public JsonNode json() throws IOException {
    return JSON.readTree(out);
  }

  public List<String> lines() {
    return out.lines().toList();
  }

  public List<String> refusals() {
    return err.lines().toList();
  }
}
