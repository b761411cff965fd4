package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.output.CommandException;
import io.github.sijill.app.output.OutputFile;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.CaseId;
import io.github.sijill.page.ArchivePage;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description =
        "Writes an archive as a page to look at: one file of HTML with the answers inside, for a"
            + " browser or any static host. It asks nobody and needs no network.")
final class PageCommand implements Runnable {

  @Parameters(paramLabel = "OUT", description = "the file to write, such as page.html")
  private @Nullable Path out;

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "only this case; by default all cases of the archive")
  private @Nullable CaseId caseId;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "the day that is shown first; by default the last that a case tells of")
  private @Nullable LocalDate day;

  @Option(names = "--force", description = "replace a file of that name")
  private boolean replaces;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Override
  public void run() {
    Path file = Objects.requireNonNull(out, "picocli requires it");
    if (!replaces && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new CommandException(
          Printable.escaped(file) + " is there already; --force replaces it");
    }
    try (Archive archive = source.open()) {
      ArchivePage page = ArchivePage.of(archive);
      page = caseId == null ? page : page.ofCase(caseId);
      ArchivePage shown = day == null ? page : page.openedOn(day);
      StringBuilder html = new StringBuilder();
      shown.writeTo(html);
      OutputFile.write(file, html.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: a builder takes all that is appended
    }
    source.out().println(Printable.isolated(file.toString()) + " is written");
  }
}
