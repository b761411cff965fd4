package io.github.sijill.bench;

import static io.github.sijill.bench.Figures.bytes;
import static io.github.sijill.bench.Figures.than;
import static io.github.sijill.bench.Figures.time;
import static io.github.sijill.bench.Figures.times;

import io.github.sijill.bench.Measurements.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the {@link Table} about questions; each method measures, and adds its rows. */
final class QuestionRows {

  /** Where rows go. */
  interface Rows {
    void add(String what, String now, String goal);
  }

  private final boolean isQuick;
  private final Measurements measured;
  private final Rows rows;

  QuestionRows(boolean isQuick, Measurements measured, Rows rows) {
    this.isQuick = isQuick;
    this.measured = measured;
    this.rows = rows;
  }

  private Optional<Cost> of(String benchmark, DataSet data, Peer peer) {
    return measured.of(benchmark, data, peer);
  }

  void handle(DataSet data) {
    String benchmark = "HandleBenchmark.on";
    measured.run(benchmark, data, Peer.FLOOR, Peer.SIJILL);
    Optional<Cost> ours = of(benchmark, data, Peer.SIJILL);
    rows.add(
        data + ": handle, possible statuses on a day",
        "%s, %s of the floor, %s"
            .formatted(time(ours), times(ours, of(benchmark, data, Peer.FLOOR)), bytes(ours)),
        "≤ ×1.5 of the floor, no allocation");
  }

  void fullAnswer(DataSet data) {
    String benchmark = "StatusOnDayBenchmark.on";
    List<Peer> peers = new ArrayList<>(List.of(Peer.FLOOR, Peer.SIJILL, Peer.SIJILL_READING));
    if (!data.isDeep()) {
      peers.addAll(List.of(Peer.TREE_MAP, Peer.SQLITE, Peer.DUCKDB, Peer.POSTGRESQL));
    }
    if (data == DataSet.S) {
      peers.add(Peer.AXON_FOLD);
    }
    measured.run(benchmark, data, peers.toArray(Peer[]::new));
    Optional<Cost> ours = of(benchmark, data, Peer.SIJILL);
    List<String> now = new ArrayList<>();
    now.add(
        "%s, %s of the floor, %s"
            .formatted(time(ours), times(ours, of(benchmark, data, Peer.FLOOR)), bytes(ours)));
    for (Peer each : peers.subList(3, peers.size())) {
      now.add(than(ours, of(benchmark, data, each), each));
    }
    now.add(
        "reading mode %s of this".formatted(times(of(benchmark, data, Peer.SIJILL_READING), ours)));
    rows.add(
        data + ": full answer on a day, with evidence",
        String.join("; ", now),
        "≤ ×8 of the floor at M, ≤ 600 B, ≥ 3 × faster than TreeMap, ≥ 5 × than SQLite, ≥ 60 × than"
            + " PostgreSQL; reading mode ≤ ×1.2");
  }

  void afterRecording() {
    Object[] entries =
        isQuick
            ? new Object[] {10, 100, 1_000, 10_000}
            : new Object[] {10, 100, 1_000, 10_000, 100_000};
    String first = "AfterRecordingBenchmark.first";
    String again = "AfterRecordingBenchmark.again";
    String floor = "AfterRecordingBenchmark.floor";
    List<String> now = new ArrayList<>();
    for (Object each : entries) {
      measured.run(first, "entries", each);
      measured.run(again, "entries", each);
      measured.run(floor, "entries", each);
      now.add(
          "n = %,d: %s (asked again %s, floor %s)"
              .formatted(
                  each,
                  time(measured.of(first, each)),
                  time(measured.of(again, each)),
                  time(measured.of(floor, each))));
    }
    now.add(
        "growth from 10 to 10,000 " + times(measured.of(first, 10_000), measured.of(first, 10)));
    rows.add(
        "the first question after a recording, in a case of n entries",
        String.join("; ", now),
        "≤ ×2 from 10 to 10,000 and to 100,000; ≤ 20 µs beyond a kept question");
  }

  void viewpoints(DataSet data) {
    List<Peer> peers = new ArrayList<>(List.of(Peer.SIJILL, Peer.SQLITE, Peer.FLOOR));
    if (!isQuick) {
      peers.addAll(List.of(Peer.TREE_MAP, Peer.DUCKDB, Peer.POSTGRESQL));
    }
    Optional<Cost> plain = of("StatusOnDayBenchmark.on", data, Peer.SIJILL);
    for (String question : List.of("asRecordedAt", "asKnownOn")) {
      String benchmark = "ViewpointBenchmark." + question;
      measured.run(benchmark, data, peers.toArray(Peer[]::new));
      Optional<Cost> ours = of(benchmark, data, Peer.SIJILL);
      List<String> now = new ArrayList<>();
      now.add(
          "%s, %s of the same question plain, %s of a pass over the cell, %s"
              .formatted(
                  time(ours),
                  times(ours, plain),
                  times(ours, of(benchmark, data, Peer.FLOOR)),
                  bytes(ours)));
      for (Peer each : peers) {
        if (each != Peer.SIJILL && each != Peer.FLOOR) {
          now.add(than(ours, of(benchmark, data, each), each));
        }
      }
      rows.add(
          "%s: %s, not asked before".formatted(data, question),
          String.join("; ", now),
          "≤ ×3 of the same question plain at S and M, ≤ ×10 at B; ≥ 2 × faster than SQLite");
    }
  }

  void timeline(DataSet data) {
    String benchmark = "TimelineBenchmark.timeline";
    List<Peer> peers = new ArrayList<>(List.of(Peer.SIJILL, Peer.FLOOR));
    if (!data.isDeep()) {
      peers.addAll(List.of(Peer.SQLITE, Peer.TREE_MAP));
    }
    measured.run(benchmark, data, peers.toArray(Peer[]::new));
    rows.add(
        data + ": timeline of a cell, with evidence",
        compared(benchmark, data, peers),
        "cursor ≤ ×2; records ≥ 10 × faster than SQLite");
  }

  void snapshot(DataSet data) {
    String benchmark = "SnapshotBenchmark.snapshot";
    List<Peer> peers = new ArrayList<>(List.of(Peer.SIJILL, Peer.FLOOR));
    if (!data.isDeep()) {
      peers.addAll(List.of(Peer.TREE_MAP, Peer.SQLITE));
    }
    if (!data.isDeep() && !isQuick) {
      peers.addAll(List.of(Peer.DUCKDB, Peer.POSTGRESQL));
    }
    measured.run(benchmark, data, peers.toArray(Peer[]::new));
    rows.add(
        "%s: all %,d cells of a case on a day".formatted(data, data.cellsACase()),
        compared(benchmark, data, peers),
        "≤ ×5; ≥ 5 × faster than TreeMap");
  }

  private String compared(String benchmark, DataSet data, List<Peer> peers) {
    Optional<Cost> ours = of(benchmark, data, Peer.SIJILL);
    List<String> now = new ArrayList<>();
    now.add(
        "%s, %s of the floor, %s"
            .formatted(time(ours), times(ours, of(benchmark, data, Peer.FLOOR)), bytes(ours)));
    for (Peer each : peers.subList(2, peers.size())) {
      now.add(than(ours, of(benchmark, data, each), each));
    }
    return String.join("; ", now);
  }
}
