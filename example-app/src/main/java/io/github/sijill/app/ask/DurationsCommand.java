package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Texts;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.Question;
import io.github.sijill.timeline.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "durations",
    mixinStandardHelpOptions = true,
    description = "Counts the days on which each cell had a status: at least, and at most.")
final class DurationsCommand implements Runnable {

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "blocked",
      description = "open, degraded, blocked or unknown; by default ${DEFAULT-VALUE}")
  private Status status = Status.BLOCKED;

  @Option(names = "--during", paramLabel = "FROM/TO", description = "only within these days")
  private @Nullable Span during;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      Optional<Span> span = Optional.ofNullable(during);
      Question.DurationOf question =
          new Question.DurationOf(
              subject.build(), status, span.map(Span::from), span.map(Span::to));
      if (citation.prints(archive, question)) {
        return;
      }
      List<String> header = new ArrayList<>(Texts.CELL);
      header.addAll(List.of("status", "atLeast", "atLeastReached", "atMost", "atMostReached"));
      format.cells(
          archive,
          question,
          header,
          answer -> answer.cells().stream().map(DurationsCommand::row).toList());
    }
  }

  private static List<String> row(CellDuration cell) {
    List<String> row = new ArrayList<>(Texts.cell(cell));
    row.add(cell.status().name());
    row.add(cell.days().atLeast().toString());
    row.add(text(cell.days().atLeastReached()));
    row.add(cell.days().atMost().toString());
    row.add(text(cell.days().atMostReached()));
    return row;
  }

  private static String text(Reach reach) {
    return switch (reach) {
      case REACHED -> "yes";
      case NOT_REACHED -> "no";
      case UNDECIDED -> "undecided";
    };
  }
}
