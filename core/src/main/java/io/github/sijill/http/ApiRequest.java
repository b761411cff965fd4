package io.github.sijill.http;

import static java.util.Objects.requireNonNull;

import io.github.sijill.http.Refusal.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a client asks, as it came: nothing of it is decoded or trusted. Immutable, but for the bytes
 * of its body, which nobody may change.
 *
 * <p>For applications that answer over HTTP.
 *
 * @param method {@code GET}
 * @param target path and query as the request line has them, below where the archive is mounted:
 *     {@code /api/status?on=2016-03-05}
 * @param headers by their names, whose case makes no difference
 * @param body empty if there is none; a server reads no more of it than {@link ApiLimits#body} and
 *     one byte
 */
public record ApiRequest(
    String method, String target, Map<String, List<String>> headers, byte[] body) {

  /** Checks that nothing is missing. */
  public ApiRequest {
    requireNonNull(method, "method");
    requireNonNull(target, "target");
    requireNonNull(body, "body");
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    requireNonNull(headers, "headers")
        .forEach(
            (name, values) -> byName.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values));
    headers = Collections.unmodifiableMap(byName);
  }

  /** Asks for what is at this target, without any headers. */
  public static ApiRequest get(String target) {
    return new ApiRequest("GET", target, Map.of(), new byte[0]);
  }

  /** This request with a header more. */
  public ApiRequest with(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(headers);
    List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
    values.add(value);
    more.put(name, values);
    return new ApiRequest(method, target, more, body);
  }

  /**
   * The path, decoded once as {@link HttpApi#answer} decodes it: whatever a server decides by a
   * path, it decides by this one, for each path can be written in many ways. Empty if it is not
   * encoded as it has to be; then the answer says so.
   */
  public Optional<String> path() {
    try {
      return Optional.of(Target.path(target));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** All values of a header, with commas between them; empty if it is not there. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
  }
}
