package io.github.sijill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.Decoded;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import io.github.sijill.json.RecordedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an archive file, as it stands there: {@link #text} is its text to the letter, {@link
 * #entry} the event that it holds. Two lines are equal if their texts are. Immutable and
 * thread-safe.
 */
public final class JournalLine {

  /** The longest line, in bytes, without its line feed. */
  public static final int MAX_BYTES = EventCodec.MAX_BYTES;

  private final byte[] bytes;
  private final long sequence;
  private final String type;
  private final String version;
  private final Instant recorded;
  private final @Nullable HostMessage host;
  private final String hash;

  /** As JSON; null if the content is known without it. */
  private final @Nullable JsonNode payload;

  /** Read when it is asked for. Two threads may both read it; what they read is equal. */
  private @Nullable LineContent content;

  private JournalLine(
      byte[] bytes,
      long sequence,
      String type,
      String version,
      Instant recorded,
      @Nullable HostMessage host,
      @Nullable JsonNode payload,
      @Nullable LineContent content) {
    this.bytes = bytes;
    this.sequence = sequence;
    this.type = type;
    this.version = version;
    this.recorded = recorded;
    this.host = host;
    this.hash = HashChain.hashOf(bytes);
    this.payload = payload;
    this.content = content;
  }

  /**
   * Reads a line, without its line feed.
   *
   * <p>It does not check the hash, which needs the line before: {@link JournalReader} does.
   *
   * @throws FormatException if it is not the JSON of a line
   */
  public static JournalLine parse(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return parse(EventCodec.tree(line), bytes, HashChain.isSealed(bytes));
  }

  /**
   * A line as it has to follow another.
   *
   * @param bytes without the line feed; not to be changed any more
   * @throws FormatException if it is not that line; it names the line
   */
  static JournalLine verified(byte[] bytes, Head previous) {
    String where = "line " + (previous.sequence() + 1);
    LineText.check(bytes, where);
    boolean isSealed = HashChain.isSealed(bytes);
    if (isSealed) {
      String computed = HashChain.hashDue(previous.hash(), bytes);
      if (!computed.equals(HashChain.hashOf(bytes))) {
        throw new FormatException(
            where,
            "its hash is %s, but the line and the one before it give %s; one of them was changed"
                .formatted(HashChain.hashOf(bytes), computed));
      }
    }
    try {
      JournalLine line = parse(EventCodec.treeOf(bytes), bytes, isSealed);
      if (line.sequence() != previous.sequence() + 1) {
        throw new FormatException(
            "$.sequence",
            "%s; %s is accepted here".formatted(line.sequence(), previous.sequence() + 1));
      }
      return line;
    } catch (FormatException e) {
      throw e.within(where, "$");
    }
  }

  private static JournalLine parse(JsonNode tree, byte[] bytes, boolean isSealed) {
    JsonFields fields = JsonFields.of(tree, "$");
    long sequence = fields.wholeNumber("sequence");
    if (sequence < 1) {
      throw new FormatException("$.sequence", sequence + "; a number from 1 on is accepted");
    }
    String type = fields.text("type");
    String version = fields.text("version");
    Instant recorded = RecordedText.parse(fields.text("recorded"));
    @Nullable HostMessage host =
        fields.optional("host").map(node -> HostMessage.read(node, "$.host")).orElse(null);
    JsonNode payload = fields.value("payload", "an object");
    String unused = fields.text("hash"); // taken from the end of the line, where it has to stand
    fields.done();
    if (!payload.isObject()) {
      throw new FormatException("$.payload", "is not an object; an object is accepted");
    }
    if (!isSealed) {
      throw new FormatException(
          "$.hash",
          "is not at the end; a line ends with ,\"hash\":\"<64 lower-case hex digits>\"}");
    }
    return new JournalLine(bytes, sequence, type, version, recorded, host, payload, null);
  }

  /**
   * The line that this draft makes after another.
   *
   * @throws FormatException if it could not be read back: a text or the line too long, a text that
   *     is no Unicode
   */
  static JournalLine following(Head previous, Draft draft) {
    long sequence = previous.sequence() + 1;
    return switch (draft) {
      case Draft.OfEvent(SagaEvent event, Instant recorded) -> {
        String type = EventType.of(event).typeName();
        String version = EventType.of(event).version();
        LineContent content = new LineContent.Entry(Recorded.of(event, sequence, recorded));
        byte[] bytes = sealed(previous, type, version, recorded, null, EventCodec.write(event));
        yield new JournalLine(bytes, sequence, type, version, recorded, null, null, content);
      }
      case Draft.OfHost(
              String type,
              String version,
              Instant recorded,
              HostMessage host,
              JsonNode payload) -> {
        LineContent content = new LineContent.OfHost(host, HostMessage.payload(payload));
        byte[] bytes = sealed(previous, type, version, recorded, host, payload);
        yield new JournalLine(bytes, sequence, type, version, recorded, host, null, content);
      }
    };
  }

  /** The line after another, with its hash. */
  private static byte[] sealed(
      Head previous,
      String type,
      String version,
      Instant recorded,
      @Nullable HostMessage host,
      JsonNode payload) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("sequence", previous.sequence() + 1);
    line.put("type", type);
    line.put("version", version);
    line.put("recorded", RecordedText.of(recorded));
    if (host != null) {
      line.set("host", host.write());
    }
    line.set("payload", payload);
    byte[] body = EventCodec.text(line).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = HashChain.seal(body, HashChain.hash(previous.hash(), body));
    if (bytes.length > MAX_BYTES) {
      throw new FormatException(
          "line " + (previous.sequence() + 1),
          "%s bytes are too many; a line has at most %s".formatted(bytes.length, MAX_BYTES));
    }
    return bytes;
  }

  /** The number of the line, from 1. */
  public long sequence() {
    return sequence;
  }

  /** The type of what it holds, such as {@code sijill.CaseOpened}; it may be unknown here. */
  public String type() {
    return type;
  }

  /** The version of the payload's shape; of a host's message, any text. */
  public String version() {
    return version;
  }

  /** When it was recorded (transaction time), to the microsecond. */
  public Instant recordedAt() {
    return recorded;
  }

  /** Its hash, which stands for this line and all before it, see {@link HashChain}. */
  public String hash() {
    return hash;
  }

  /** The archive as far as this line: its number and its hash. */
  public Head head() {
    return new Head(sequence, hash);
  }

  /** The line in the file, without its line feed. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same as UTF-8; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * The entry that this line holds; empty if the line is a message of a host's.
   *
   * @throws FormatException if it holds an event that this library does not know, or a payload that
   *     does not have the shape of its type; it names the line. A caller that passes over unknown
   *     events asks for the {@link #content}
   */
  public Optional<Recorded> entry() {
    return switch (content()) {
      case LineContent.Entry(Recorded entry) -> Optional.of(entry);
      case LineContent.OfHost message -> Optional.empty();
      case LineContent.UnknownEvent unknown -> throw refusal(unknown);
    };
  }

  /**
   * What this line holds.
   *
   * @throws FormatException if its payload does not have the shape of its type; it names the line
   */
  public LineContent content() {
    LineContent known = content;
    if (known == null) {
      try {
        known = decoded(Objects.requireNonNull(payload, "a line without content has a payload"));
      } catch (FormatException e) {
        throw e.within("line " + sequence, "$.payload");
      }
      content = known;
    }
    return known;
  }

  private LineContent decoded(JsonNode payload) {
    if (host != null) {
      return new LineContent.OfHost(host, HostMessage.payload(payload));
    }
    return switch (EventCodec.decodeTree(type, version, payload)) {
      case Decoded.Known(SagaEvent event) ->
          new LineContent.Entry(Recorded.of(event, sequence, recorded));
      case Decoded.Unknown unknown -> new LineContent.UnknownEvent(unknown);
    };
  }

  /** The refusal of the event that this line holds, which names the line, type and version. */
  public FormatException refusal(LineContent.UnknownEvent unknown) {
    return new FormatException(
        "line " + sequence,
        "this release of Sijill does not know events of the type %s in version %s; a newer release"
                .formatted(unknown.event().type(), unknown.event().version())
            + " may");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JournalLine line && Arrays.equals(bytes, line.bytes);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  /** Its number and its hash. */
  @Override
  public String toString() {
    return "line %s, hash %s".formatted(sequence, hash);
  }
}
