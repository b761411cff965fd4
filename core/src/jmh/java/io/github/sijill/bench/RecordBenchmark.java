package io.github.sijill.bench;

import io.github.sijill.Archive;
import io.github.sijill.Recording;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.source.Source;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many events can be recorded in a second, against writing and forcing as many bytes? Run it
 * with {@code .dev/bench Record -prof io.github.sijill.bench.CpuProfiler}, and with {@code -t 8} to
 * see writers share a force.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RecordBenchmark {

  private static final int ENTRIES_A_CASE = 1_000;
  private static final int LINE_BYTES = 500;
  private static final int GROUP = 8;

  private Path folder = Path.of("");
  private Archive file = Archive.inMemory();
  private Archive memory = Archive.inMemory();
  private final AtomicInteger inOneCase = new AtomicInteger();

  @Setup(Level.Trial)
  public void open() throws IOException {
    folder = ArchiveFiles.newFolder();
    file = Archive.open(folder.resolve("archive.jsonl"));
    file.record(ArchiveFiles.opened(DataSet.S, "one-case"));
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    file.close();
    memory.close();
    try (Stream<Path> files = Files.list(folder)) { // a checkpoint stands beside the archive
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }

  private static BlockingImposed imposed(String caseId, int number) {
    return BlockingImposed.of(
        CaseEntry.of(caseId, "entry-" + number, "2016-01-05")
            .from(
                Source.of("A paper of record")
                    .titled("What happened to calls over the internet on that day")
                    .at("https://example.org/articles/" + number))
            .summary("en", "Calls stopped, or worked again, as users of that network told it."),
        io.github.sijill.scope.Scope.all().network("network-" + number % DataSet.S.networks));
  }

  /** A case of a thread's own, which begins anew when it is long. */
  @State(Scope.Thread)
  public static class OwnCase {

    private static final AtomicInteger CASES = new AtomicInteger();
    private String caseId = "";
    private int entries = ENTRIES_A_CASE;

    Recording recordNext(Archive archive) {
      if (entries == ENTRIES_A_CASE) {
        caseId = "case-" + CASES.incrementAndGet();
        entries = 0;
        return archive.record(ArchiveFiles.opened(DataSet.S, caseId));
      }
      entries++;
      return archive.record(imposed(caseId, entries));
    }
  }

  /** A file of a thread's own. */
  @State(Scope.Thread)
  public static class OwnFile {

    private final byte[] line = new byte[LINE_BYTES];
    private Path path = Path.of("");
    private RandomAccessFile file = opened();

    private RandomAccessFile opened() {
      try {
        path = ArchiveFiles.newFolder().resolve("floor");
        return new RandomAccessFile(path.toFile(), "rw");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
      file.close();
      Files.delete(path);
      Files.delete(path.getParent());
    }
  }

  /** The floor: as many bytes as an event has at the end of a file, forced. */
  @Benchmark
  public void writeAndForce(OwnFile own) throws IOException {
    own.file.write(own.line);
    own.file.getFD().sync();
  }

  /** The floor of eight writers that share each force. */
  @Benchmark
  @OperationsPerInvocation(GROUP)
  public void writeEightAndForce(OwnFile own) throws IOException {
    for (int each = 0; each < GROUP; each++) {
      own.file.write(own.line);
    }
    own.file.getFD().sync();
  }

  /** Each thread records in cases of its own. */
  @Benchmark
  public Recording onDisk(OwnCase own) {
    return own.recordNext(file);
  }

  /** All threads record in one case. */
  @Benchmark
  public Recording onDiskInOneCase() {
    return file.record(imposed("one-case", inOneCase.incrementAndGet()));
  }

  @Benchmark
  public Recording inMemory(OwnCase own) {
    return own.recordNext(memory);
  }
}
