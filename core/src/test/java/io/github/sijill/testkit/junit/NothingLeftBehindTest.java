package io.github.sijill.testkit.junit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.RanTool;
import io.github.sijill.testkit.SijillSoftAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A JVM that runs tests written with the kit, in a work, home and temporary folder of its own. */
class NothingLeftBehindTest {

  @ExtendWith(ArchiveExtension.class)
  static class Written {
    @ReplayHistory(MOROCCO_2016)
    void replayed(HistoryStep step, Archive empty, @FromArchive(MOROCCO_2016) Archive whole) {
      BlockingImposed again =
          BlockingImposed.of(CaseEntry.of("voip-maroc-2016", "again", "2017"), Scope.all());
      assertThat(whole).accepts(again).answersTheSameAfterReplay();
      whole.record(again);
      SijillSoftAssertions.assertSoftly(
          softly -> softly.assertThat(whole.status()).on("2018-01-01").isCertainly(BLOCKED));
      assertThat(empty.cases()).isEmpty();
      assertThat(step.after()).holds(step.event().id().value());
    }
  }

  /** Runs them. */
  static final class Application {
    public static void main(String[] args) {
      EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(Written.class))
          .execute()
          .testEvents()
          .assertStatistics(stats -> stats.succeeded(13).failed(0));
    }
  }

  @Test
  void no_file_is_left_behind(@TempDir Path folder) throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    RanTool ran =
        RanTool.run(
            folder,
            "java",
            "-Duser.home=" + folder,
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            classPath,
            Application.class.getName());

    assertThat(ran.code()).as(ran.printed()).isZero();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).containsExactly(folder);
    }
  }
}
