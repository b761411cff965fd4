package io.github.sijill.app.serve;

import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.page.ArchivePage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the page, as the library has them. Thread-safe. */
final class PageFiles {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String FOLDER = "/page/";

  private final Map<String, ApiResponse> files = new ConcurrentHashMap<>();

  /** The file at this path; empty if there is none. */
  Optional<ApiResponse> at(String path) {
    if (!path.startsWith(FOLDER)) {
      return Optional.empty();
    }
    ApiResponse known = files.get(path);
    return known == null ? read(path) : Optional.of(known);
  }

  private Optional<ApiResponse> read(String path) {
    Optional<ApiResponse> file =
        ArchivePage.file(path.substring(FOLDER.length()))
            .map(text -> response(type(path), bytes(text)));
    file.ifPresent(found -> files.put(path, found));
    return file;
  }

  private static String type(String path) {
    return path.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static ApiResponse html(String text) {
    return response(HTML, bytes(text));
  }

  private static ApiResponse response(String type, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    headers.put("Content-Length", String.valueOf(body.length));
    headers.put("Cache-Control", "no-cache");
    headers.put("ETag", tag(body));
    return new ApiResponse(200, headers, body, Optional.empty());
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Without its body, if the client has it. */
  static ApiResponse unlessKnown(ApiResponse file, ApiRequest request) {
    String tag = file.header("ETag").orElse("");
    boolean isKnown =
        !tag.isEmpty()
            && request.headers().getOrDefault("If-None-Match", List.of()).stream()
                .anyMatch(named -> named.contains(tag));
    if (!isKnown) {
      return file;
    }
    Map<String, String> headers = new LinkedHashMap<>(file.headers());
    headers.remove("Content-Length");
    // The type stays: by it goes the policy, and a browser takes that of a 304 for what it kept.
    return new ApiResponse(304, headers, new byte[0], Optional.empty());
  }
}
