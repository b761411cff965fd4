package io.github.sijill.bench;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.event.Recorded;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * What does the first question about a cell cost after something was recorded on it, in a case of
 * so many entries? Run it with {@code .dev/bench AfterRecording -p entries=10,10000}. The cases
 * have the hundred cells of {@link DataSet#S}; from 100,000 entries on the thousand of {@link
 * DataSet#B}. Recording is not measured here.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 30)
@Measurement(iterations = 100)
public class AfterRecordingBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int CELL = 42;
  private static final int FIRST_DAY = (int) LocalDate.of(2023, 10, 1).toEpochDay();
  private static final int DAYS = 400;
  private static final int WARM_UP_SECONDS = 4;

  @Param({"10", "100", "1000", "10000"})
  public int entries;

  private DataSet data = DataSet.S;
  private final Verdict verdict = new Verdict();
  private Archive archive = Archive.inMemory();
  private List<Told> floor = new ArrayList<>();
  private int cases;
  private int recorded;
  private int day;
  private StatusQuery query = archive.status();

  @Setup(Level.Trial)
  public void tell() {
    data = entries < 100_000 ? DataSet.S : DataSet.B;
    cases = Math.clamp(5_000 / entries, 1, 500);
    List<Recorded> events = new ArrayList<>();
    for (int caseNumber = 0; caseNumber < cases; caseNumber++) {
      events.addAll(ArchiveFiles.events(data, caseNumber, ToldCase.of(data, caseNumber, entries)));
    }
    archive = Archive.inMemory(events, InstantSource.system());
    warmUp();
    recorded = 0;
    floor =
        new ArrayList<>(
            ToldCase.of(data, 0, entries).stream()
                .filter(told -> told.covers(data, CELL))
                .toList());
  }

  private void warmUp() {
    Archive measured = archive;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
    try (Archive other =
        Archive.inMemory(
            ArchiveFiles.events(data, 0, ToldCase.of(data, 0, entries)), InstantSource.system())) {
      archive = other;
      cases = 1;
      while (System.nanoTime() < end) {
        record();
        ask(day);
        ask(day - 1);
      }
    }
    archive = measured;
    cases = Math.clamp(5_000 / entries, 1, 500);
  }

  @TearDown(Level.Trial)
  public void close() {
    archive.close();
  }

  @Setup(Level.Invocation)
  public void record() {
    String caseId = data.caseId(recorded % cases);
    Told told = told(recorded / cases);
    archive.record(ArchiveFiles.event(caseId, told));
    recorded++;
    day = told.first();
    floor.add(told);
    floor.sort(Comparator.comparing(Told::first));
    query =
        archive
            .status()
            .inCase(caseId)
            .operator(data.operator(CELL))
            .network(data.network(CELL))
            .service(data.service(CELL));
  }

  /** Blockings and restorations in turn, each a day after the other. */
  private Told told(int inCase) {
    int on = FIRST_DAY + inCase % DAYS;
    boolean isRestoration = inCase % 2 == 1;
    return new Told(
        entries + recorded + 1,
        CELL / (data.networks * data.services),
        CELL % (data.networks * data.services) / data.services,
        CELL % data.services,
        on,
        on,
        0,
        isRestoration ? 0 : 2,
        isRestoration,
        0,
        0);
  }

  /** The processor time of the question alone; the clock would count other programs too. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cpu {
    public long questionNanos;

    private Object of(Supplier<Object> question) {
      long before = THREADS.getCurrentThreadCpuTime();
      Object answer = question.get();
      questionNanos += THREADS.getCurrentThreadCpuTime() - before;
      return answer;
    }
  }

  /** The floor: the periods of the cell are made anew. */
  @Benchmark
  public Object floor(Cpu cpu) {
    return cpu.of(() -> Periods.of(new CellColumns(floor), verdict).on(day));
  }

  @Benchmark
  public Object first(Cpu cpu) {
    return cpu.of(() -> ask(day));
  }

  /** The same once the cell was asked; the difference is what the recording costs. */
  @Benchmark
  public Object again(Cpu cpu) {
    Object unused = ask(day);
    return cpu.of(() -> ask(day - 1));
  }

  private Object ask(int asked) {
    return query.on(LocalDate.ofEpochDay(asked)).cells().getFirst().possible();
  }
}
