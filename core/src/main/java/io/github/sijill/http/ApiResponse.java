package io.github.sijill.http;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client is answered. Immutable, but for the bytes of its body, which nobody may change.
 *
 * <p>For applications that answer over HTTP.
 *
 * @param headers by their names; the length of the body is among them, also where it is an answer
 *     to {@code HEAD} and there is no body
 * @param body the whole of it, unless there are {@code events}
 * @param events what goes on after the headers until somebody closes it; a server that cannot
 *     stream closes it at once
 */
public record ApiResponse(
    int status, Map<String, String> headers, byte[] body, Optional<EventStream> events) {

  /** Checks that nothing is missing. */
  public ApiResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    requireNonNull(body, "body");
    requireNonNull(events, "events");
  }

  /**
   * The refusal of a request by a server itself, in the form of those of {@link HttpApi}.
   *
   * @param rule what a program tells it by, {@code wrong-host}
   * @param title the same in words, whatever was sent
   * @param detail what was given, and what would be accepted
   */
  public static ApiResponse problem(int status, String rule, String title, String detail) {
    return Responses.problem(status, Refusal.json(status, rule, title, detail), Map.of());
  }

  /** This response with further headers, which replace those of the same names. */
  public ApiResponse with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new ApiResponse(status, all, body, events);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A header, by its name as this room writes it. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
