package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.testing.RanTool;
import io.github.sijill.testing.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Axon's update checker looks for test frameworks on the stack, so only a JVM of its own shows. */
class NothingCallsHomeTest {

  /** Uses an archive for a while, as an application does. */
  static final class Application {
    public static void main(String[] args) throws InterruptedException {
      try (Archive archive = Archive.inMemory()) {
        archive.record(SmallCase.opened());
        archive.replay(step -> {});
        Thread.sleep(1_500);
      }
    }
  }

  @Test
  void an_archive_opens_no_connection_and_writes_nothing_home(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path loaded = folder.resolve("loaded.txt");
    RanTool ran =
        RanTool.java(
            "-Duser.home=" + home,
            "-Xlog:class+load:file=" + loaded,
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName());

    assertThat(ran.code()).as(ran.printed()).isZero();
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files).containsExactly(home);
    }
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains("io.github.sijill.Archive "));
    assertThat(classes)
        .noneMatch(line -> line.contains(" java.net.http.") || line.contains(" java.net.Socket "));
  }
}
