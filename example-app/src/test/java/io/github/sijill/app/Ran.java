package io.github.sijill.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came of a command as somebody typed it. */
record Ran(int code, String out, String err) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Ran sijill(String... arguments) {
    return reading(InputStream.nullInputStream(), arguments);
  }

  /** The same with this on standard input. */
  static Ran reading(String input, String... arguments) {
    return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  static Ran reading(InputStream input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(input, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  JsonNode json() throws IOException {
    return JSON.readTree(out);
  }

  List<String> lines() {
    return out.lines().toList();
  }

  List<String> refusals() {
    return err.lines().toList();
  }
}
