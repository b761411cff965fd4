package io.github.sijill.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.testing.RanTool;
import io.github.sijill.testkit.SijillAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The tests of the kit once more, on JUnit 6: a project that has it may use the kit, compiled as it
 * is against JUnit 5. The build lays the jars into {@code target/junit6}.
 */
@Tag("slow")
class JUnit6Test {

  private static final Path JARS = Path.of("target", "junit6");

  @Test
  void the_kit_works_with_junit_6_as_it_does_with_5() throws IOException, InterruptedException {
    RanTool ran =
        RanTool.java(
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-cp",
            classPath(),
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--disable-banner",
            "--disable-ansi-colors",
            "--details=summary",
            "--fail-if-no-tests",
            "--select-package=" + SijillAssertions.class.getPackageName(),
            "--exclude-tag=slow");

    assertThat(ran.code()).as(ran.printed()).isZero();
    assertThat(ran.printed())
        .containsPattern("([5-9][0-9]|[1-9][0-9]{2}) tests successful")
        .containsPattern("\\b0 tests failed");
  }

  /** The class path of this JVM, but for JUnit. */
  private static String classPath() throws IOException {
    assertThat(JARS).as("laid there by `mvn -pl core generate-test-resources`").isDirectory();
    try (Stream<Path> six = Files.list(JARS)) {
      List<String> others =
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(
                  each -> !Path.of(each).getFileName().toString().matches("(junit|archunit)-.*"))
              .toList();
      assertThat(others).anyMatch(each -> each.contains("assertj-core"));
      return Stream.concat(
              six.map(Path::toString).filter(each -> each.endsWith(".jar")), others.stream())
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
