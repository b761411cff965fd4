package io.github.sijill.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of each operation in microseconds, which hardly depends on what else the
 * machine does: of the whole process, and of the threads that run the benchmark, without garbage
 * collection, compilation and threads that the benchmark starts. {@code -prof
 * io.github.sijill.bench.CpuProfiler}.
 */
public final class CpuProfiler implements InternalProfiler {

  static final String OF_PROCESS = "cpu.process";
  static final String OF_THREADS = "cpu.threads";

  private static final String WORKERS = "-jmh-worker-";

  private long processBefore;
  private long threadsBefore;

  @Override
  public String getDescription() {
    return "processor time of the process, and of the benchmark's threads, for each operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    processBefore = ofProcess();
    threadsBefore = ofThreads();
  }

  @Override
  @SuppressWarnings("rawtypes") // as JMH declares it
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = Math.max(1, result.getMetadata().getAllOps());
    return List.of(
        micros(OF_PROCESS, ofProcess() - processBefore, operations),
        micros(OF_THREADS, ofThreads() - threadsBefore, operations));
  }

  private static ScalarResult micros(String name, long nanos, long operations) {
    return new ScalarResult(name, nanos / 1e3 / operations, "us/op", AggregationPolicy.AVG);
  }

  private static long ofProcess() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static long ofThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (each != null && each.getThreadName().contains(WORKERS)) {
        nanos += Math.max(0, threads.getThreadCpuTime(each.getThreadId()));
      }
    }
    return nanos;
  }
}
