package io.github.sijill.bench;

import io.github.sijill.casefile.Admission;
import io.github.sijill.casefile.Casefile;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.time.Instant;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do the rules take for a whole case that was made to be slow? Twice the entries should
 * take about twice as long. Run it with {@code .dev/bench HostileCase}, and for one kind with
 * {@code -p kind=CHAIN_OF_RETRACTIONS}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
public class HostileCaseBenchmark {

  private static final CaseId CASE = new CaseId("hostile");
  private static final Instant RECORDED = Instant.parse("2100-01-01T00:00:00Z");

  /** All of them, unless some are named. */
  @Param public HostileCase kind = HostileCase.PLAIN;

  @Param({"1000", "2000", "4000"})
  public int size;

  private List<SagaEvent> told = List.of();
  private List<Recorded> recorded = List.of();

  @Setup(Level.Trial)
  public void tell() {
    told = kind.ofSize(size);
    recorded = admitted();
  }

  private List<Recorded> admitted() {
    List<Recorded> admitted = new ArrayList<>();
    Casefile casefile = Casefile.empty(CASE);
    for (SagaEvent event : told) {
      int sequence = admitted.size() + 1;
      Instant now = RECORDED.plusSeconds(sequence);
      if (!(casefile.admit(event, now) instanceof Admission.Admitted(SagaEvent filledIn))) {
        throw new IllegalStateException(event.id() + " is told twice");
      }
      Recorded next = Recorded.of(filledIn, sequence, now);
      admitted.add(next);
      casefile = casefile.with(List.of(next));
    }
    return admitted;
  }

  /** Each entry is admitted and recorded. */
  @Benchmark
  public int recording() {
    return admitted().size();
  }

  /** Each entry of an archive is checked, as when it is opened. */
  @Benchmark
  public int opening() {
    Casefile casefile = Casefile.empty(CASE);
    for (Recorded each : recorded) {
      casefile.check(each.event(), each.recordedAt());
      casefile = casefile.with(List.of(each));
    }
    return casefile.size();
  }
}
