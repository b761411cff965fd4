package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.journal.OpenOptions;
import io.github.sijill.testing.ClassPath;
import io.github.sijill.testing.RanTool;
import io.github.sijill.testing.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an archive that was closed; in a JVM of its own, where nothing else runs. */
class ClosingTest {

  /** Opens archives of each kind, uses and closes them, prints what is left, and ends. */
  static final class Application {
    public static void main(String[] args) throws IOException {
      Set<Thread> threads = Thread.getAllStackTraces().keySet();
      Set<String> files = openFiles();
      Path archive = Path.of(args[0]);
      use(archive);
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> !threads.contains(thread))
          .forEach(thread -> System.out.println("thread " + thread));
      openFiles().stream()
          .filter(file -> !files.contains(file))
          .forEach(file -> System.out.println("file " + file));
      use(archive);
      System.out.println("could be opened again, and ends");
    }

    private static void use(Path file) throws IOException {
      AxonConfiguration host = AxonArchives.register(EventSourcingConfigurer.create()).start();
      try (Archive inMemory = Archive.inMemory();
          Archive bundled = Archives.morocco2016();
          Archive inHost = AxonArchives.find(host);
          Archive inFile = Archive.open(file);
          Archive following = Archive.open(file, OpenOptions.forReading())) {
        for (Archive archive : List.of(inMemory, bundled, inHost, inFile)) {
          Listening unused = archive.onRecorded(entry -> {});
          archive.record(SmallCase.opened());
          archive.record(SmallCase.imposed("a", "2016-01-06"));
          archive.replay();
          archive.status().timeline();
        }
        following.status().timeline();
      }
      host.shutdown();
    }

    /** Where the system tells: the files that are open, but for the jars of loaded classes. */
    private static Set<String> openFiles() throws IOException {
      Set<String> files = new TreeSet<>();
      Path descriptors = Path.of("/proc/self/fd");
      if (Files.isDirectory(descriptors)) {
        try (Stream<Path> all = Files.list(descriptors)) {
          for (Path each : all.toList()) {
            if (Files.isRegularFile(each)) {
              files.add(each.toRealPath().toString());
            }
          }
        }
      }
      files.removeIf(file -> file.endsWith(".jar"));
      return files;
    }
  }

  @Test
  void after_closing_no_thread_file_or_lock_is_left_and_the_jvm_ends_by_itself(@TempDir Path folder)
      throws IOException, InterruptedException {
    RanTool ran =
        RanTool.java(
            "-cp",
            ClassPath.ofAnApplication(),
            Application.class.getName(),
            folder.resolve("archive.jsonl"));

    assertThat(ran.printed().lines()).containsExactly("could be opened again, and ends");
    assertThat(ran.code()).isZero();
  }
}
