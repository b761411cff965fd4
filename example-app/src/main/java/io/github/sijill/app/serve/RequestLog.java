package io.github.sijill.app.serve;

import io.github.sijill.http.ApiResponse;
import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * A line for each request, if somebody wants them: what was asked and answered, and not by whom.
 */
record RequestLog(Optional<PrintWriter> to) {

  void request(Request request, ApiResponse answer, long nanoseconds) {
    to.ifPresent(
        log -> {
          log.println(
              "%s %s %s %s %s ms"
                  .formatted(
                      Instant.now().truncatedTo(ChronoUnit.SECONDS),
                      Printable.escaped(request.getMethod(), 20),
                      Printable.escaped(request.getHttpURI().getPathQuery(), 2_000),
                      answer.status(),
                      nanoseconds / 1_000_000));
          log.flush();
        });
  }
}
