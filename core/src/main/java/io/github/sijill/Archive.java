package io.github.sijill;

import static java.util.Objects.requireNonNull;

import io.github.sijill.axon.LostRace;
import io.github.sijill.axon.OpenedArchive;
import io.github.sijill.axon.RecordEntry;
import io.github.sijill.axon.Recorder;
import io.github.sijill.axon.postgres.PostgresArchive;
import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck;
import io.github.sijill.citation.Citing;
import io.github.sijill.copy.ArchiveCopy;
import io.github.sijill.copy.ArchiveLines;
import io.github.sijill.copy.FileCopy;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Progress;
import io.github.sijill.journal.Verification;
import io.github.sijill.journal.Verifier;
import io.github.sijill.json.FormatException;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * An archive of network restrictions: it takes in events, and answers from all that it holds.
 *
 * <pre>{@code
 * try (Archive archive = Archives.morocco2016()) {
 *   StatusAnswer wifi = archive.status().network("wifi").on(LocalDate.of(2016, 2, 26));
 *   System.out.println(wifi.summary() + " " + wifi.since());
 * }
 * }</pre>
 *
 * <p>Thread-safe. What {@link #record} has returned is seen by the caller's next question, and
 * every answer is of one state of the archive: of all that was recorded up to some entry, and of
 * nothing after it. No argument may be null.
 *
 * <p>Every entry keeps the rules of its case, also one that somebody else has written in the store.
 * If one does not, opening throws a {@link FormatException} that names the entry and the rule; and
 * if it is written while the archive is open, every question and recording does, from the moment it
 * is read: an answer from it would look certain and be wrong. {@link #verify()} lists what breaks a
 * rule. Once the store is mended, open it again, or {@link #replay()}.
 *
 * <p>{@link #close} ends the archive; after that every method throws {@link IllegalStateException},
 * whatever the store. While the store cannot be read or written, every method throws {@link
 * io.github.sijill.journal.ArchiveUnavailableException}.
 */
public final class Archive implements Answers, AutoCloseable {

  private final OpenedArchive opened;
  private final Gate gate = new Gate();
  private final ArchiveAnswers answers;
  private final Listeners listeners;

  Archive(OpenedArchive opened) {
    this.opened = opened;
    this.answers = new ArchiveAnswers(gate, opened);
    this.listeners = new Listeners(() -> opened.now().projections());
  }

  /**
   * Opens the archive in a file for writing; the file is created if it does not exist. What {@link
   * #record} has returned is on the disk.
   *
   * @throws io.github.sijill.disk.ArchiveLockedException if somebody else is writing to it
   * @throws FormatException if the file is damaged, or an entry in it breaks a rule; the message
   *     names the line, and nothing is changed. {@link OpenOptions#upToDamage} reads what stands
   *     before a damage
   * @throws IOException if the file cannot be read or written
   */
  public static Archive open(Path file) throws IOException {
    return open(file, OpenOptions.forWriting());
  }

  /**
   * Opens the archive in a file, for reading or writing as {@code opening} says. An archive that is
   * open for reading follows the file: each question sees what its writer has recorded by then. The
   * file may lie in a jar that is open as a file system. It throws as {@link #open(Path)} does.
   */
  public static Archive open(Path file, OpenOptions opening) throws IOException {
    return open(file, opening, InstantSource.system());
  }

  /**
   * Opens the archive in a file, with another clock. It throws as {@link #open(Path)} does.
   *
   * @param clock tells when an entry is recorded
   */
  public static Archive open(Path file, OpenOptions opening, InstantSource clock)
      throws IOException {
    return new Archive(
        OpenedArchive.file(
            requireNonNull(file, "file"),
            requireNonNull(opening, "opening"),
            requireNonNull(clock, "clock")));
  }

  /** An empty archive in memory; it lasts until it is closed. */
  public static Archive inMemory() {
    return inMemory(InstantSource.system());
  }

  /**
   * An empty archive in memory, with another clock; it lasts until it is closed.
   *
   * @param clock tells when an entry is recorded
   */
  public static Archive inMemory(InstantSource clock) {
    return inMemory(List.of(), clock);
  }

  /**
   * An archive in memory that holds these events already.
   *
   * @param events in the order of recording; they are numbered anew, and keep their instants
   * @param clock tells when an entry is recorded
   * @throws FormatException if one of them breaks a rule; the message names it and the rule
   */
  public static Archive inMemory(List<Recorded> events, InstantSource clock) {
    return new Archive(
        OpenedArchive.inMemory(requireNonNull(events, "events"), requireNonNull(clock, "clock")));
  }

  /**
   * Opens the archive in a schema of a PostgreSQL database. Any number of processes may have it
   * open: each records, and a question sees what all of them have recorded by then.
   *
   * <p>While the database is away, calls fail after the settings' patience; once it is back they
   * succeed. A recording that failed so may have been recorded or not: record it again, which
   * doubles nothing.
   *
   * @throws io.github.sijill.journal.ArchiveUnavailableException if the database cannot be reached
   *     or used
   * @throws IllegalArgumentException if the schema holds something else than an archive; or none,
   *     or one of an older release, and the settings do not let it be created or upgraded
   * @throws FormatException if a newer release of Sijill has upgraded the schema; or an entry in it
   *     breaks a rule, see {@link Archive}; {@link #verify(PostgresSettings, Optional)} lists all
   *     that do
   * @throws IllegalStateException if the libraries for this are not on the class path; its message
   *     names them
   */
  public static Archive postgres(PostgresSettings settings) {
    return postgres(settings, InstantSource.system());
  }

  /**
   * Opens the archive in a schema of a PostgreSQL, see {@link #postgres(PostgresSettings)}, with
   * another clock.
   *
   * @param clock tells when an entry is recorded
   */
  public static Archive postgres(PostgresSettings settings, InstantSource clock) {
    return new Archive(
        PostgresArchive.open(
                requireNonNull(settings, "settings"), requireNonNull(clock, "clock"), further -> {})
            .checked());
  }

  /**
   * Records an event. Recording the identical event again changes nothing. Threads that record in
   * one case take turns; if another process was faster, this tries again, up to {@value
   * Recorder#ATTEMPTS} times.
   *
   * @throws io.github.sijill.casefile.EntryRefusedException if it breaks a rule; nothing is
   *     recorded
   * @throws LostRaceException if other processes were faster each time; nothing is recorded
   * @throws io.github.sijill.journal.ArchiveUnavailableException if the store cannot be written
   *     now; whether the event was recorded is not known, so record it again
   * @throws UnsupportedOperationException if the archive was opened for reading
   */
  public Recording record(SagaEvent event) {
    requireNonNull(event, "event");
    return gate.recording(() -> recorded(event));
  }

  private Recording recorded(SagaEvent event) {
    if (opened.isReadOnly()) {
      throw new UnsupportedOperationException(
          this + " is open for reading; open it for writing to record in it");
    }
    RecordEntry.Result result;
    try {
      result = opened.record(event);
    } catch (RuntimeException e) {
      throw LostRace.explains(e) ? lostRace(event, e) : e;
    }
    listeners.wake();
    return opened
        .nowUnchecked() // it is recorded, whatever others wrote meanwhile
        .projections()
        .recorded(event.entry().caseId(), result.event().id())
        .map(recorded -> new Recording(recorded, result.isNew(), result.retraction()))
        .orElseThrow(() -> new IllegalStateException("the store lost " + result.event().id()));
  }

  private static LostRaceException lostRace(SagaEvent event, RuntimeException cause) {
    return new LostRaceException(
        "%s was not recorded: others recorded in case %s first, %s times in a row; record it again"
            .formatted(event.id(), event.entry().caseId(), Recorder.ATTEMPTS),
        cause);
  }

  /**
   * Corrects an entry: from now on the archive answers as if it had been recorded like this. Asked
   * as recorded before, it answers as before. The correction is an entry of its own, dated today;
   * to give it an id or a date, {@link #record} an {@link EntryCorrected}.
   *
   * @param correction the event as it should have been recorded, with the id and the case of the
   *     wrong one
   * @param why why the entry was wrong
   * @throws io.github.sijill.casefile.EntryRefusedException if there is no such entry, or it breaks
   *     a rule when corrected so; it throws as {@link #record} does besides
   */
  public Recording correct(SagaEvent correction, String why) {
    requireNonNull(correction, "correction");
    requireNonNull(why, "why");
    return amendments()
        .record(
            correction.entry().caseId(),
            correction.id(),
            "-corrected",
            entry -> EntryCorrected.of(entry, correction, why));
  }

  /**
   * Retracts an entry: from now on the archive answers as if it had never been recorded. Asked as
   * recorded before, it answers as before. Retracting a correction or a retraction undoes it. The
   * retraction is an entry of its own, dated today; to give it an id or a date, {@link #record} an
   * {@link EntryRetracted}.
   *
   * @param caseId the case of the entry
   * @param entryId the entry to retract
   * @param why why it should not have been recorded
   * @throws IllegalArgumentException if an id is not of the form of one
   * @throws io.github.sijill.casefile.EntryRefusedException if there is no such entry, or it was
   *     retracted before; it throws as {@link #record} does besides
   */
  public Recording retract(String caseId, String entryId, String why) {
    requireNonNull(why, "why");
    return amendments()
        .record(
            new CaseId(caseId),
            new EntryId(entryId),
            "-retracted",
            entry -> EntryRetracted.of(entry, entryId, why));
  }

  /**
   * Tells a listener each entry that is recorded from now on, in this process or another: after it
   * is committed, in log order, once. What another process records is told within a second.
   *
   * <p>One thread of the archive's own calls all its listeners, one call at a time, so no recording
   * waits for them. A listener may ask the archive and record in it. If it throws, that is logged,
   * and it is told the next entry. Closing the archive first tells what was recorded by then, and
   * waits for that up to half a minute.
   *
   * @return stops the listener when it is closed
   */
  public Listening onRecorded(Consumer<Recorded> listener) {
    requireNonNull(listener, "listener");
    return gate.asking(() -> listeners.add(listener));
  }

  private Amendments amendments() {
    return new Amendments(
        this::record, (caseId, id) -> recorded(caseId, id).isPresent(), opened.clock());
  }

  /** Asks for the status of cells; a date ends the question. */
  public StatusQuery status() {
    gate.check();
    return new StatusQuery(answers, Subject.everything());
  }

  /** Asks for what the cases tell besides statuses: entries, decrees, holders of offices. */
  public HistoryQuery history() {
    gate.check();
    return new HistoryQuery(answers, Subject.everything());
  }

  /**
   * The answer to a question.
   *
   * @throws io.github.sijill.question.UnknownCaseException if it names a case that is not here
   * @throws io.github.sijill.scope.UnknownMemberException if it names a member that is not declared
   * @throws IllegalArgumentException if it asks for the archive as recorded at an instant in the
   *     future: what is recorded until then would change the answer
   */
  @Override
  public <A extends Answer> A ask(Question<A> question) {
    return answers.ask(question);
  }

  @Override
  public Map<CaseId, Dimensions> declared(Subject subject) {
    return answers.declared(subject);
  }

  @Override
  public List<SeenEntry> doubted(Subject subject) {
    return answers.doubted(subject);
  }

  /**
   * How many cells a question about this subject looks at, at most: for whoever answers others, and
   * bounds what they may ask. {@link Long#MAX_VALUE} stands for that many or more.
   *
   * @throws io.github.sijill.question.UnknownCaseException if it names a case that is not here
   * @throws io.github.sijill.scope.UnknownMemberException if it names a member that is not declared
   */
  public long countCells(Subject subject) {
    return answers.countCells(subject);
  }

  /**
   * Cites an answer, so that anybody can check it later, see {@link #check}. Its question is asked
   * again, of what the archive holds by now. The archive is called by its cases.
   *
   * <pre>{@code archive.cite(archive.status().network("adsl").on(LocalDate.of(2016, 3, 5)))}</pre>
   *
   * @throws FormatException if the answer is too long to be cited, by millions of characters;
   *     narrow the question
   */
  public Citation cite(Answer answer) {
    requireNonNull(answer, "answer");
    return gate.asking(() -> citing(answer.question()).cite(answer.question()));
  }

  /**
   * Cites an answer, with a name for the archive.
   *
   * @param archive what the archive is called in the citation, on one line, such as a DOI
   * @throws FormatException if the answer is too long to be cited, by millions of characters, or
   *     the name is not one line
   */
  public Citation cite(Answer answer, String archive) {
    requireNonNull(answer, "answer");
    requireNonNull(archive, "archive");
    return gate.asking(() -> citing(answer.question()).cite(answer.question(), archive));
  }

  private Citing citing(Question<?> question) {
    return new Citing(() -> answers.asked(question));
  }

  /**
   * Whether a citation holds: whether this archive begins with the lines that it cites, and these
   * give its answer. What was recorded later has no influence. It reads the whole archive.
   */
  public CitationCheck check(Citation citation) {
    requireNonNull(citation, "citation");
    return gate.asking(() -> new Citing(answers::now).check(citation));
  }

  /** The cases, by id. */
  public List<CaseId> cases() {
    return answers.now().projections().cases();
  }

  /**
   * All that was recorded, of every case, in the order of recording. Of an archive file, {@link
   * Recorded#event} reads what was recorded from the file, until this archive is closed.
   */
  public List<Recorded> recorded() {
    return answers.now().projections().recorded();
  }

  /** What was recorded of a case, in the order of recording, amendments and all. */
  public List<Recorded> recorded(CaseId caseId) {
    requireNonNull(caseId, "caseId");
    return answers.now().projections().recorded(caseId);
  }

  /** An entry as it was recorded, whatever amends it; empty if the case has none of that id. */
  public Optional<Recorded> recorded(CaseId caseId, EntryId entry) {
    requireNonNull(caseId, "caseId");
    requireNonNull(entry, "entry");
    return answers.now().projections().recorded(caseId, entry);
  }

  /**
   * An archive in memory that holds what this one holds now, and records by the same clock. What is
   * tried on the copy leaves this one as it is.
   */
  public Archive copy() {
    return new Archive(OpenedArchive.copyOf(recorded(), opened.clock()));
  }

  /**
   * The last line of the archive by now: whoever keeps its hash can tell later whether the archive
   * still holds all that it holds now. In an archive file it stands in the file; of any other store
   * it is that of the file which {@link #copyTo} would write.
   */
  public Head head() {
    return gate.asking(() -> opened.now().lines().head());
  }

  /**
   * Gives a consumer all that is recorded by now as the lines of an archive file, in order.
   *
   * @param after the number of the line before the first that is given; 0 for all
   * @return the last line
   * @throws IllegalArgumentException if {@code after} is negative
   */
  public Head lines(long after, Consumer<JournalLine> consumer) {
    requireNonNull(consumer, "consumer");
    if (after < 0) {
      throw new IllegalArgumentException(
          "lines after %s; the number of a line is accepted, or 0 for all".formatted(after));
    }
    return gate.asking(() -> opened.now().lines().each(after, consumer));
  }

  /**
   * Copies the archive into an archive file, see {@link #copyTo(Path, LongConsumer)}.
   *
   * @return the last line
   * @throws IOException if the file cannot be written; what is copied by then is an archive
   */
  public Head copyTo(Path file) throws IOException {
    return copyTo(file, copied -> {});
  }

  /**
   * Copies the archive into an archive file, with its numbers, order, recorded times and hashes. A
   * file that holds the first events already, from an earlier copy or one that was cut short, gets
   * those that it lacks; so a copy can be kept up to date.
   *
   * @param progress told now and then the number of the last event copied
   * @return the last line
   * @throws IllegalArgumentException if the file holds events that this archive does not begin with
   * @throws IOException if the file cannot be written; what is copied by then is an archive
   */
  public Head copyTo(Path file, LongConsumer progress) throws IOException {
    requireNonNull(file, "file");
    requireNonNull(progress, "progress");
    return gate.asking(() -> FileCopy.toFile(opened.now().lines(), file, progress));
  }

  /**
   * Copies the archive into another, see {@link #copyTo(Archive, LongConsumer)}.
   *
   * @return the last line, which is the last of the other archive too
   */
  public Head copyTo(Archive target) {
    return copyTo(target, copied -> {});
  }

  /**
   * Copies the archive into another, over whatever store, with its order, recorded times and
   * hashes. One that holds the first events already gets those that it lacks. Nobody else may
   * record in it meanwhile.
   *
   * @param progress told the number of each event that is copied
   * @return the last line, which is the last of the other archive too
   * @throws IllegalArgumentException if the other holds events that this archive does not begin
   *     with
   * @throws IllegalStateException if the other has another head in the end: somebody recorded in
   *     it, or a line of this archive was not written as Sijill writes
   */
  public Head copyTo(Archive target, LongConsumer progress) {
    requireNonNull(target, "target");
    requireNonNull(progress, "progress");
    return gate.asking(
        () ->
            ArchiveCopy.into(
                () -> target.answers.now().lines(), target::take, opened.now().lines(), progress));
  }

  private void take(Recorded entry) {
    gate.recording(
        () -> {
          opened.take(entry);
          listeners.wake();
          return entry;
        });
  }

  /**
   * How many stored events this archive has not read yet: how far it is behind a writer that it
   * follows. The next question reads them all. Where a store's numbers have gaps, as in PostgreSQL,
   * these are counted too.
   */
  public long behind() {
    return gate.asking(opened::behind);
  }

  /**
   * What was found wrong with the file, if it was opened {@linkplain OpenOptions#upToDamage up to
   * damage}; empty if nothing was. Such an archive answers from what stands before the damage, and
   * no longer follows the file; {@link #verify()} tells of it too.
   */
  @Override
  public Optional<String> damage() {
    return answers.damage();
  }

  /**
   * Reads an archive file as it lies on the disk, from its first line to its last, and says what
   * that shows: of its hashes, its events, and the rules of its cases. The file may be damaged. It
   * may be larger than the memory; then it is read several times if its cases are told in turns.
   *
   * @param expected the hash of a line that was kept somewhere, to look for it; empty to look for
   *     none
   * @param progress told now and then how far it is
   * @throws IOException if the file cannot be read
   */
  public static Verification verify(
      Path file, Optional<ExpectedHash> expected, Consumer<Progress> progress) throws IOException {
    requireNonNull(file, "file");
    requireNonNull(progress, "progress");
    return Verification.of(
        file,
        RuleVerifier.of(
            Verification.Hashes.STORED,
            requireNonNull(expected, "expected"),
            RuleVerifier.HALF,
            again -> verifyAgain(file, again, progress)),
        progress);
  }

  private static void verifyAgain(Path file, Verifier again, Consumer<Progress> progress) {
    try {
      Verification unused = Verification.of(file, again, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an archive in a PostgreSQL, and says what that shows: of its events, of gaps in their
   * numbers, and the rules of its cases. Nothing in the database is created or upgraded.
   *
   * @param expected the hash of a line that was kept somewhere, to look for it; empty to look for
   *     none
   * @throws io.github.sijill.journal.ArchiveUnavailableException as {@link
   *     #postgres(PostgresSettings)} does
   */
  public static Verification verify(PostgresSettings settings, Optional<ExpectedHash> expected) {
    requireNonNull(expected, "expected");
    OpenedArchive unchecked =
        PostgresArchive.open(
            requireNonNull(settings, "settings").existing(), InstantSource.system(), further -> {});
    try (Archive archive = new Archive(unchecked)) {
      return archive.verify(expected);
    }
  }

  /** Reads every entry of the archive, and says what that shows. */
  public Verification verify() {
    return verify(Optional.empty());
  }

  /**
   * Reads every entry of the archive, and says what that shows. Of an archive that was opened up to
   * damage, the result tells of the damage.
   *
   * @param expected the hash of a line that was kept somewhere, to look for it; empty to look for
   *     none
   */
  public Verification verify(Optional<ExpectedHash> expected) {
    requireNonNull(expected, "expected");
    return gate.asking(
        () -> {
          ArchiveLines lines = opened.nowUnchecked().lines();
          Verifier verifier =
              RuleVerifier.of(
                  lines.hashes(), expected, RuleVerifier.EIGHTH, again -> lines.each(0, again));
          lines.each(0, verifier);
          opened.rows().gaps().forEach(verifier::gap);
          return verifier.result(lines.damage());
        });
  }

  /**
   * Reads the store anew from its first event on, and makes all answers from that. Questions that
   * are asked meanwhile are answered from what was read before.
   *
   * @param progress told each event, in order, after it was read
   */
  public void replay(Consumer<ReplayStep> progress) {
    requireNonNull(progress, "progress");
    gate.asking(
        () -> {
          opened.replay((recorded, total) -> progress.accept(new ReplayStep(recorded, total)));
          return this;
        });
  }

  /** Reads the store anew from its first event on, and makes all answers from that. */
  public void replay() {
    replay(step -> {});
  }

  /**
   * Releases what the archive holds. A recording that is under way in another thread is waited for,
   * so each is either recorded or refused; then listeners are told what was recorded. An archive in
   * an application's configuration leaves that to the application. Closing twice does nothing.
   */
  @Override
  public void close() {
    if (gate.stopRecording()) {
      try {
        listeners.end();
      } finally {
        gate.close();
        try {
          opened.closing().run();
        } finally {
          gate.finish();
        }
      }
    } else if (!listeners.isTelling()) {
      gate.awaitFinish();
    }
  }

  /** Where the archive is. */
  @Override
  public String toString() {
    return "the archive " + opened.place();
  }
}
