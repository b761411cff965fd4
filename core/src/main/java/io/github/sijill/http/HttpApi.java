package io.github.sijill.http;

import static java.util.Objects.requireNonNull;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.http.Refusal.RefusedException;
import io.github.sijill.journal.Head;
import io.github.sijill.text.DisplayString;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import io.github.sijill.words.Caveats;
import io.github.sijill.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * An archive over HTTP, as a function: a request becomes a response, without any server. Its paths
 * and their parameters are those of docs/http.md; {@code /openapi.json} describes them to programs.
 * Nothing can be recorded by it.
 *
 * <pre>{@code
 * HttpApi api = HttpApi.of(archive);
 * ApiResponse response = api.answer(ApiRequest.get("/api/status?on=2016-03-05&network=wifi"));
 * }</pre>
 *
 * <p>Whatever a client sends, it gets a response; what is wrong with a request is told as RFC 9457
 * has it. Thread-safe. The archive stays open until whoever opened it closes it.
 *
 * <p>For applications that answer over HTTP.
 */
public final class HttpApi {

  private static final String OPENAPI = "/openapi.json";
  private static final String EVENTS = "/api/events";
  private static final String AFTER = "after";

  /** Tells of which state an answer is: the number and the hash of the last line. */
  private static final String HEAD = "Sijill-Head";

  /** What has to be known of an answer and is not in it. */
  private static final String REMARK = "Sijill-Remark";

  private static final byte[] DOCUMENT = document();
  private static final String DOCUMENT_TAG = EntityTag.of(DOCUMENT);

  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  /** As many times an answer is tried for that is of one state of the archive. */
  private static final int TRIES = 3;

  /**
   * Recordings of several processes get their instants before they are seen; after this time, all
   * that will ever be seen as recorded by an instant is there.
   */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Archive archive;
  private final ApiLimits limits;
  private final InstantSource clock;
  private final Consumer<RuntimeException> failures;
  private final Map<String, Route> routes;

  /** The same a day later: what is asked then is another thing if {@code today} is in it. */
  private final Map<String, Route> routesOfTomorrow;

  private final Set<String> paths;
  private final CheckRoute check;

  /** What this document says is what {@link #answer} does. */
  private static byte[] document() {
    try (InputStream in =
        requireNonNull(HttpApi.class.getResourceAsStream("openapi.json"), "openapi.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json cannot be read", e);
    }
  }

  private HttpApi(
      Archive archive, ApiLimits limits, InstantSource clock, Consumer<RuntimeException> failures) {
    this.failures = failures;
    this.archive = archive;
    this.limits = limits;
    this.clock = clock;
    this.check = new CheckRoute(archive, limits);
    this.routes = routes(archive, limits, clock);
    this.routesOfTomorrow = routes(archive, limits, () -> clock.instant().plus(A_DAY));
    this.paths = new TreeSet<>(routes.keySet());
    paths.addAll(List.of(OPENAPI, EVENTS, CheckRoute.PATH));
  }

  private static Map<String, Route> routes(Archive archive, ApiLimits limits, InstantSource clock) {
    Map<String, Route> routes = new LinkedHashMap<>();
    new QuestionRoutes(archive, clock, limits).addTo(routes);
    new PictureRoutes(archive, clock, limits).addTo(routes);
    new ListingRoutes(archive, limits).addTo(routes);
    new RecordRoutes(archive, clock, limits).addTo(routes);
    return routes;
  }

  /** Over an archive, with the usual limits. */
  public static HttpApi of(Archive archive) {
    return of(archive, ApiLimits.usual(), InstantSource.system());
  }

  /**
   * Over an archive.
   *
   * @param clock tells which day {@code today} is, in UTC
   */
  public static HttpApi of(Archive archive, ApiLimits limits, InstantSource clock) {
    return new HttpApi(
        requireNonNull(archive, "archive"),
        requireNonNull(limits, "limits"),
        requireNonNull(clock, "clock"),
        failure -> {});
  }

