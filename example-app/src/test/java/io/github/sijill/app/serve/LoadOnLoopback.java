package io.github.sijill.app.serve;

import com.sun.management.OperatingSystemMXBean;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.http.HttpApi;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * Requests a second on the loopback, beside a bare Jetty that answers the same bytes, and beside
 * the function without any server. Run by {@code .dev/load}; docs/performance.md has its numbers.
 */
public final class LoadOnLoopback {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 7;
  private static final Duration ROUND = Duration.ofMillis(1_500);

  private static final List<String> TARGETS =
      List.of(
          "/api/status?on=2016-03-05&network=wifi&operator=inwi&service=skype",
          "/api/status?on=2016-03-05",
          "/api/timeline",
          "/api/status?on=2016-03-05&recorded-at=2026-11-24T08:00:12Z",
          "/api/explain?on=2016-03-05&network=adsl",
          "/api/picture.svg");

  private LoadOnLoopback() {}

  /** Answers what it was given. */
  private static final class Bare extends Handler.Abstract {

    private final ApiResponse answer;

    Bare(ApiResponse answer) {
      this.answer = answer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.setStatus(answer.status());
      answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
      return true;
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (Archive archive = Archives.morocco2016()) {
      Guard guard = new Guard(List.of(), List.of());
      Site site =
          new Site(
              List.of(ServedArchive.of("voip", archive, new PrintWriter(Writer.nullWriter()))),
              guard);
      try (WebServer server =
          WebServer.start("127.0.0.1", 0, site, guard, new RequestLog(Optional.empty()))) {
        System.out.println(
            "| request | bytes | serve | bare Jetty | CPU: function | CPU: serve | CPU: bare |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (String target : TARGETS) {
          measure(archive, site, server.port(), target, Optional.empty());
        }
        String tag =
            HttpApi.of(archive).answer(ApiRequest.get(TARGETS.get(1))).header("ETag").orElseThrow();
        measure(archive, site, server.port(), TARGETS.get(1), Optional.of(tag));
      }
    }
  }

  private static void measure(
      Archive archive, Site site, int port, String target, Optional<String> tag) throws Exception {
    ApiRequest plain = ApiRequest.get(target).with("Host", "localhost");
    ApiRequest request = tag.map(each -> plain.with("If-None-Match", each)).orElse(plain);
    ApiResponse answer = site.answer(request);
    Server bare = new Server();
    ServerConnector connector = new ServerConnector(bare, 1, 1);
    connector.setHost("127.0.0.1");
    bare.addConnector(connector);
    bare.setHandler(new Bare(answer));
    bare.start();
    try {
      String sent =
          "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
              .formatted(target, tag.map(each -> "If-None-Match: " + each + "\r\n").orElse(""));
      HttpApi api = HttpApi.of(archive);
      List<Load> function = new ArrayList<>();
      List<Load> served = new ArrayList<>();
      List<Load> floor = new ArrayList<>();
      for (int round = -3; round < ROUNDS; round++) {
        if (round == 0) {
          List.of(function, served, floor).forEach(List::clear);
        }
        function.add(load(() -> calls(api, request)));
        served.add(load(() -> requests(port, sent)));
        floor.add(load(() -> requests(connector.getLocalPort(), sent)));
      }
      System.out.println(
          "| `%s`%s | %s | %s | %s | %s µs | %s µs | %s µs |"
              .formatted(
                  target,
                  tag.isPresent() ? ", known by its tag" : "",
                  answer.body().length,
                  median(served, Load::each),
                  median(floor, Load::each),
                  median(function, Load::microseconds),
                  median(served, Load::microseconds),
                  median(floor, Load::microseconds)));
    } finally {
      bare.stop();
    }
  }

  private static long median(List<Load> loads, ToDoubleFunction<Load> of) {
    double[] sorted = loads.stream().mapToDouble(of).sorted().toArray();
    return Math.round(sorted[sorted.length / 2]);
  }

  /**
   * What was done in a round.
   *
   * @param each how many in a second, by all clients together
   * @param microseconds of CPU for each, those of the client too
   */
  private record Load(double each, double microseconds) {}

  private static Load load(Callable<Long> client) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long count = 0;
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<Long>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        all.add(client);
      }
      for (Future<Long> each : clients.invokeAll(all)) {
        count += each.get();
      }
    }
    return new Load(
        count * 1_000.0 / ROUND.toMillis(), (system.getProcessCpuTime() - cpu) / 1_000.0 / count);
  }

  private static long calls(HttpApi api, ApiRequest request) {
    long end = System.nanoTime() + ROUND.toNanos();
    long count = 0;
    while (System.nanoTime() < end) {
      if (api.answer(request).status() >= 400) {
        throw new IllegalStateException("it was refused: " + request.target());
      }
      count++;
    }
    return count;
  }

  /** One connection, one request after the other. */
  private static long requests(int port, String request) throws IOException {
    byte[] sent = request.getBytes(StandardCharsets.US_ASCII);
    long end = System.nanoTime() + ROUND.toNanos();
    long count = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      OutputStream out = socket.getOutputStream();
      while (System.nanoTime() < end) {
        out.write(sent);
        in.skipNBytes(bodyLength(in));
        count++;
      }
    }
    return count;
  }

  /** Reads the head of a response. */
  private static long bodyLength(InputStream in) throws IOException {
    long length = 0;
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet == '\n') {
        if (line.isEmpty()) {
          return length;
        }
        String text = line.toString();
        if (text.startsWith("HTTP/1.1 ") && text.charAt(9) > '3') {
          throw new IOException("it was refused: " + text);
        }
        if (text.startsWith(HttpHeader.CONTENT_LENGTH + ": ")) {
          length = Long.parseLong(text.substring(16));
        }
        line.setLength(0);
      } else if (octet != '\r') {
        line.append((char) octet);
      }
    }
    throw new IOException("the server ended the connection");
  }
}
