package io.github.sijill.journal;

import io.github.sijill.event.Recorded;
import io.github.sijill.json.FormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole archive file in memory, as events. {@link JournalReader} and {@link JournalWriter} go
 * line by line.
 */
public final class JournalFile {

  private JournalFile() {}

  /**
   * Reads an archive file and checks its sequence and its chain.
   *
   * @throws FormatException if a line is not of the format, or the chain is broken; it names the
   *     line
   */
  public static List<Recorded> read(InputStream in) throws IOException {
    List<Recorded> events = new ArrayList<>();
    try (JournalReader reader = new JournalReader(in)) {
      for (Optional<JournalLine> line = reader.next(); line.isPresent(); line = reader.next()) {
        JournalLine read = line.get();
        events.add(Recorded.of(read.event(), read.sequence(), read.recorded()));
      }
    }
    return events;
  }

  /**
   * The same from characters, all of which it holds in memory: prefer {@link #read(InputStream)}.
   */
  public static List<Recorded> read(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes events as the lines of an archive file, numbered from 1; each ends with a newline. */
  public static String write(List<Recorded> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = JournalWriter.beginning(out);
    try {
      for (Recorded recorded : events) {
        writer.append(recorded.event(), recorded.recordedAt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
