package io.github.sijill.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.ShellLines;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/http.md shows is what happens. */
class HttpPageTest {

  private static final Path PAGE = Path.of("../docs/http.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path directory;

  private static List<MatchResult> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(PAGE)).results().toList();
  }

  @Test
  void every_request_is_answered_and_as_it_is_shown() throws Exception {
    List<MatchResult> blocks = blocks();
    int asked = 0;
    try (Serving serving = new Serving()) {
      for (int i = 0; i < blocks.size(); i++) {
        String answer = "";
        for (List<String> words : ShellLines.commands(blocks.get(i).group(2), "curl")) {
          HttpResponse<byte[]> response = sent(serving, words);
          answer = new String(response.body(), StandardCharsets.UTF_8);
          boolean isRefusal = answer.contains("\"rule\":");
          assertThat(response.statusCode()).as(answer).isEqualTo(isRefusal ? 400 : 200);
          assertThat(isRefusal).isEqualTo(words.getLast().contains("wfi"));
          asked++;
        }
        if (!answer.isEmpty()
            && i + 1 < blocks.size()
            && blocks.get(i + 1).group(1).equals("json")) {
          assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree(blocks.get(i + 1).group(2)));
        }
      }
    }
    assertThat(asked).isGreaterThan(8);
  }

  /** As curl does: headers, a body from a file, and where the answer is kept. */
  private HttpResponse<byte[]> sent(Serving serving, List<String> words) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(
                words.getLast().replace("http://127.0.0.1:8016/", serving.address().toString())));
    Path output = directory.resolve("unnamed");
    for (int i = 0; i < words.size() - 1; i += 2) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "-H" -> request.header(value.split(": ", 2)[0], value.split(": ", 2)[1]);
        case "-o" -> output = directory.resolve(value);
        case "--data-binary" ->
            request.POST(HttpRequest.BodyPublishers.ofFile(directory.resolve(value.substring(1))));
        default -> throw new AssertionError("curl " + words);
      }
    }
    HttpResponse<byte[]> response = serving.bytes(request.build());
    Files.write(output, response.body());
    return response;
  }

  @Test
  void every_way_to_serve_works() throws Exception {
    List<List<String>> commands = new ArrayList<>();
    for (MatchResult block : blocks()) {
      commands.addAll(ShellLines.commands(block.group(2), "example-app/sijill"));
    }
    try (Archive archive = Archives.morocco2016()) {
      archive.copyTo(directory.resolve("voip.jsonl"));
      archive.copyTo(directory.resolve("other.jsonl"));
    }

    assertThat(commands).hasSize(3);
    for (List<String> command : commands) {
      assertThat(command.getFirst()).isEqualTo("serve");
      List<String> options = new ArrayList<>();
      for (String word : command.subList(1, command.size())) {
        options.add(word.endsWith(".jsonl") ? directory.resolve(word).toString() : word);
      }
      int port = options.indexOf("--port");
      if (port >= 0) {
        options.subList(port, port + 2).clear();
      }
      try (Serving serving = new Serving(options.toArray(String[]::new))) {
        assertThat(serving.get("/").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void the_controller_for_spring_is_the_one_that_is_tried() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/io/github/sijill/app/spring/web/ArchiveController.java"));

    assertThat(blocks())
        .extracting(block -> block.group(2))
        .contains(source.substring(source.indexOf("import ")));
  }
}
