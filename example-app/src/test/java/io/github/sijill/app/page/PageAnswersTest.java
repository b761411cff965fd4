package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.sijill.Archive;
import io.github.sijill.app.RandomArchive;
import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.http.HttpApi;
import io.github.sijill.page.ArchivePage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a page looks up in the answers that it holds is what the archive answers. */
class PageAnswersTest {

  private static final int ARCHIVES = Integer.getInteger("sijill.archives", 4);
  private static final int QUESTIONS = 80;

  @Test
  void a_written_page_answers_random_questions_as_the_archive_does() throws IOException {
    try (ShownPage page = ShownPage.empty()) {
      for (int seed = 1; seed <= ARCHIVES; seed++) {
        // Of a few entries each is seen; of many, all the ways in which they may follow each other.
        int size = seed % 2 == 0 ? 12 : 25;
        try (Archive archive = RandomArchive.of(seed, 1, size);
            Server server = new Server(archive)) {
          page.openWithoutScripts(server.address());
          assertThat(page.async(script(), seed, QUESTIONS))
              .as("archive %s of %s", seed, size)
              .isEqualTo(List.of());
        }
      }
    }
  }

  private static String script() throws IOException {
    try (InputStream in = PageAnswersTest.class.getResourceAsStream("same-answers.js")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The answers, the modules of the page, and the page as it is written, without a policy. */
  private record Server(HttpServer server) implements AutoCloseable {

    Server(Archive archive) throws IOException {
      this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      StringBuilder written = new StringBuilder();
      ArchivePage.of(archive).writeTo(written);
      HttpApi api = HttpApi.of(archive);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      answer("/api/", exchange -> api.answer(ApiRequest.get(exchange.getRequestURI().toString())));
      text("/page/", "text/javascript", path -> ArchivePage.file(path).orElseThrow());
      text("/written.html", "text/plain; charset=utf-8", path -> written.toString());
      text("/empty.html", "text/html", path -> "<!doctype html>");
      server.start();
    }

    private interface Answering {
      ApiResponse of(HttpExchange exchange);
    }

    private interface Reading {
      String of(String path);
    }

    private void text(String root, String type, Reading reading) {
      server.createContext(
          root,
          exchange -> {
            String path = exchange.getRequestURI().getPath().substring(root.length());
            send(exchange, 200, type, reading.of(path).getBytes(StandardCharsets.UTF_8));
          });
    }

    private void answer(String root, Answering answering) {
      server.createContext(
          root,
          exchange -> {
            ApiResponse response = answering.of(exchange);
            String type = response.header("Content-Type").orElseThrow();
            send(exchange, response.status(), type, response.body());
          });
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
        throws IOException {
      try (exchange) {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
      }
    }

    URI address() {
      return URI.create("http://127.0.0.1:%s/empty.html".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
