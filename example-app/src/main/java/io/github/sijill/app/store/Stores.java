package io.github.sijill.app.store;

import io.github.sijill.Archive;
import io.github.sijill.app.output.CommandException;
import io.github.sijill.app.output.ProgressBar;
import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Verification;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens archives for the commands, and tells a person what there is to tell about it. */
public final class Stores {

  private Stores() {}

  /**
   * Opens an archive. For writing, one that is not there is created.
   *
   * @param opening for a file
   * @param err gets the progress, and what was done about a torn last line
   * @throws CommandException if a file is no archive file or a damaged one, or an entry breaks a
   *     rule; it names the file and the line
   * @throws UncheckedIOException if it cannot be opened
   */
  public static Archive open(StoreAddress address, OpenOptions opening, PrintWriter err) {
    return switch (address) {
      case StoreAddress.InFile(Path file) -> open(file, opening, err);
      case StoreAddress.InPostgres postgres -> open(postgres.settings(), opening);
    };
  }

  /**
   * Opens an archive for writing, which has to be there; see {@link #open}.
   *
   * @throws IllegalArgumentException if there is none; nothing was created
   */
  public static Archive openExisting(StoreAddress address, PrintWriter err) {
    return switch (address) {
      case StoreAddress.InFile(Path file) -> {
        if (!Files.exists(file)) {
          throw new IllegalArgumentException(
              file + ": there is no such file; 'sijill open' creates one, with a case in it");
        }
        yield open(file, OpenOptions.forWriting(), err);
      }
      case StoreAddress.InPostgres postgres -> Archive.postgres(postgres.settings().upgrading());
    };
  }

  private static Archive open(PostgresSettings settings, OpenOptions opening) {
    return Archive.postgres(opening.isForWriting() ? settings : settings.existing());
  }

  private static Archive open(Path file, OpenOptions opening, PrintWriter err) {
    try (ProgressBar bar = new ProgressBar(err, "reading " + file.getFileName())) {
      return Archive.open(
          file,
          opening
              .onProgress(bar::show)
              .onTornTail(torn -> bar.say("%s: %s".formatted(file, torn)))
              .leavingCheckpoint(
                  left ->
                      bar.say(
                          "%s: what was read is noted there, to open %s faster from now on; it can be removed at any time"
                              .formatted(left, file))));
    } catch (FormatException e) {
      if (isArchive(file)) {
        throw new CommandException(e.within(file.toString(), "$").getMessage() + advice(file), e);
      }
      throw new CommandException(
          "%s is not an archive file: %s".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is damaged by an event that only another release knows, and which it can read. */
  private static String advice(Path file) {
    try {
      Verification found = Archive.verify(file, Optional.empty(), progress -> {});
      return found.isIntact() && found.unknown().isPresent()
          ? ""
          : "; what stands before the damage can be asked or copied with --up-to-damage";
    } catch (IOException e) {
      return "";
    }
  }

  /** A line of an archive begins with a brace; what somebody mistook for one mostly does not. */
  private static boolean isArchive(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == '{';
    } catch (IOException e) {
      return false;
    }
  }
}
