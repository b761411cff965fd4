package io.github.sijill.bench;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.event.Status;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.projection.CellView;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** Sijill, asked as an application asks it. */
final class SijillArchive implements Contender {

  private final DataSet data;
  private final Archive archive;

  private SijillArchive(DataSet data, Archive archive) {
    this.data = data;
    this.archive = archive;
  }

  static SijillArchive reading(DataSet data) {
    return open(data, OpenOptions.forReading());
  }

  static SijillArchive writing(DataSet data) {
    return open(data, OpenOptions.forWriting());
  }

  private static SijillArchive open(DataSet data, OpenOptions options) {
    try {
      return new SijillArchive(data, Archive.open(ArchiveFiles.of(data), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StatusQuery cell(Ask ask) {
    return archive
        .status()
        .inCase(ask.caseId())
        .operator(ask.operator())
        .network(ask.network())
        .service(ask.service());
  }

  @Override
  public Handle handle(Ask cell) {
    CellView found = cell(cell).cell();
    return ask -> bits(found.possible(ask.date()));
  }

  @Override
  public int on(Ask ask) {
    return on(cell(ask), ask);
  }

  @Override
  public int asRecordedAt(Ask ask) {
    return on(cell(ask).asRecordedAt(ask.recordedAt()), ask);
  }

  @Override
  public int asKnownOn(Ask ask) {
    return on(cell(ask).asKnownOn(ask.knownOn()), ask);
  }

  private static int on(StatusQuery query, Ask ask) {
    CellStatus status = query.on(ask.date()).cells().getFirst();
    return Contender.answer(bits(status.possible()), status.evidence().size());
  }

  @Override
  public int timeline(Ask ask) {
    int sum = 0;
    int entries = 0;
    for (StatusPeriod each : cell(ask).timeline().cells().getFirst().periods()) {
      sum += bits(each.possible());
      entries += each.evidence().size();
    }
    return entries < 0 ? 0 : sum;
  }

  @Override
  public int snapshot(Ask ask) {
    int sum = 0;
    int entries = 0;
    for (CellStatus each : archive.status().inCase(ask.caseId()).on(ask.date()).cells()) {
      sum += bits(each.possible());
      entries += each.evidence().size();
    }
    return entries < 0 ? 0 : sum;
  }

  /** The periods of every cell. */
  Periods[] periods() {
    Periods[] periods = new Periods[data.cells()];
    int cell = 0;
    for (int caseNumber = 0; caseNumber < data.cases; caseNumber++) {
      for (CellTimeline each :
          archive.status().inCase(data.caseId(caseNumber)).timeline().cells()) {
        periods[cell++] = periods(each.periods());
      }
    }
    return periods;
  }

  private static Periods periods(List<StatusPeriod> periods) {
    int[] since = new int[periods.size() - 1];
    byte[] possible = new byte[periods.size()];
    for (int each = 0; each < periods.size(); each++) {
      possible[each] = (byte) bits(periods.get(each).possible());
      if (periods.get(each).since() instanceof DayBound.On(LocalDate day)) {
        since[each - 1] = (int) day.toEpochDay();
      }
    }
    return Periods.prepared(since, possible);
  }

  private static int bits(Possible<Status> possible) {
    int bits = 0;
    for (Status each : possible.values()) {
      bits |=
          switch (each) {
            case OPEN -> Verdict.OPEN;
            case DEGRADED -> Verdict.DEGRADED;
            case BLOCKED -> Verdict.BLOCKED;
            case UNKNOWN -> 0;
          };
    }
    return bits;
  }

  @Override
  public void close() {
    archive.close();
  }
}
