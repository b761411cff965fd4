package io.github.sijill.bench;

import io.github.sijill.Archive;
import io.github.sijill.ReplayStep;
import io.github.sijill.event.CaseId;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.journal.OpenOptions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to tell everything of many small cases: all timelines, and after each entry
 * those of its case? Run it with {@code .dev/bench CaseByCase -p data=R}. Opening the archive is
 * part of each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class CaseByCaseBenchmark {

  @Param("R100")
  public DataSet data = DataSet.R100;

  private Path file = Path.of("");
  private Path told = Path.of("");
  private List<byte[]> answers = List.of();

  @Setup(Level.Trial)
  public void write() throws IOException {
    file = ArchiveFiles.of(data);
    told = ArchiveFiles.made(data, "told");
    answers = new ArrayList<>();
    try (Archive archive = open()) {
      for (CaseId each : archive.cases()) {
        answers.add(timelines(archive, each));
      }
    }
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.deleteIfExists(told);
  }

  private Archive open() throws IOException {
    return Archive.open(file, OpenOptions.forReading());
  }

  private OutputStream out() throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(told), 1 << 16);
  }

  private static byte[] timelines(Archive archive, CaseId each) {
    return AnswerJson.of(archive.status().inCase(each.value()).timeline())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The floor: the archive is opened, and the bytes of all timelines, made before, are written. */
  @Benchmark
  public int openAndWrite() throws IOException {
    try (Archive archive = open();
        OutputStream out = out()) {
      for (byte[] each : answers) {
        out.write(each);
      }
      return archive.cases().size();
    }
  }

  /** All timelines as JSON. */
  @Benchmark
  public void timelines() throws IOException {
    try (Archive archive = open();
        OutputStream out = out()) {
      for (CaseId each : archive.cases()) {
        out.write(timelines(archive, each));
      }
    }
  }

  /** A replay, and for each entry the timelines of its case as they were once it was recorded. */
  @Benchmark
  public int replay() throws IOException {
    int periods = 0;
    try (Archive archive = open()) {
      List<ReplayStep> steps = new ArrayList<>();
      archive.replay(steps::add);
      for (ReplayStep step : steps) {
        periods +=
            archive
                .status()
                .inCase(step.recorded().caseId().value())
                .asRecordedAt(step.recorded().recordedAt())
                .timeline()
                .cells()
                .getFirst()
                .periods()
                .size();
      }
    }
    return periods;
  }
}
