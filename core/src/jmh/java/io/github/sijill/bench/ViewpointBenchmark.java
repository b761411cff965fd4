package io.github.sijill.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the status of a cell on a day cost from a viewpoint that was not asked from before? Run
 * it with {@code .dev/bench Viewpoint -p data=S}. There are thousands of viewpoints in turn; with
 * {@code -p questions=500000} no question comes twice in a run of some seconds.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ViewpointBenchmark {

  @Benchmark
  public int asRecordedAt(Asked asked) {
    return asked.contender().asRecordedAt(asked.next());
  }

  @Benchmark
  public int asKnownOn(Asked asked) {
    return asked.contender().asKnownOn(asked.next());
  }
}