  /**
   * This function, which also hands on why a request could not be answered though nothing was wrong
   * with it: clients are told that it is so, and not why.
   */
  public HttpApi reporting(Consumer<RuntimeException> to) {
    return new HttpApi(archive, limits, clock, requireNonNull(to, "to"));
  }

  /** The paths that there are. */
  Set<String> paths() {
    return paths;
  }

  /** The response to a request. */
  public ApiResponse answer(ApiRequest request) {
    ApiResponse response;
    try {
      response = answered(request);
    } catch (RuntimeException e) {
      response = Responses.of(e);
      if (response.status() >= 500 && !(e instanceof RefusedException)) {
        failures.accept(e);
      }
    }
    return request.method().equals("HEAD")
        ? new ApiResponse(response.status(), response.headers(), new byte[0], Optional.empty())
        : response;
  }

  private ApiResponse answered(ApiRequest request) {
    Target target = Target.parse(request.target(), limits);
    String path = target.path();
    boolean isCheck = path.equals(CheckRoute.PATH);
    if (!isCheck && !paths.contains(path)) {
      throw nothingAt(path);
    }
    String allowed = isCheck ? "POST, OPTIONS" : ALLOWED;
    if (request.method().equals("OPTIONS")) {
      return Responses.of(204, Map.of("Allow", allowed), new byte[0]);
    }
    if (!List.of(allowed.split(", ", -1)).contains(request.method())) {
      return Responses.problem(
          Refusal.of(
              Rule.METHOD,
              "'%s' is not accepted here; %s are"
                  .formatted(Refusal.shown(request.method()), allowed)),
          Map.of("Allow", allowed));
    }
    if (isCheck) {
      Given unused = Given.of(target.parameters(), Set.of(), Set.of());
      String json = Printable.escaped(check.checked(request).toString()) + "\n";
      return Responses.of(
          200,
          Map.of("Content-Type", Form.JSON.contentType(), "Cache-Control", "no-store"),
          json.getBytes(StandardCharsets.UTF_8));
    }
    return switch (path) {
      case OPENAPI -> document(request, target);
      case EVENTS -> events(request, target);
      default -> asked(request, target);
    };
  }

  private RefusedException nothingAt(String path) {
    return new Refusal(
            Rule.NO_SUCH_PATH,
            "there is nothing at '%s'; %s%s describes what there is"
                .formatted(Refusal.shown(path), Nearest.question(path, paths), OPENAPI),
            Optional.empty(),
            Optional.of(path),
            List.of(),
            List.of())
        .accepting(paths)
        .thrown();
  }

  private ApiResponse document(ApiRequest request, Target target) {
    Given unused = Given.of(target.parameters(), Set.of(), Set.of());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", DOCUMENT_TAG);
    headers.put("Cache-Control", "no-cache");
    if (request
        .header("If-None-Match")
        .filter(named -> EntityTag.isAmong(DOCUMENT_TAG, named))
        .isPresent()) {
      return Responses.of(304, headers, new byte[0]);
    }
    headers.put("Content-Type", Form.JSON.contentType());
    return Responses.of(200, headers, DOCUMENT);
  }

