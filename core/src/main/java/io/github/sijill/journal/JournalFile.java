package io.github.sijill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Recorded;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventTypes;
import io.github.sijill.json.FormatException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive file: JSON Lines in UTF-8, one event a line, each with a hash over what precedes it.
 */
public final class JournalFile {

  private static final String HASH = ",\"hash\":\"";
  private static final int HASH_TAIL = HASH.length() + HashChain.START.length() + "\"}".length();

  private JournalFile() {}

  /**
   * Reads an archive file and checks its sequence and its chain.
   *
   * @throws FormatException if a line is not of the format, or the chain is broken; it names the
   *     line
   */
  public static List<Recorded> read(Reader reader) throws IOException {
    List<Recorded> events = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    String hash = HashChain.START;
    String line;
    while ((line = lines.readLine()) != null) {
      int number = events.size() + 1;
      try {
        hash = checked(line, hash);
        events.add(event(EventCodec.tree(line), number));
      } catch (IllegalArgumentException e) {
        throw new FormatException("line " + number + ": " + e.getMessage(), e);
      }
    }
    return events;
  }

  /** Writes events as the lines of an archive file, numbered from 1; each ends with a newline. */
  public static String write(List<Recorded> events) {
    StringBuilder file = new StringBuilder();
    String hash = HashChain.START;
    long sequence = 0;
    for (Recorded recorded : events) {
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      tree.put("sequence", ++sequence);
      tree.put("type", EventTypes.nameOf(recorded.event()));
      tree.put("version", EventTypes.VERSION);
      tree.put("recorded", recorded.recorded().toString());
      tree.set("payload", EventCodec.write(recorded.event()));
      String line = EventCodec.text(tree);
      hash = HashChain.next(hash, line);
      file.append(line, 0, line.length() - 1).append(HASH).append(hash).append("\"}\n");
    }
    return file.toString();
  }

  private static String checked(String line, String previous) {
    int at = line.length() - HASH_TAIL;
    if (at < 1 || !line.startsWith(HASH, at) || !line.endsWith("\"}")) {
      throw new FormatException("the line does not end with its hash; it is cut or was edited");
    }
    String given = line.substring(at + HASH.length(), line.length() - 2);
    String expected = HashChain.next(previous, line.substring(0, at) + "}");
    if (!given.equals(expected)) {
      throw new FormatException(
          "its hash is %s, but the lines up to here give %s; this line or one before it was changed"
              .formatted(given, expected));
    }
    return expected;
  }

  private static Recorded event(JsonNode line, long number) {
    if (line.size() != 6 || line.path("sequence").asLong() != number) {
      throw new FormatException(
          "a line holds sequence, type, version, recorded, payload and hash, and its sequence is "
              + number);
    }
    return new Recorded(
        EventCodec.read(
            text(line.get("type"), "type"),
            text(line.get("version"), "version"),
            line.path("payload")),
        number,
        instant(text(line.get("recorded"), "recorded")));
  }

  private static String text(@Nullable JsonNode node, String name) {
    if (node == null || !node.isTextual()) {
      throw new FormatException("$." + name + " is a text");
    }
    return node.textValue();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new FormatException(
          "$.recorded: '%s' is not an instant such as 2026-11-24T12:00:00Z".formatted(text), e);
    }
  }
}
