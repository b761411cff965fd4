package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.InputText;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import io.github.sijill.text.ShownAddress;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks whether a citation holds: asks its question again of the archive as it was then."
            + " Exits with 0 if it holds, with 1 if not.")
final class CheckCommand implements Callable<Integer> {

  private final InputStream in;

  @Parameters(
      paramLabel = "CITATION.json",
      description = "a file with a citation, as --cite prints it; - for standard input")
  private String citation = "";

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  CheckCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Citation cited = cited();
    try (Archive archive = source.openUpToDamage()) {
      CitationCheck check = archive.check(cited);
      source.out().print(check.explain());
      archive
          .damage()
          .ifPresent(
              damage ->
                  source
                      .out()
                      .println(
                          "The file is damaged, and was checked up to the damage: "
                              + Printable.isolated(damage)));
      return check.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private Citation cited() {
    try {
      return Citation.parse(InputText.read(citation, in));
    } catch (FormatException e) {
      throw new IllegalArgumentException(
          "%s is not a citation: %s"
              .formatted(
                  citation.equals("-") ? "standard input" : ShownAddress.of(citation),
                  e.getMessage()),
          e);
    }
  }
}
