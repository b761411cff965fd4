package io.github.sijill.bench;

import io.github.sijill.Archive;
import io.github.sijill.Recording;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.scope.Scope;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does recording an event take, against writing and forcing as many bytes? Each thread
 * records a case of its own. Run it with {@code .dev/bench Record}, and with {@code -t 8} to see
 * writers share a force.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class RecordBenchmark {

  private Path folder = Path.of("");
  private Archive file = Archive.inMemory();
  private Archive memory = Archive.inMemory();

  @Setup(Level.Trial)
  public void open() throws IOException {
    folder = Files.createTempDirectory("sijill");
    file = Archive.open(folder.resolve("archive.jsonl"));
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    file.close();
    memory.close();
    Files.delete(folder.resolve("archive.jsonl"));
    Files.delete(folder);
  }

  /** A case of a thread's own, which begins anew when it is long. */
  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class OwnCase {

    private static final AtomicInteger CASES = new AtomicInteger();
    private String caseId = "";
    private int entries = ArchiveFiles.ENTRIES_A_CASE;

    Recording recordNext(Archive archive) {
      if (entries == ArchiveFiles.ENTRIES_A_CASE) {
        caseId = "case-" + CASES.incrementAndGet();
        entries = 0;
        return archive.record(ArchiveFiles.opened(caseId));
      }
      entries++;
      return archive.record(
          BlockingImposed.of(
              CaseEntry.of(caseId, "entry-" + entries, "2016-01-05"), Scope.all().network("3g")));
    }
  }

  /** The floor of a file: 300 bytes at its end, forced. */
  @State(org.openjdk.jmh.annotations.Scope.Thread)
  public static class OwnFile {

    private final byte[] line = new byte[300];
    private Path path = Path.of("");
    private RandomAccessFile file = opened();

    private RandomAccessFile opened() {
      try {
        path = Files.createTempFile("sijill", ".floor");
        return new RandomAccessFile(path.toFile(), "rw");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
      file.close();
      Files.delete(path);
    }
  }

  @Benchmark
  public void writeAndForce(OwnFile own) throws IOException {
    own.file.write(own.line);
    own.file.getFD().sync();
  }

  @Benchmark
  public Recording onDisk(OwnCase own) {
    return own.recordNext(file);
  }

  @Benchmark
  public Recording inMemory(OwnCase own) {
    return own.recordNext(memory);
  }
}
