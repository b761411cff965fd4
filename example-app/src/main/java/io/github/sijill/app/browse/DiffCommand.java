package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.CaseOption;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.store.Stores;
import io.github.sijill.app.typed.TypedDate;
import io.github.sijill.event.CaseId;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.listing.RecordDifference;
import io.github.sijill.question.Subject;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.words.Phrases;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Compares two archives, or one as it was recorded at two instants: which entries differ,"
            + " and which answers do.")
final class DiffCommand implements Runnable {

  private static final String NOW = "now";

  /** What is meant for a date or a time, and not for the name of a file. */
  private static final Pattern TIME = Pattern.compile("[0-9]{4}(-[0-9]{1,2}[-T: 0-9Z+.]*)?");

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "an archive file, the address of a PostgreSQL database, or an instant such as"
              + " 2026-11-24T08:00:05Z, for the archive of --archive as recorded by then")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "the same, or now")
  private String after = "";

  @Mixin private CaseOption cases = new CaseOption();

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  /** An archive, and from where it is looked at. */
  private record Opened(Archive archive, Viewpoint viewpoint) implements AutoCloseable {

    Subject of(Optional<CaseId> caseId) {
      Subject all = Subject.everything().from(viewpoint);
      return caseId.map(all::ofCase).orElse(all);
    }

    @Override
    public void close() {
      archive.close();
    }
  }

  @Override
  public void run() {
    try (Opened one = opened(before);
        Opened other = opened(after)) {
      Optional<CaseId> caseId = cases.named();
      RecordDifference difference =
          RecordDifference.between(
              one.archive(), one.of(caseId), other.archive(), other.of(caseId));
      Phrases phrases = format.phrases(language.language());
      List<List<String>> rows = difference.rows(phrases);
      format.lists(phrases, RecordDifference.HEADER, rows, difference.json());
      if (rows.isEmpty() && format.isTable()) {
        Notice.say(source.err(), phrases.say("diff.none"));
      }
    }
  }

  private Opened opened(String typed) {
    Optional<Viewpoint> viewpoint = viewpoint(typed);
    if (viewpoint.isEmpty() && !isFile(typed)) {
      refuseTime(typed);
    }
    return viewpoint.isPresent()
        ? new Opened(source.open(), viewpoint.get())
        : new Opened(
            Stores.open(
                StoreAddress.parse(typed, System.getenv()), OpenOptions.forReading(), source.err()),
            Viewpoint.now());
  }

  private static boolean isFile(String typed) {
    try {
      return Files.exists(Path.of(typed));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Refuses a day, or what looks like another date or time: no archive is meant by these. */
  private static void refuseTime(String typed) {
    Optional<LocalDate> day = day(typed);
    if (day.isPresent()) {
      throw new IllegalArgumentException(
          "'%s' is a day, and a day has many instants; write one in UTC, such as %sT00:00:00Z, or now"
              .formatted(typed, day.get()));
    }
    if (TIME.matcher(typed).matches()) {
      throw new IllegalArgumentException(
          "'%s' is neither an instant nor a file; write an instant in UTC, such as"
                  .formatted(Phrases.quoted(typed))
              + " 2026-11-24T08:00:05Z, or now");
    }
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      ImpreciseDate date = TypedDate.parse(typed);
      return typed.indexOf('T') < 0 && date.earliest().equals(date.latest())
          ? date.earliest().day()
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty if what was typed is no instant, and so an archive. */
  private static Optional<Viewpoint> viewpoint(String typed) {
    if (typed.equals(NOW)) {
      return Optional.of(Viewpoint.now());
    }
    try {
      return Optional.of(Viewpoint.now().asRecordedAt(Instant.parse(typed)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
