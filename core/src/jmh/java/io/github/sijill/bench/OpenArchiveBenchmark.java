package io.github.sijill.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sijill.Archive;
import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * How long does an archive file take to be opened, against a plain parse of the same lines? Run it
 * with {@code .dev/bench OpenArchive -p events=1000000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class OpenArchiveBenchmark {

  @Param("100000")
  public int events;

  private Path file = Path.of("");
  private final JsonMapper jackson = JsonMapper.builder().build();

  @Setup(Level.Trial)
  public void write() throws IOException {
    file = ArchiveFiles.write(Files.createTempFile("sijill", ".jsonl"), events);
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** The floor: Jackson reads each line into a tree, and nothing is checked. */
  @Benchmark
  public long plainJackson() throws IOException {
    long fields = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        fields += jackson.readTree(line).size();
      }
    }
    return fields;
  }

  /** The chain, the format and each event are checked. */
  @Benchmark
  public long verify() throws IOException {
    return Verification.of(file).head().sequence();
  }

  /** The same, and an index is made. */
  @Benchmark
  public Object engine() throws IOException {
    try (JournalStorageEngine engine =
        JournalStorageEngine.open(file, OpenOptions.forReading(), null)) {
      return engine.latestToken(null).join();
    }
  }

  /** The same, and the projections hold all events. */
  @Benchmark
  public int archive() throws IOException {
    try (Archive archive = Archive.open(file, OpenOptions.forReading())) {
      return archive.cases().size();
    }
  }
}
