package io.github.sijill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.Decoded;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of an archive file: an event as it was taken in. The payload is kept as it was stored,
 * in its old version too; {@link #event} reads it.
 *
 * @param sequence its place in the file, from 1
 * @param type the event's type, such as {@code sijill.CaseOpened}; not checked to be known
 * @param version the version of the payload's shape
 * @param recorded transaction time, in the years 0 to 9999, to the microsecond
 * @param host what a message of a host has beside its payload; null for an event of ours
 * @param payload the event as JSON, an object; not to be changed
 * @param hash over this line and all before it, see {@link HashChain}
 */
public record JournalLine(
    long sequence,
    String type,
    String version,
    Instant recorded,
    @Nullable HostMessage host,
    JsonNode payload,
    String hash) {

  /** The longest line, in bytes, without its end. */
  public static final int MAX_BYTES = EventCodec.MAX_BYTES;

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?Z");

  /** Checks the form of all but the payload, which {@link #event} checks. */
  public JournalLine {
    if (sequence < 1) {
      throw new FormatException("$.sequence", sequence + "; a number from 1 on is accepted");
    }
    if (recorded.isBefore(FIRST)
        || recorded.isAfter(LAST)
        || !recorded.equals(recorded.truncatedTo(ChronoUnit.MICROS))) {
      throw new FormatException(
          "$.recorded",
          recorded + "; an instant of the years 0 to 9999, in microseconds at most, is accepted");
    }
    if (!payload.isObject()) {
      throw new FormatException("$.payload", "is no object; an object is accepted");
    }
    HashChain.check(hash);
  }

  /**
   * Reads a line, without its end.
   *
   * <p>It does not check the hash, which needs the line before: {@link JournalReader} does.
   *
   * @throws FormatException if it is not the JSON of a line
   */
  public static JournalLine parse(String line) {
    JsonFields fields = JsonFields.of(EventCodec.tree(line), "$");
    long sequence = fields.wholeNumber("sequence");
    String type = fields.text("type");
    String version = fields.text("version");
    Instant recorded = instant(fields.text("recorded"));
    @Nullable HostMessage host =
        fields.optional("host").map(node -> HostMessage.read(node, "$.host")).orElse(null);
    JsonNode payload = fields.value("payload", "an object");
    String hash = fields.text("hash");
    fields.done();
    if (!HashChain.isSealed(line)) {
      throw new FormatException(
          "$.hash",
          "is not at the end; a line ends with ,\"hash\":\"<64 lower-case hex digits>\"}");
    }
    return new JournalLine(sequence, type, version, recorded, host, payload, hash);
  }

  /** The line that follows one of hash {@code previous}. */
  static JournalLine following(String previous, long sequence, Draft draft) {
    JournalLine unsealed = of(draft, sequence, HashChain.START);
    return of(draft, sequence, HashChain.hash(previous, unsealed.body()));
  }

  private static JournalLine of(Draft draft, long sequence, String hash) {
    return new JournalLine(
        sequence,
        draft.type(),
        draft.version(),
        draft.recorded(),
        draft.host(),
        draft.payload(),
        hash);
  }

  /**
   * The event that this line holds.
   *
   * @throws FormatException if its type is unknown, its version newer than known, or its payload
   *     not of its shape; it names the line
   */
  public SagaEvent event() {
    try {
      return EventCodec.read(type, version, payload);
    } catch (FormatException e) {
      throw e.within("line " + sequence, "$.payload");
    }
  }

  /**
   * The event that this line holds, or the news that this library does not know it.
   *
   * @throws FormatException if its payload is not of its shape; it names the line
   */
  public Decoded decode() {
    try {
      return EventCodec.decode(type, version, payload);
    } catch (FormatException e) {
      throw e.within("line " + sequence, "$.payload");
    }
  }

  /**
   * The payload of a host's message, as it was given: a text, or bytes.
   *
   * @throws FormatException if it is none of these; it names the line
   */
  public Object hostPayload() {
    try {
      JsonFields fields = JsonFields.of(payload, "$");
      Optional<String> text = fields.optionalText("text");
      Optional<String> utf8 = fields.optionalText("utf8");
      Optional<String> base64 = fields.optionalText("base64");
      fields.done();
      if (payload.size() == 1) {
        return text.<Object>map(each -> each)
            .or(() -> utf8.map(each -> each.getBytes(StandardCharsets.UTF_8)))
            .or(() -> base64.map(JournalLine::bytes))
            .orElseThrow();
      }
      throw new FormatException("$", "one of text, utf8 and base64 is accepted");
    } catch (FormatException e) {
      throw e.within("line " + sequence, "$.payload");
    }
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new FormatException("$.base64", "is not Base64; bytes in Base64 are accepted", e);
    }
  }

  /** The line as it is written, without its end. */
  public String text() {
    return HashChain.seal(body(), hash);
  }

  private String body() {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("sequence", sequence);
    line.put("type", type);
    line.put("version", version);
    line.put("recorded", recorded.toString());
    if (host != null) {
      line.set("host", host.write());
    }
    line.set("payload", payload);
    return EventCodec.text(line);
  }

  private static Instant instant(String text) {
    if (INSTANT.matcher(text).matches()) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw noInstant(text, e);
      }
    }
    throw noInstant(text, null);
  }

  private static FormatException noInstant(String text, @Nullable DateTimeException cause) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    String fault =
        "'%s'; an instant of ISO 8601 in UTC, in microseconds at most, is accepted, such as 2026-11-24T12:00:00Z"
            .formatted(shown);
    return cause == null
        ? new FormatException("$.recorded", fault)
        : new FormatException("$.recorded", fault, cause);
  }
}
