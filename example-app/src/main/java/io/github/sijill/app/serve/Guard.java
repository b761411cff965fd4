package io.github.sijill.app.serve;

import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.text.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may ask, and what browsers are told of every answer.
 *
 * <p>A page of another site can make a browser ask this server by a name of its own that leads here
 * (DNS rebinding), and would then read the answers: so the server answers only to its own names.
 */
final class Guard {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** A picture has its colours within. */
  private static final String PICTURE =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

  private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private final Set<String> names = new TreeSet<>(LOOPBACK);
  private final Set<String> origins;

  /**
   * Guards a server.
   *
   * @param names by which it is called, besides those of the loopback
   * @param origins of pages that may read its answers; {@code *} for all
   */
  Guard(List<String> names, List<String> origins) {
    names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    this.origins = Set.copyOf(origins);
  }

  /** Why a request is not answered; empty if it may be. */
  Optional<ApiResponse> refusal(ApiRequest request) {
    List<String> hosts = request.headers().getOrDefault("Host", List.of());
    if (hosts.size() == 1 && names.contains(name(hosts.getFirst()))) {
      return Optional.empty();
    }
    return Optional.of(
        ApiResponse.problem(
            421,
            "wrong-host",
            "This server is not called so",
            "Host '%s'; %s are accepted, and what --name names"
                .formatted(
                    Printable.escaped(String.join(", ", hosts), 100), String.join(", ", names))));
  }

  /** Without the port. */
  private static String name(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
  }

  /** What a browser asks first, on behalf of a page of another site; empty if it is not that. */
  Optional<ApiResponse> preflight(ApiRequest request) {
    boolean isAsked =
        request.method().equals("OPTIONS")
            && request.headers().containsKey("Access-Control-Request-Method");
    if (!isAsked || origin(request).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ApiResponse(
            204,
            Map.of(
                "Access-Control-Allow-Methods",
                "GET, HEAD, POST",
                "Access-Control-Allow-Headers",
                "Accept, Content-Type, If-None-Match, Last-Event-ID",
                "Access-Control-Max-Age",
                "600"),
            new byte[0],
            Optional.empty()));
  }

  /** The response with what browsers are told. */
  ApiResponse guarded(ApiRequest request, ApiResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    String type = response.header("Content-Type").orElse("");
    headers.put(
        "Content-Security-Policy",
        type.startsWith("text/html") ? PAGE : type.equals("image/svg+xml") ? PICTURE : DATA);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("X-Frame-Options", "DENY");
    Optional<String> origin = origin(request);
    headers.put(
        "Cross-Origin-Resource-Policy", origin.isPresent() ? "cross-origin" : "same-origin");
    origin.ifPresent(
        allowed -> {
          headers.put("Access-Control-Allow-Origin", allowed);
          headers.put("Access-Control-Expose-Headers", "ETag, Link, Sijill-Head, Sijill-Remark");
        });
    if (!origins.isEmpty()) {
      headers.put("Vary", response.header("Vary").map(vary -> vary + ", Origin").orElse("Origin"));
    }
    return response.with(headers);
  }

  /** What is allowed to the page that asks. */
  private Optional<String> origin(ApiRequest request) {
    if (origins.contains("*")) {
      return Optional.of("*");
    }
    return request.headers().getOrDefault("Origin", List.of()).stream()
        .filter(origins::contains)
        .findFirst();
  }
}
