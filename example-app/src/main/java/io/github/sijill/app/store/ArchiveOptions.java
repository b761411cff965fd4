package io.github.sijill.app.store;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.output.Notice;
import io.github.sijill.journal.OpenOptions;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The archive that a question is asked of. */
public final class ArchiveOptions {

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description =
          "the archive file, or the address of a PostgreSQL database (jdbc:postgresql:…); without"
              + " it, that of SIJILL_ARCHIVE in the environment, else the built-in archive of"
              + " Morocco in 2016")
  private @Nullable StoreAddress address;

  @Option(
      names = "--up-to-damage",
      description =
          "if the file is damaged, use what stands before the damage instead of refusing it")
  private boolean isUpToDamage;

  private boolean isSaid;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /**
   * Opens it for reading, which is possible also while somebody writes to it. Where only what
   * stands before a damage is asked for, standard error says what is left out.
   */
  public Archive open() {
    return opened();
  }

  /** The same of an archive that was named otherwise. */
  public Archive open(StoreAddress named) {
    address = named;
    return opened();
  }

  private Archive opened() {
    if (isUpToDamage) {
      Archive archive = openUpToDamage();
      archive.damage().ifPresent(damage -> sayDamaged(archive, damage));
      return archive;
    }
    return address == null ? bundled() : Stores.open(address, OpenOptions.forReading(), err());
  }

  private Archive bundled() {
    sayBundled();
    return Archives.morocco2016();
  }

  /** That no archive was named, so that nobody takes the built-in one for another; once. */
  public void sayBundled() {
    if (!isSaid) {
      Notice.print(
          err(),
          "this is the built-in archive of Morocco in 2016; --archive FILE or SIJILL_ARCHIVE names"
              + " another");
      isSaid = true;
    }
  }

  private void sayDamaged(Archive archive, String damage) {
    Notice.print(
        err(),
        "of %s only the first %s events were used, for it cannot be read on; %s"
            .formatted(address, archive.head().sequence(), damage));
  }

  /** Opens it for reading; of a damaged file, what stands before the damage. */
  public Archive openUpToDamage() {
    return address == null
        ? bundled()
        : Stores.open(address, OpenOptions.forReading().upToDamage(), err());
  }

  /** What was typed; empty for the bundled archive. */
  public Optional<StoreAddress> address() {
    return Optional.ofNullable(address);
  }

  /** Standard error. */
  public PrintWriter err() {
    return commandLine().getErr();
  }

  /** Standard output. */
  public PrintWriter out() {
    return commandLine().getOut();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(command, "picocli sets it").commandLine();
  }
}
