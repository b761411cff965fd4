package io.github.sijill.app.serve;

import io.github.sijill.http.ApiLimits;
import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.http.EventStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hands Jetty's requests to a site, and its responses to Jetty. A bounded number of questions is
 * worked out at a time, so that many clients cannot take all memory; the others wait a while.
 */
final class SiteHandler extends Handler.Abstract {

  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final Duration BODY = Duration.ofSeconds(10);
  private static final int BODIES = 16;
  private static final int FOLLOWERS = 200;
  private static final int PATIENCE_SECONDS = 10;

  /** So long a client may take for an answer, and longer for a long one, by the rate below. */
  static final int READING_SECONDS = 10;

  static final int LEAST_BYTES_A_SECOND = 16 * 1024;

  /** In KiB; with more than this waiting to be read, nothing else is answered. */
  private static final long MOST_UNSENT = Runtime.getRuntime().maxMemory() / 4 / 1024;

  private static final byte[] NO_BODY = {};

  /** What of the request was not read stays unread. */
  private static final Map<String, String> CLOSING = Map.of("Connection", "close");

  private final Site site;
  private final RequestLog log;
  private final Semaphore questions =
      new Semaphore(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));

  /** To paint takes a processor for long: there is always one left for other questions. */
  private final Semaphore paintings =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  private final AtomicLong unsent = new AtomicLong();
  private final Semaphore bodies = new Semaphore(BODIES);
  private final Semaphore followers = new Semaphore(FOLLOWERS);
  private volatile boolean isEnding;

  SiteHandler(Site site, RequestLog log) {
    this.site = site;
    this.log = log;
  }

  /** Lets nobody follow any more, so that the server can stop. */
  void end() {
    isEnding = true;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long begun = System.nanoTime();
    ApiResponse answer = answer(request);
    if (answer.events().isPresent() && !followers.tryAcquire()) {
      answer.events().get().close();
      answer = site.guarded(ApiRequest.get("/"), busy());
    }
    try {
      response.setStatus(answer.status());
      answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
      if (answer.events().isPresent()) {
        log.request(request, answer, System.nanoTime() - begun);
        follow(answer.events().get(), request, response);
        callback.succeeded();
      } else {
        log.request(request, answer, System.nanoTime() - begun);
        send(answer.body(), request, response, callback);
      }
    } catch (IOException e) {
      callback.failed(e);
    }
    return true;
  }

  /** What is to be sent waits in memory for as long as a client takes to read it. */
  private void send(byte[] body, Request request, Response response, Callback callback) {
    int kibibytes = body.length / 1024;
    unsent.addAndGet(kibibytes);
    Scheduler.Task ending = endUnlessRead(request, body.length);
    response.write(
        true,
        ByteBuffer.wrap(body),
        Callback.from(
            callback,
            () -> {
              ending.cancel();
              unsent.addAndGet(-kibibytes);
            }));
  }

  /**
   * Ends the connection if the client has not read so many bytes after a while: one that takes a
   * few now and then is never idle, and would hold an answer in memory for days.
   */
  private static Scheduler.Task endUnlessRead(Request request, long bytes) {
    EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
    long seconds = READING_SECONDS + bytes / LEAST_BYTES_A_SECOND;
    return scheduler(request)
        .schedule(
            () -> client.close(new TimeoutException("the client reads too slowly")),
            seconds,
            TimeUnit.SECONDS);
  }

  private static ApiRequest request(Request request, byte[] body) {
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName(), name -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    return new ApiRequest(request.getMethod(), request.getHttpURI().getPathQuery(), headers, body);
  }

  /** The body, or the beginning of one that is too long; empty if it takes too long to come in. */
  private static Optional<byte[]> body(Request request) throws IOException {
    AtomicBoolean isLate = new AtomicBoolean();
    // Also of a client that sends nothing more, which a look at the clock between parts misses.
    Scheduler.Task ending =
        scheduler(request)
            .schedule(
                () -> {
                  isLate.set(true);
                  request.fail(new TimeoutException("the body comes in too slowly"));
                },
                BODY.toSeconds(),
                TimeUnit.SECONDS);
    try {
      InputStream in = Content.Source.asInputStream(request);
      return Optional.of(in.readNBytes(ApiLimits.usual().body() + 1));
    } catch (IOException e) {
      if (isLate.get()) {
        return Optional.empty();
      }
      throw e;
    } finally {
      ending.cancel();
    }
  }

  private static Scheduler scheduler(Request request) {
    return request.getComponents().getScheduler();
  }

  private ApiResponse answer(Request request) throws IOException, InterruptedException {
    ApiRequest head = request(request, NO_BODY);
    if (!site.takesBody(head)) {
      return answer(head);
    }
    if (request.getLength() > ApiLimits.usual().body()) {
      return site.guarded(head, tooLong()).with(CLOSING);
    }
    // Many bodies that come in slowly would take all memory.
    if (!bodies.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return site.guarded(head, busy()).with(CLOSING);
    }
    try {
      Optional<byte[]> body = body(request);
      return body.isPresent()
          ? answer(request(request, body.get()))
          : site.guarded(head, tooSlow()).with(CLOSING);
    } finally {
      bodies.release();
    }
  }

  private static ApiResponse tooLong() {
    return ApiResponse.problem(
        413,
        "body-too-long",
        "The body is too long",
        "at most %s bytes are accepted".formatted(ApiLimits.usual().body()));
  }

  private static ApiResponse tooSlow() {
    return ApiResponse.problem(
        408,
        "too-slow",
        "The body comes in too slowly",
        "it has to be here within %s seconds".formatted(BODY.toSeconds()));
  }

  private ApiResponse answer(ApiRequest request) throws InterruptedException {
    Semaphore places = Site.isPainted(request) ? paintings : questions;
    if (unsent.get() > MOST_UNSENT || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return site.guarded(request, busy());
    }
    try {
      return site.answer(request);
    } finally {
      places.release();
    }
  }

  private static ApiResponse busy() {
    return ApiResponse.problem(
            503, "busy", "The server has too much to do", "ask again in a few seconds")
        .with(Map.of("Retry-After", "10"));
  }

  private void follow(EventStream events, Request request, Response response)
      throws IOException, InterruptedException {
    try (events;
        OutputStream out = Content.Sink.asOutputStream(response)) {
      byte[] next = events.next(HEARTBEAT);
      while (next.length > 0 && !isEnding) {
        Scheduler.Task ending = endUnlessRead(request, next.length);
        try {
          out.write(next);
          out.flush();
        } finally {
          ending.cancel();
        }
        next = events.next(HEARTBEAT);
      }
    } finally {
      followers.release();
    }
  }
}
