package io.github.sijill.app.record;

import static java.util.stream.Collectors.joining;

import io.github.sijill.Archive;
import io.github.sijill.Recording;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.output.LostOutputException;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.store.Stores;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The archive file that a command records in, and the case in it. */
final class TargetOptions {

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description =
          "the archive file to record in, or the address of a PostgreSQL database"
              + " (jdbc:postgresql:…); needed, unless SIJILL_ARCHIVE in the environment names one")
  private @Nullable StoreAddress address;

  @Option(
      names = "--case",
      paramLabel = "ID",
      description =
          "the id of the case; always needed to open one, otherwise only if the archive holds"
              + " several")
  private @Nullable CaseId caseId;

  @Option(
      names = "--dry-run",
      description = "hold it against the rules, say what it would do, and record nothing")
  private boolean isDryRun;

  @Option(
      names = LanguageOptions.NAME,
      paramLabel = "LANG",
      description =
          "en, fr or ar: the language in which is said what was done, by default that of the"
              + " locale")
  private @Nullable Language language;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** What was typed here, and what was typed there where nothing was here. */
  TargetOptions orElse(TargetOptions other) {
    TargetOptions both = new TargetOptions();
    both.address = address == null ? other.address : address;
    both.caseId = caseId == null ? other.caseId : caseId;
    both.isDryRun = isDryRun || other.isDryRun;
    both.language = language == null ? other.language : language;
    both.command = command;
    return both;
  }

  /** The same for a dry run: what is opened is a copy. */
  TargetOptions trying() {
    TargetOptions trial = copy();
    trial.isDryRun = true;
    return trial;
  }

  /** The same in this archive. */
  TargetOptions at(StoreAddress other) {
    TargetOptions there = copy();
    there.address = other;
    return there;
  }

  /** The same in this case. */
  TargetOptions in(CaseId other) {
    TargetOptions there = copy();
    there.caseId = other;
    return there;
  }

  private TargetOptions copy() {
    return orElse(this);
  }

  /** Whether nothing is recorded. */
  boolean isDry() {
    return isDryRun;
  }

  /** The archive that was named; empty if none was. */
  Optional<StoreAddress> named() {
    return Optional.ofNullable(address);
  }

  /** The case that was named; empty if none was. */
  Optional<CaseId> typedCase() {
    return Optional.ofNullable(caseId);
  }

  /** Opens the archive for writing, which has to be there; for a dry run, a copy of it. */
  Archive open() {
    return isDryRun ? trial() : Stores.openExisting(address(), err());
  }

  /** The same, and creates it if it is not there. */
  Archive openOrCreate() {
    if (isDryRun) {
      return address() instanceof StoreAddress.InFile(Path file) && Files.notExists(file)
          ? Archive.inMemory()
          : trial();
    }
    return Stores.open(address(), OpenOptions.forWriting(), err());
  }

  /** What is recorded in it is gone when it is closed. */
  private Archive trial() {
    try (Archive archive = Stores.open(address(), OpenOptions.forReading(), err())) {
      return archive.copy();
    }
  }

  private StoreAddress address() {
    if (address == null) {
      throw new IllegalArgumentException(
          "no archive given; add --archive FILE, or name one in SIJILL_ARCHIVE (the built-in"
              + " archive of Morocco cannot be recorded in)");
    }
    return address;
  }

  /** The case that was named. */
  CaseId namedCase() {
    if (caseId == null) {
      throw new IllegalArgumentException(
          "no case given; add --case ID, such as --case voip-maroc-2016");
    }
    return caseId;
  }

  /** The case that was named, or else the only one. */
  CaseId caseIn(Archive archive) {
    if (caseId != null) {
      return caseId;
    }
    List<CaseId> cases = archive.cases();
    return switch (cases.size()) {
      case 0 ->
          throw new IllegalArgumentException(
              address + " holds no case yet; 'sijill open' opens one, with --case ID");
      case 1 -> cases.getFirst();
      default ->
          throw new IllegalArgumentException(
              "%s holds several cases: %s; name one with --case"
                  .formatted(address, cases.stream().map(CaseId::value).collect(joining(", "))));
    };
  }

  /** Records the opening of a case; an archive that is not there is created for it. */
  void recordOpening(SagaEvent event) {
    StoreAddress unused = address();
    // No archive is created for an opening that the rules refuse.
    try (Archive trial = Archive.inMemory()) {
      trial.record(event);
    }
    try (Archive archive = openOrCreate()) {
      record(archive, event);
    }
  }

  /** Records an event, and says so, and what it does. */
  void record(Archive archive, SagaEvent event) {
    Effect effect = Effect.before(archive, event, phrases());
    Recording recording = archive.record(event);
    try {
      out().println(acknowledgement(recording));
      out().flush();
    } catch (LostOutputException e) {
      throw isDryRun
          ? e
          : e.although(
              "%s is recorded, as number %s"
                  .formatted(recording.recorded().id(), recording.recorded().sequence()));
    }
    if (recording.isNew()) {
      effect.after(recording.recorded().event()).ifPresent(this::say);
    } else {
      Notice.say(err(), retracted(recording).orElseGet(() -> phrases().say("effect.already")));
    }
  }

  /** That what is recorded already was retracted, and how it comes back. */
  Optional<String> retracted(Recording recording) {
    return recording.retraction().map(by -> phrases().say("effect.already-retracted", "by", by));
  }

  /** Says what was done, or would be. */
  void say(String what) {
    Notice.say(err(), isDryRun ? phrases().say("effect.dry-run", "said", what) : what);
  }

  /** The words in which is said what was done. */
  Phrases phrases() {
    return Phrases.of(language == null ? Language.ENGLISH : language);
  }

  /** What is said of an entry once it is on the disk, or would be. */
  String acknowledgement(Recording recording) {
    return "%s %s %s"
        .formatted(
            isDryRun ? "would-record" : "recorded",
            recording.recorded().sequence(),
            recording.recorded().id());
  }

  PrintWriter out() {
    return commandLine().getOut();
  }

  PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(command, "picocli sets it").commandLine();
  }
}
