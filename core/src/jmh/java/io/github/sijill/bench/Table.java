package io.github.sijill.bench;

import static io.github.sijill.bench.Figures.bytes;
import static io.github.sijill.bench.Figures.number;
import static io.github.sijill.bench.Figures.times;
import static io.github.sijill.bench.Figures.wall;

import io.github.sijill.bench.Measurements.Cost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures everything once, and prints the table of docs/performance.md: what was asked, what it
 * costs beside the floor and the peers in the same run, and the goal.
 *
 * <p>{@code quick} takes S; {@code thorough} takes S, M, B, R and D, and measures longer. Names of
 * sets may follow, and take the place of these.
 */
final class Table {

  private static final int COMMANDS = 5;

  private final boolean isQuick;
  private final List<DataSet> sets;
  private final Measurements measured;
  private final QuestionRows questions;

  private Table(boolean isQuick, List<DataSet> sets) {
    this.isQuick = isQuick;
    this.sets = sets;
    this.measured = new Measurements(isQuick);
    this.questions = new QuestionRows(isQuick, measured, Table::row);
  }

  public static void main(String[] args) throws Exception {
    boolean isQuick = !Arrays.asList(args).contains("thorough");
    List<DataSet> named =
        Arrays.stream(args)
            .filter(each -> !List.of("quick", "thorough").contains(each))
            .map(DataSet::valueOf)
            .toList();
    List<DataSet> usual =
        isQuick
            ? List.of(DataSet.S)
            : List.of(DataSet.S, DataSet.M, DataSet.B, DataSet.R, DataSet.D);
    new Table(isQuick, named.isEmpty() ? usual : named).print();
  }

  private void print() throws Exception {
    line("| what | now | goal |");
    line("| --- | --- | --- |");
    for (DataSet each : sets) {
      questions.handle(each);
      questions.fullAnswer(each);
    }
    questions.afterRecording();
    for (DataSet each : sets) {
      if (!each.isDeep()) {
        questions.viewpoints(each);
      }
    }
    for (DataSet each : sets) {
      questions.timeline(each);
      questions.snapshot(each);
    }
    for (DataSet each : sets) {
      open(each);
      heap(each);
    }
    record();
    postgres();
    caseByCase();
    commandLine();
  }

  @SuppressWarnings("SystemOut")
  private static void line(String text) {
    System.out.println(text);
    System.out.flush();
  }

  private static void row(String what, String now, String goal) {
    line("| %s | %s | %s |".formatted(what, now, goal));
  }

  private void open(DataSet data) {
    String floor = "OpenBenchmark.tokensAndHash";
    String archive = "OpenBenchmark.archive";
    measured.run(floor, "data", data);
    measured.run(archive, "data", data);
    Optional<Cost> ours = measured.of(archive, data);
    row(
        data + ": open, chain, format and rules verified",
        "%s, %s of Jackson streaming + SHA-256 (processor time %s)"
            .formatted(
                wall(ours),
                times(ours, measured.of(floor, data), Cost::wallNanos),
                times(ours, measured.of(floor, data), Cost::processNanos)),
        "≤ ×1.5, two threads ≤ ×0.9; by checkpoint ≥ 20 × faster");
  }

  private static void heap(DataSet data) throws IOException, InterruptedException {
    String[] bytes = Jvm.start(Heap.class, data).output().strip().split(" ");
    row(
        data + ": heap an event",
        "%s B opened, %s B once every cell was asked".formatted(bytes[0], bytes[1]),
        "≤ 100 B");
  }

  private void record() {
    String floor = "RecordBenchmark.writeAndForce";
    String groupFloor = "RecordBenchmark.writeEightAndForce";
    String disk = "RecordBenchmark.onDisk";
    String oneCase = "RecordBenchmark.onDiskInOneCase";
    measured.run(floor, 1);
    measured.run(disk, 1);
    measured.run(groupFloor, 1);
    measured.run(disk, 8);
    measured.run(oneCase, 8);
    Optional<Cost> ours = measured.of(disk);
    Optional<Cost> least = measured.of(floor);
    row(
        "`record()`, durable",
        "wall %s of write and force (%s); CPU %s µs beyond them, %s; 8 threads %s of the group floor, on one case %s"
            .formatted(
                times(ours, least, Cost::wallNanos),
                wall(least),
                ours.flatMap(
                        a -> least.map(b -> number((a.processNanos() - b.processNanos()) / 1e3)))
                    .orElse("–"),
                bytes(ours),
                times(measured.of(disk + " by 8"), measured.of(groupFloor), Cost::wallNanos),
                times(measured.of(oneCase + " by 8"), measured.of(groupFloor), Cost::wallNanos)),
        "≤ 60 µs warm; ≤ ×1.3 at a force of 200 µs; 8 threads ≤ ×2, on one case too");
  }

  private void postgres() throws Exception {
    int seconds = isQuick ? 4 : 15;
    double one = PostgresRecording.measured(1, seconds);
    double four = PostgresRecording.measured(4, seconds);
    row(
        "PostgreSQL, recording from 4 processes, each on a case of its own",
        "%s events a second, ×%s of one process (%s)"
            .formatted(number(four), number(four / one), number(one)),
        "≥ ×2 of one process");
  }

  private void caseByCase() {
    DataSet data = isQuick ? DataSet.R100 : DataSet.R;
    String floor = "CaseByCaseBenchmark.openAndWrite";
    String timelines = "CaseByCaseBenchmark.timelines";
    String replay = "CaseByCaseBenchmark.replay";
    measured.run(floor, "data", data);
    measured.run(timelines, "data", data);
    measured.run(replay, "data", DataSet.R100);
    row(
        "%s: all timelines as JSON".formatted(data),
        "%s, %s of opening and writing the same bytes"
            .formatted(
                wall(measured.of(timelines, data)),
                times(measured.of(timelines, data), measured.of(floor, data), Cost::wallNanos)),
        "≤ ×3");
    row(
        "R100: replay, with the timelines of the case after each entry",
        wall(measured.of(replay, DataSet.R100)),
        "≤ ×3 of writing the same bytes plus the open");
  }

  private static void commandLine() throws IOException, InterruptedException {
    Path launcher = Path.of("..", "example-app", "sijill").toAbsolutePath().normalize();
    String unused = Jvm.start(List.of(launcher.toString(), "--version")).output();
    double empty =
        Jvm.cpuSeconds(
            COMMANDS,
            "'%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '%s' %s"
                .formatted(
                    Jvm.java(), System.getProperty("java.class.path"), Empty.class.getName()));
    double status = Jvm.cpuSeconds(COMMANDS, "'%s' status --on 2016-03-05".formatted(launcher));
    row(
        "the command line, `status` of the bundled archive, CPU",
        String.format(
            Locale.ROOT,
            "%.2f s, ×%s of an empty main (%.3f s)",
            status,
            number(status / empty),
            empty),
        "≤ ×10 with the cache, ≤ ×15 without");
  }
}
