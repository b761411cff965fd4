package io.github.sijill.app.serve;

import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that a server answers, as a function: one archive at the root, or several, each below its
 * name, with the page beside the answers. Thread-safe.
 */
final class Site {

  private final List<ServedArchive> archives;
  private final Guard guard;
  private final PageFiles files = new PageFiles();

  Site(List<ServedArchive> archives, Guard guard) {
    this.archives = List.copyOf(archives);
    this.guard = guard;
  }

  ApiResponse answer(ApiRequest request) {
    ApiResponse response =
        guard
            .refusal(request)
            .or(() -> guard.preflight(request))
            .orElseGet(() -> answered(request));
    ApiResponse guarded = guard.guarded(request, response);
    return request.method().equals("HEAD")
        ? new ApiResponse(guarded.status(), guarded.headers(), new byte[0], Optional.empty())
        : guarded;
  }

  /** Whether the body of a request matters; that of any other need not be read. */
  boolean takesBody(ApiRequest request) {
    return request.method().equals("POST")
        && isBelow(request, "/api/check")
        && guard.refusal(request).isEmpty();
  }

  /** Whether a picture is asked for that has to be painted. */
  static boolean isPainted(ApiRequest request) {
    return isBelow(request, "/api/picture.png");
  }

  /** Whether this is asked of one of the archives. */
  private static boolean isBelow(ApiRequest request, String path) {
    return request.path().filter(asked -> asked.endsWith(path)).isPresent();
  }

  /** A response of the server's own, with what browsers are told. */
  ApiResponse guarded(ApiRequest request, ApiResponse response) {
    return guard.guarded(request, response);
  }

  private ApiResponse answered(ApiRequest request) {
    if (archives.size() == 1 || request.path().isEmpty()) {
      return answered(archives.getFirst(), request);
    }
    String path = request.path().get();
    if (path.equals("/")) {
      return page(request, () -> LinkList.ofArchives(archives));
    }
    for (ServedArchive each : archives) {
      String root = "/" + each.name();
      if (path.equals(root)) {
        return new ApiResponse(
            308,
            Map.of("Location", root + "/", "Content-Length", "0"),
            new byte[0],
            Optional.empty());
      }
      if (path.startsWith(root + "/")) {
        return answered(each, below(request));
      }
    }
    return nothing(path);
  }

  /** The request without the first part of its path, in which no slash is encoded. */
  private static ApiRequest below(ApiRequest request) {
    return new ApiRequest(
        request.method(),
        request.target().substring(request.target().indexOf('/', 1)),
        request.headers(),
        request.body());
  }

  private ApiResponse answered(ServedArchive archive, ApiRequest request) {
    String path = request.path().orElse("");
    if (path.equals("/")) {
      return page(request, () -> page(archive));
    }
    Optional<ApiResponse> file = files.at(path);
    return file.isPresent()
        ? page(request, file::get)
        // Which says what there is.
        : archive.api().answer(request);
  }

  /** The page; where the archive cannot be read, why. */
  private static ApiResponse page(ServedArchive archive) {
    try {
      return archive.page().get();
    } catch (RuntimeException e) {
      ApiResponse said = archive.api().answer(ApiRequest.get("/api/head"));
      if (said.status() < 400) {
        throw e;
      }
      return said;
    }
  }

  private static ApiResponse page(ApiRequest request, Supplier<ApiResponse> page) {
    if (request.method().equals("GET") || request.method().equals("HEAD")) {
      return PageFiles.unlessKnown(page.get(), request);
    }
    return ApiResponse.problem(
            405,
            "method",
            "This is not done by that method",
            "'%s' is not accepted here; GET and HEAD are"
                .formatted(Printable.escaped(request.method(), 20)))
        .with(Map.of("Allow", "GET, HEAD"));
  }

  private ApiResponse nothing(String path) {
    List<String> roots = archives.stream().map(each -> "/" + each.name() + "/").toList();
    int end = path.indexOf('/', 1);
    String root = end < 0 ? path + "/" : path.substring(0, end + 1);
    return ApiResponse.problem(
        404,
        "no-such-path",
        "There is nothing at this path",
        "there is nothing at '%s'; %sthe archives are at %s"
            .formatted(
                Printable.escaped(path, 100),
                Nearest.question(root, roots),
                String.join(", ", roots)));
  }
}
