package io.github.sijill.app.serve;

import io.github.sijill.app.output.Notice;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says to whoever runs the server why a question could not be answered, which clients are not told;
 * the same once in a while only, for it may be asked a thousand times.
 */
final class Faults implements Consumer<RuntimeException> {

  private static final long EVERY = Duration.ofMinutes(1).toNanos();
  private static final int FRAMES = 5;
  private static final int KEPT = 100;

  private final String archive;
  private final PrintWriter err;
  private final Map<String, Long> said = new LinkedHashMap<>();

  Faults(String archive, PrintWriter err) {
    this.archive = archive;
    this.err = err;
  }

  @Override
  public void accept(RuntimeException fault) {
    String message = message(fault);
    if (isNews(message, System.nanoTime())) {
      Notice.print(err, "%s: %s".formatted(archive, message));
    }
  }

  private synchronized boolean isNews(String message, long now) {
    Long before = said.get(message);
    if (before != null && now - before < EVERY) {
      return false;
    }
    if (said.size() >= KEPT) {
      said.clear();
    }
    said.put(message, now);
    return true;
  }

  /** What an archive says of itself is a sentence; anything else is a fault of the program. */
  private static String message(RuntimeException fault) {
    String said = String.valueOf(fault.getMessage());
    return fault.getClass().getName().startsWith("io.github.sijill.")
        ? said
        : Stream.of(fault.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "at " + frame)
            .collect(Collectors.joining(" ", fault.getClass().getName() + ": " + said + " ", ""));
  }
}
