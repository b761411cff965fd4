package io.github.sijill.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.http.Refusal.RefusedException;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.FormatException;
import io.github.sijill.picture.MissingFontException;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.TooManyCellsException;
import io.github.sijill.scope.UnknownMemberException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Responses, and which problem a failure is to a client. */
final class Responses {

  private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);

  private static final String PROBLEM = "application/problem+json";

  private Responses() {}

  /** What a client is told of a failure; nothing of what only the server's own may know. */
  static ApiResponse of(RuntimeException failure) {
    return switch (failure) {
      case RefusedException e -> problem(e.refusal(), Map.of());
      case UnknownMemberException e -> problem(Refusal.unknownMember(e, message(e)), Map.of());
      case UnknownCaseException e ->
          problem(
              new Refusal(
                  Rule.UNKNOWN_CASE,
                  message(e),
                  Optional.of(ListingRoutes.CASE),
                  Optional.empty(),
                  List.of(),
                  List.of()),
              Map.of());
      case TooManyCellsException e -> problem(Refusal.of(Rule.TOO_COSTLY, message(e)), Map.of());
      case MissingFontException e -> problem(Refusal.of(Rule.NO_FONT, message(e)), Map.of());
      case ArchiveUnavailableException e -> {
        LOG.warn("the archive cannot be read", e);
        yield problem(
            Refusal.of(Rule.UNAVAILABLE, "the archive cannot be read now; ask again later"),
            Map.of("Retry-After", "10"));
      }
      // What was sent wrongly is refused where it is read: this is what the archive holds.
      case FormatException e -> {
        LOG.error("the archive is damaged", e);
        yield problem(
            Refusal.of(
                Rule.BROKEN_ARCHIVE,
                "the archive holds what breaks its rules; whoever keeps it has to mend it"),
            Map.of());
      }
      case IllegalArgumentException e ->
          problem(Refusal.of(Rule.CANNOT_BE_ASKED, message(e)), Map.of());
      default -> {
        LOG.error("a request failed", failure);
        yield problem(Refusal.of(Rule.FAULT, "whoever runs the server is told more"), Map.of());
      }
    };
  }

  private static String message(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }

  static ApiResponse problem(Refusal refusal, Map<String, String> more) {
    return problem(refusal.rule().status(), refusal.json(), more);
  }

  static ApiResponse problem(int status, ObjectNode problem, Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>(more);
    headers.put("Content-Type", PROBLEM);
    headers.put("Cache-Control", "no-store");
    return of(status, headers, (problem + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static ApiResponse of(int status, Map<String, String> headers, byte[] body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    if (status != 304 && status != 204) {
      all.put("Content-Length", String.valueOf(body.length));
    }
    return new ApiResponse(status, all, body, Optional.empty());
  }
}
