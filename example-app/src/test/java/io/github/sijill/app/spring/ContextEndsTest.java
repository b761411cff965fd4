package io.github.sijill.app.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;

/** Axon's update checker looks for test frameworks on the stack, so only a JVM of its own shows. */
class ContextEndsTest {

  /** Starts the application that is named, and leaves its end to the JVM. */
  static final class Main {
    public static void main(String[] args) throws ClassNotFoundException {
      SpringApplication.run(Class.forName(args[0]));
    }
  }

  /** Without Spring's classes of the web, which other tests need: Boot would look for a server. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(each -> !Path.of(each).getFileName().toString().startsWith("spring-web"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.Newsroom", "axon.NewsroomApplication"})
  void the_jvm_ends_by_itself_and_nothing_calls_home(String application, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path loaded = folder.resolve("loaded.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                classPath(),
                Main.class.getName(),
                getClass().getPackageName() + "." + application)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).as(Files.readString(folder.resolve("output.txt"))).isZero();
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files).containsExactly(home);
    }
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains(" io.github.sijill.Archive "));
    assertThat(classes)
        .noneMatch(line -> line.contains(" java.net.http.") || line.contains(" java.net.Socket "));
  }
}
