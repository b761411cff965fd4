package io.github.sijill.guide;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.testing.ClassPath;
import io.github.sijill.testing.Postgres;
import io.github.sijill.testing.RanTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java example of the README and of docs is compiled and run as it stands there, after the
 * imports of the library's packages; a comment at the end of a line that prints says what it
 * prints. Those for Spring, which the library does not know, are run by the example app.
 */
class JavaExamplesTest {

  private static final Path TOP = Path.of("..");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern PRINTED = Pattern.compile("(?m)System\\.out\\.println.*; // (.*)$");

  /** The address in examples; a database of their own takes its place. */
  private static final String DATABASE = "jdbc:postgresql://localhost/archives";

  private static final String IMPORTS =
      """
      import io.github.sijill.*;
      import io.github.sijill.axon.*;
      import io.github.sijill.axon.postgres.*;
      import io.github.sijill.axon.engine.*;
      import io.github.sijill.casefile.*;
      import io.github.sijill.event.*;
      import io.github.sijill.source.*;
      import io.github.sijill.citation.*;
      import io.github.sijill.exchange.*;
      import io.github.sijill.history.*;
      import io.github.sijill.http.*;
      import io.github.sijill.journal.*;
      import io.github.sijill.json.*;
      import io.github.sijill.listing.*;
      import io.github.sijill.page.*;
      import io.github.sijill.picture.*;
      import io.github.sijill.projection.*;
      import io.github.sijill.question.*;
      import io.github.sijill.words.*;
      import io.github.sijill.scope.*;
      import io.github.sijill.time.*;
      import io.github.sijill.timeline.*;
      import io.github.sijill.testkit.*;
      import io.github.sijill.testkit.junit.*;
      import static io.github.sijill.testkit.SijillAssertions.assertThat;
      import com.sun.net.httpserver.HttpServer;
      import java.net.InetAddress;
      import java.net.InetSocketAddress;
      import java.net.URI;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.Executors;
      import org.axonframework.common.configuration.AxonConfiguration;
      import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
      import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
      import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
      import org.axonframework.messaging.queryhandling.gateway.QueryGateway;
      import org.junit.jupiter.api.Test;
      import org.junit.jupiter.api.extension.ExtendWith;
      import org.junit.platform.engine.discovery.DiscoverySelectors;
      import org.junit.platform.testkit.engine.EngineTestKit;

      """;

  static Stream<Arguments> examples() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(TOP.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<Arguments> examples = new ArrayList<>();
    for (Path page : pages) {
      EXAMPLE
          .matcher(Files.readString(page))
          .results()
          .filter(example -> !example.group(1).contains("import org.springframework."))
          .forEach(
              example ->
                  examples.add(Arguments.of(TOP.relativize(page).toString(), example.group(1))));
    }
    return examples.stream();
  }

  private static boolean isTest(String example) {
    return example.contains("@Test") || example.contains("implements EngineContract");
  }

  private static String wrapped(String example) {
    return """
    class Example {
      public static void main(String[] args) throws Exception {
    %s  }
    }
    """
        .formatted(example);
  }

  /** A test class, run by JUnit. */
  private static String ran(String example) {
    Matcher name = Pattern.compile("(?m)^class (\\w+)").matcher(example);
    assertThat(name.find()).as(example).isTrue();
    return """
    class Example {
      public static void main(String[] args) {
        EngineTestKit.engine("junit-jupiter")
            .selectors(DiscoverySelectors.selectClass(%s.class))
            .execute()
            .testEvents()
            .assertStatistics(stats -> stats.failed(0).aborted(0))
            .succeeded()
            .stream()
            .findAny()
            .orElseThrow();
      }
    }

    %s\
    """
        .formatted(name.group(1), example);
  }

  @ParameterizedTest(name = "{0} #{index}")
  @MethodSource("examples")
  void compiles_runs_and_prints_what_its_comments_say(
      String page, String example, @TempDir Path folder) throws IOException, InterruptedException {
    if (example.contains(DATABASE)) {
      try (Postgres postgres = Postgres.start(folder.resolve("data"))) {
        run(page, example.replace(DATABASE, postgres.url()), folder);
      }
    } else {
      run(page, example, folder);
    }
  }

  private static void run(String page, String example, Path folder)
      throws IOException, InterruptedException {
    Path source = folder.resolve("Example.java");
    String imports =
        example.lines().filter(line -> line.startsWith("import ")).collect(joining("\n"));
    String rest =
        example
            .lines()
            .filter(line -> !line.startsWith("import "))
            .collect(joining("\n", "", "\n"));
    Files.writeString(
        source, IMPORTS + imports + "\n" + (isTest(rest) ? ran(rest) : wrapped(rest)));
    Path home = Files.createDirectory(folder.resolve("home"));
    RanTool ran =
        RanTool.java(
            "-Dstdout.encoding=UTF-8",
            "-Duser.home=" + home,
            "-cp",
            ClassPath.ofAnApplication(),
            source);

    assertThat(ran.code()).as("%s:%n%s%n%s", page, example, ran.printed()).isZero();
    List<String> expected =
        PRINTED.matcher(example).results().map(result -> result.group(1)).toList();
    try (Stream<Path> left = Files.walk(home)) {
      // Java itself keeps there which fonts it has found, once something is painted.
      assertThat(left.filter(Files::isRegularFile))
          .as(page)
          .allMatch(
              file -> example.contains(".png(") && file.startsWith(home.resolve(".java/fonts")));
    }
    if (!expected.isEmpty()) {
      assertThat(ran.printed().lines()).as(page).containsSubsequence(expected);
    }
  }
}
