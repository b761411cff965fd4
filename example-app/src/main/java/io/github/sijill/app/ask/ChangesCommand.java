package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Texts;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description =
        "Lists the days on which the status of a cell differs from that of the day before.")
final class ChangesCommand implements Runnable {

  @Option(
      names = "--during",
      paramLabel = "FROM/TO",
      required = true,
      description = "on these days")
  private @Nullable Span during;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  @Override
  public void run() {
    if (during == null) {
      return;
    }
    try (Archive archive = source.open()) {
      Question.ChangesBetween question =
          new Question.ChangesBetween(subject.build(), during.from(), during.to());
      if (citation.prints(archive, question)) {
        return;
      }
      List<String> header = new ArrayList<>(List.of("day"));
      header.addAll(Texts.CELL);
      header.addAll(List.of("before", "after", "evidence"));
      format.cells(
          archive,
          question,
          header,
          answer -> answer.changes().stream().map(ChangesCommand::row).toList());
    }
  }

  private static List<String> row(CellChange change) {
    List<String> row = new ArrayList<>(List.of(change.day().toString()));
    row.addAll(Texts.cell(change));
    row.add(change.before().toString());
    row.add(change.after().toString());
    row.add(Texts.idText(change.evidence()));
    return row;
  }
}
