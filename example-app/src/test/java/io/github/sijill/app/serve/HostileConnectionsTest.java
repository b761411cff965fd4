package io.github.sijill.app.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.http.ApiRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client sends that means well, byte by byte. */
class HostileConnectionsTest {

  private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

  private static Serving serving;

  @BeforeAll
  static void serve() throws IOException {
    serving = new Serving("--name", "archive.example.org");
  }

  @AfterAll
  static void stop() {
    serving.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost            | 200",
        "LOCALHOST:1234       | 200",
        "127.0.0.1            | 200",
        "[::1]:80             | 200",
        "archive.example.org  | 200",
        "evil.example         | 421",
        "localhost.evil.org   | 421",
        "evil.example:80      | 421",
        "127.0.0.1.nip.io     | 421",
        "localhost@evil.org   | 400"
      })
  void only_its_own_names_are_answered(String host, int status) throws IOException {
    assertThat(
            serving.raw(
                "GET /api/head HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host)))
        .startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "\u0016\u0003\u0001\u0002\r\n\r\n",
        "GET /api/head HTTP/1.1\r\nBad Header: x\r\n" + END,
        "GET /api/head HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /api/head HTTP/1.0\r\n\r\n",
        "GET /api/head HTTP/1.1\r\nHost: evil\r\n" + END,
        "GET http://evil/api/head HTTP/1.1\r\n" + END,
        "GET /api/head HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n" + END,
        "GET /api/head HTTP/1.1\r\nContent-Length: -5\r\n" + END,
        "GET /api/../../etc/passwd HTTP/1.1\r\n" + END,
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + END,
        "GET /%00 HTTP/1.1\r\n" + END,
        "GET /api/status?on=%C3%28 HTTP/1.1\r\n" + END,
        "GET /api/status?on=\u00e9\u00ff HTTP/1.1\r\n" + END,
        "GET /api/status?on=a|b HTTP/1.1\r\n" + END,
        "OPTIONS * HTTP/1.1\r\n" + END,
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "DELETE / HTTP/1.1\r\n" + END,
        "POST /api/check HTTP/1.1\r\nContent-Length: 0\r\n" + END
      })
  void what_is_wrong_gets_a_problem(String request) throws IOException {
    assertThat(serving.raw(request))
        .matches("(?s)HTTP/1\\.1 4\\d\\d .*")
        .contains("application/problem+json")
        .contains("X-Content-Type-Options: nosniff")
        .contains("\"rule\":")
        .doesNotContain("Exception", "at org.", "Jetty");
  }

  @Test
  void what_is_long_is_refused_by_its_length() throws IOException {
    assertThat(serving.raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + END))
        .startsWith("HTTP/1.1 414")
        .contains("8000");
    assertThat(serving.raw("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n" + END))
        .startsWith("HTTP/1.1 414")
        .contains("at most 8000 characters");
    assertThat(serving.raw("GET / HTTP/1.1\r\nX: " + "a".repeat(40_000) + "\r\n" + END))
        .startsWith("HTTP/1.1 431")
        .contains("application/problem+json", "at most 16384 bytes");
    assertThat(serving.raw("GET /api/head HTTP/3.0\r\n" + END))
        .startsWith("HTTP/1.1 505")
        .contains("\"rule\":\"http\"", "HTTP/1.1 and HTTP/1.0 are accepted");
  }

  @Test
  void noise_is_answered_or_refused_and_the_server_goes_on() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(1, 300)];
      random.nextBytes(noise);
      String end = "\r\n\r\nGET / HTTP/1.1\r\n" + END;
      byte[] sent = new byte[noise.length + end.length()];
      System.arraycopy(noise, 0, sent, 0, noise.length);
      System.arraycopy(end.getBytes(US_ASCII), 0, sent, noise.length, end.length());
      String answer;
      try {
        answer = serving.raw(sent);
      } catch (SocketException e) {
        continue; // it ended the connection before all was read, which is an answer too
      }
      assertThat(answer).doesNotContain("HTTP/1.1 5");
    }
    assertThat(serving.raw("GET /api/head HTTP/1.1\r\n" + END)).startsWith("HTTP/1.1 200");
  }

  /** It is refused before what it announces is waited for. */
  @ParameterizedTest
  @CsvSource({"/api/check,evil.example,421", "/,localhost,405", "/api/status,localhost,405"})
  void a_body_that_nobody_wants_is_not_read(String path, String host, int status)
      throws IOException {
    try (Socket socket = serving.socket()) {
      socket
          .getOutputStream()
          .write(
              "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 3999999\r\n\r\nbegun"
                  .formatted(path, host)
                  .getBytes(US_ASCII));
      byte[] line = socket.getInputStream().readNBytes(12);
      assertThat(new String(line, US_ASCII)).isEqualTo("HTTP/1.1 " + status);
    }
  }

  @ParameterizedTest
  @CsvSource({"4000001,413,body-too-long", "99999999999,413,body-too-long", "3999999,408,too-slow"})
  void a_body_that_is_too_long_or_does_not_come_is_refused(long length, int status, String rule)
      throws IOException {
    long begun = System.nanoTime();
    try (Socket socket = serving.socket()) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                      + " application/json\r\nContent-Length: %s\r\n\r\n[")
                  .formatted(length)
                  .getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answer)
          .startsWith("HTTP/1.1 " + status)
          .contains("\"rule\":\"%s\"".formatted(rule));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isLessThan(Duration.ofSeconds(status == 413 ? 9 : 25));
  }

  @Test
  void who_never_ends_a_header_is_let_go_without_a_fault_of_the_server() throws IOException {
    try (Socket socket = serving.socket()) {
      socket.getOutputStream().write("GET /api/head HTTP/1.1\r\nHos".getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).isEmpty();
    }
  }

  @Test
  void bodies_that_come_in_slowly_leave_room_for_others() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        Socket socket = serving.socket();
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                        + " application/json\r\nContent-Length: 3999999\r\n\r\n[")
                    .getBytes(US_ASCII));
      }
      assertThat(serving.raw("GET /api/head HTTP/1.1\r\n" + END)).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** However its path is written, for it has a place of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {"api/picture.png?a=b", "api/%70icture.png", "voip/%61pi/pict%75re%2E%70n%67"})
  void a_picture_is_known_to_be_one(String target) {
    assertThat(Site.isPainted(ApiRequest.get("/" + target))).isTrue();
    assertThat(Site.isPainted(ApiRequest.get("/api/status?on=/api/picture.png"))).isFalse();
  }

  @Test
  void pictures_that_many_want_leave_room_for_others() throws IOException {
    List<Socket> painted = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        Socket socket = serving.socket();
        painted.add(socket);
        socket
            .getOutputStream()
            .write(
                "GET /api/picture.png?scale=4&width=2000 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(US_ASCII));
      }
      for (int i = 0; i < 10; i++) {
        assertThat(serving.raw("GET /api/head HTTP/1.1\r\n" + END)).startsWith("HTTP/1.1 200");
      }
    } finally {
      for (Socket socket : painted) {
        socket.close();
      }
    }
  }

  @Test
  void more_followers_than_there_is_room_for_are_asked_to_come_again() throws IOException {
    List<Socket> followers = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket follower = serving.socket();
        followers.add(follower);
        follower
            .getOutputStream()
            .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        assertThat(follower.getInputStream().read()).isEqualTo('H');
      }
      assertThat(serving.raw("GET /api/events HTTP/1.1\r\n" + END))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: 10", "\"rule\":\"busy\"");
      assertThat(serving.raw("GET /api/head HTTP/1.1\r\n" + END)).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket follower : followers) {
        follower.close();
      }
    }
  }

  @Test
  void who_sends_a_byte_now_and_then_is_let_go() throws Exception {
    long begun = System.nanoTime();
    boolean isOpen = true;
    try (Socket socket = serving.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /api/head HTTP/1.1\r\nX: ".getBytes(US_ASCII));
      while (isOpen && System.nanoTime() - begun < Duration.ofSeconds(40).toNanos()) {
        Thread.sleep(1_000);
        out.write('a');
        out.flush();
      }
    } catch (IOException e) {
      isOpen = false;
    }
    assertThat(isOpen).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
  }

  /** It reads now and then, so that it is never idle; what the system has for it still comes. */
  @Test
  void who_reads_a_few_bytes_now_and_then_is_let_go() throws Exception {
    String asked = "GET /api/timeline HTTP/1.1\r\nHost: localhost\r\n\r\n";
    int times = 100;
    int whole = serving.get("/api/timeline").body().length() * times;
    int read = 0;
    try (Socket socket = serving.slowSocket()) {
      socket.getOutputStream().write(asked.repeat(times).getBytes(US_ASCII));
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < Duration.ofSeconds(18).toNanos()) {
        read += socket.getInputStream().readNBytes(100).length;
        Thread.sleep(500);
      }
      int more = socket.getInputStream().read();
      while (more >= 0) {
        read++;
        more = socket.getInputStream().read();
      }
    } catch (SocketException e) {
      // It was let go while it had not read all that it had sent for.
    }
    assertThat(read).isBetween(1, whole - 1);
    assertThat(serving.raw("GET /api/head HTTP/1.1\r\n" + END)).startsWith("HTTP/1.1 200");
  }
}
