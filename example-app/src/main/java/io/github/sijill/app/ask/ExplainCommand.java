package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.store.ArchiveOptions;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explains the status on a day in plain words, with the entries and sources behind it.")
final class ExplainCommand implements Runnable {

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "the day")
  private LocalDate on = LocalDate.EPOCH;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(command, "picocli sets it").commandLine().getOut();
    try (Archive archive = source.open()) {
      out.print(archive.status().about(subject.build()).explain(on));
    }
  }
}