  private ApiResponse events(ApiRequest request, Target target) {
    Given given = Given.of(target.parameters(), Set.of(ListingRoutes.CASE, AFTER), Set.of());
    Optional<CaseId> only =
        given.text(ListingRoutes.CASE).map(named -> ListingRoutes.cases(archive, given).getFirst());
    Optional<Long> last = given.number(AFTER, 0, Long.MAX_VALUE);
    Optional<String> known = request.header("Last-Event-ID").filter(id -> id.matches("\\d{1,18}"));
    OptionalLong after =
        known
            .map(id -> OptionalLong.of(Long.parseLong(id)))
            .orElseGet(() -> last.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    return new ApiResponse(
        200,
        Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"),
        new byte[0],
        Optional.of(new EventStream(archive, only, after)));
  }

  private ApiResponse asked(ApiRequest request, Target target) {
    Route route = requireNonNull(routes.get(target.path()));
    Given given = Given.of(target.parameters(), route.known(), route.repeatable());
    boolean hasWords = route.known().contains(Negotiation.LANG);
    Language language =
        hasWords
            ? Negotiation.language(given, request.header("Accept-Language"))
            : Language.ENGLISH;
    Asked asked = route.reading().of(given.in(language));
    Form form =
        Negotiation.of(given.text(Negotiation.FORMAT), request.header("Accept"), asked.forms());
    Optional<String> named = request.header("If-None-Match");
    boolean isInWords = hasWords && (form.isInWords() || asked.forms().equals(Form.OF_WORDS));
    boolean hasLanguage = isInWords || (hasWords && form.isRemarkedOn());
    String key = asked.key() + (hasLanguage ? language.tag() : "");
    ApiResponse response =
        isSettled(asked, target.path(), given.in(language))
            ? settled(asked, form, given.in(language), named)
            : ofNow(asked, key, form, given.in(language), named);
    if (hasLanguage) {
      response = response.with(Map.of("Vary", "Accept, Accept-Language"));
    }
    return isInWords || response.header(REMARK).isPresent()
        ? response.with(Map.of("Content-Language", language.tag()))
        : response;
  }

  /** Whether nothing that will be recorded changes the answer, and no day that passes. */
  private boolean isSettled(Asked asked, String path, Given given) {
    boolean isPast =
        asked.recordedAt().filter(at -> !at.isAfter(clock.instant().minus(SETTLED))).isPresent();
    return isPast && archive.damage().isEmpty() && asked.key().equals(keyOfTomorrow(path, given));
  }

  private String keyOfTomorrow(String path, Given given) {
    try {
      return requireNonNull(routesOfTomorrow.get(path)).reading().of(given).key();
    } catch (IllegalArgumentException | RefusedException e) {
      return ""; // that is asked of another span then, which ends before it begins
    }
  }

  private ApiResponse settled(Asked asked, Form form, Given given, Optional<String> named) {
    Asked.Written written = asked.answer().apply(form);
    Map<String, String> headers =
        headers(EntityTag.of(written), "public, max-age=31536000, immutable");
    return written(asked, form, given, named, written, headers);
  }

  /** Of one state of the archive; others may record meanwhile. */
  private ApiResponse ofNow(
      Asked asked, String key, Form form, Given given, Optional<String> named) {
    for (int i = 0; i < TRIES; i++) {
      Head head = archive.head();
      String tag = EntityTag.of(head, key, form);
      Map<String, String> headers = headers(tag, "no-cache");
      headers.put(HEAD, head.sequence() + " " + head.hash());
      if (named
          .filter(tags -> !tags.strip().equals("*") && EntityTag.isAmong(tag, tags))
          .isPresent()) {
        return Responses.of(304, headers, new byte[0]);
      }
      Asked.Written written = asked.answer().apply(form);
      if (archive.head().equals(head)) {
        return written(asked, form, given, named, written, headers);
      }
    }
    Asked.Written written = asked.answer().apply(form);
    Map<String, String> headers = headers("", "no-store");
    headers.remove("ETag");
    return written(asked, form, given, Optional.empty(), written, headers);
  }

  private static Map<String, String> headers(String tag, String caching) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", tag);
    headers.put("Cache-Control", caching);
    headers.put("Vary", "Accept");
    return headers;
  }

  private ApiResponse written(
      Asked asked,
      Form form,
      Given given,
      Optional<String> named,
      Asked.Written written,
      Map<String, String> headers) {
    String tag = headers.getOrDefault("ETag", "");
    if (named.filter(tags -> EntityTag.isAmong(tag, tags)).isPresent()) {
      return Responses.of(304, headers, new byte[0]);
    }
    headers.put("Content-Type", form.contentType());
    written
        .remark()
        .or(() -> archive.damage().map(what -> Caveats.ofDamage(what, given.language())))
        .ifPresent(remark -> headers.put(REMARK, DisplayString.of(remark)));
    if (written.hasMore()) {
      Page page = asked.page();
      String next = String.valueOf(page.after() + page.limit());
      headers.put("Link", "<%s>; rel=\"next\"".formatted(given.written(Map.of(Page.AFTER, next))));
    }
    return Responses.of(200, headers, written.body());
  }
}
