package io.github.sijill.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks, and keeps what they cost. */
final class Measurements {

  /**
   * What an operation costs; medians of the iterations.
   *
   * @param wallNanos by the clock
   * @param threadNanos the processor time of the threads that run it
   * @param processNanos the processor time of the process
   * @param bytes what it allocates
   */
  record Cost(double wallNanos, double threadNanos, double processNanos, double bytes) {}

  private static final int QUIET_SINCE = 24;

  private final Map<String, Cost> costs = new HashMap<>();
  private final boolean isQuick;

  Measurements(boolean isQuick) {
    this.isQuick = isQuick;
  }

  /** What was measured of a benchmark, with the values of its parameters; empty if it failed. */
  Optional<Cost> of(String benchmark, Object... parameters) {
    return Optional.ofNullable(costs.get(key(benchmark, Arrays.asList(parameters))));
  }

  private static String key(String benchmark, Collection<?> parameters) {
    return benchmark + " " + parameters;
  }

  /**
   * Runs a benchmark with the default values of its parameters.
   *
   * @param benchmark its class and method
   */
  void run(String benchmark, int threads) {
    run(options(benchmark).threads(threads), benchmark + (threads == 1 ? "" : " by " + threads));
  }

  /** Runs a benchmark with each of these values of a parameter. */
  void run(String benchmark, String parameter, Object... values) {
    run(options(benchmark).param(parameter, names(values)), benchmark);
  }

  /** Runs a benchmark of {@link Asked} with a set and each of these peers. */
  void run(String benchmark, DataSet data, Peer... peers) {
    run(options(benchmark).param("data", data.name()).param("peer", names(peers)), benchmark);
  }

  private static String[] names(Object[] values) {
    return Arrays.stream(values).map(Object::toString).toArray(String[]::new);
  }

  private ChainedOptionsBuilder options(String benchmark) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + Pattern.quote(benchmark) + "$")
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .shouldFailOnError(true)
            .jvmArgsPrepend(quiet())
            .verbosity(VerboseMode.SILENT);
    boolean isByTime =
        benchmark.startsWith("StatusOnDay")
            || benchmark.startsWith("Viewpoint")
            || benchmark.startsWith("Timeline")
            || benchmark.startsWith("Snapshot")
            || benchmark.startsWith("Handle");
    if (isByTime && isQuick) {
      options
          .warmupIterations(4)
          .warmupTime(TimeValue.milliseconds(500))
          .measurementIterations(5)
          .measurementTime(TimeValue.milliseconds(300));
    }
    return options;
  }

  /** Else a JDK warns of what JMH and the databases do. */
  private static String[] quiet() {
    return Runtime.version().feature() >= QUIET_SINCE
        ? new String[] {
          "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"
        }
        : new String[] {};
  }

  /** One that fails is told of on standard error, and has no figures. */
  private void run(ChainedOptionsBuilder options, String name) {
    try {
      for (RunResult result : new Runner(options.build()).run()) {
        BenchmarkParams params = result.getParams();
        costs.put(
            key(name, params.getParamsKeys().stream().map(params::getParam).toList()),
            cost(result));
      }
    } catch (RunnerException e) {
      System.err.println(name + " failed");
      e.printStackTrace();
    }
  }

  private static Cost cost(RunResult result) {
    Result<?> primary = result.getPrimaryResult();
    double median = primary.getStatistics().getPercentile(50);
    TimeUnit unit = result.getParams().getTimeUnit();
    double nanos =
        result.getParams().getMode() == Mode.Throughput
            ? unit.toNanos(1) / median
            : unit.toNanos(1) * median;
    double question = secondary(result, "questionNanos");
    return new Cost(
        nanos,
        Double.isNaN(question) ? 1e3 * secondary(result, CpuProfiler.OF_THREADS) : question,
        1e3 * secondary(result, CpuProfiler.OF_PROCESS),
        secondary(result, "gc.alloc.rate.norm"));
  }

  @SuppressWarnings("rawtypes") // as JMH declares it
  private static double secondary(RunResult result, String name) {
    for (Map.Entry<String, Result> each : result.getSecondaryResults().entrySet()) {
      if (each.getKey().endsWith(name)) {
        return each.getValue().getStatistics().getPercentile(50);
      }
    }
    return Double.NaN;
  }
}
