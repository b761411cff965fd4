package io.github.sijill;

import io.github.sijill.axon.OpenedArchive;
import io.github.sijill.axon.RecordEntry;
import io.github.sijill.axon.Recorder;
import io.github.sijill.axon.SijillModule;
import io.github.sijill.axon.postgres.PostgresArchive;
import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck;
import io.github.sijill.citation.Citing;
import io.github.sijill.copy.ArchiveCopy;
import io.github.sijill.copy.ArchiveLines;
import io.github.sijill.copy.ArchiveState;
import io.github.sijill.copy.FileCopy;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Progress;
import io.github.sijill.journal.Verification;
import io.github.sijill.journal.Verifier;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

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
 * <p>Thread-safe. What {@link #record} has returned is seen by the caller's next question. Closing
 * releases everything; an archive over a host's configuration leaves that configuration to the
 * host.
 */
public final class Archive implements Answers, AutoCloseable {

  private final OpenedArchive opened;

  private Archive(OpenedArchive opened) {
    this.opened = opened;
  }

  /**
   * The archive in this file, for writing: the file is made if there is none. What {@link #record}
   * has returned is on the disk.
   *
   * @throws io.github.sijill.journal.JournalLockedException if somebody else writes to it
   * @throws io.github.sijill.json.FormatException if it is damaged; it names the line, and nothing
   *     is changed. {@link OpenOptions#upToDamage} reads what stands before
   * @throws IOException if it cannot be read or written
   */
  public static Archive open(Path file) throws IOException {
    return open(file, OpenOptions.forWriting());
  }

  /**
   * The same, opened as {@code opening} says. An archive that is open for reading follows the file:
   * each question sees what its writer has recorded by then. The file may lie in a jar that is open
   * as a file system.
   */
  public static Archive open(Path file, OpenOptions opening) throws IOException {
    return open(file, opening, InstantSource.system());
  }

  /**
   * The same.
   *
   * @param clock tells when an entry is recorded
   */
  public static Archive open(Path file, OpenOptions opening, InstantSource clock)
      throws IOException {
    return new Archive(OpenedArchive.file(file, opening, clock));
  }

  /** An empty archive in memory; it lasts until it is closed. */
  public static Archive inMemory() {
    return inMemory(List.of(), InstantSource.system());
  }

  /**
   * An archive in memory that holds these events already.
   *
   * @param events in the order of recording; their sequence is given anew, their instants are kept
   * @param clock tells when an entry is recorded
   */
  public static Archive inMemory(List<Recorded> events, InstantSource clock) {
    return new Archive(OpenedArchive.inMemory(events, clock));
  }

  /**
   * An archive over a storage engine of Axon's that the caller brings.
   *
   * @param engine stays the caller's, who closes it after the archive
   * @param clock tells when an entry is recorded
   */
  public static Archive over(EventStorageEngine engine, InstantSource clock) {
    return new Archive(OpenedArchive.over(engine, clock));
  }

  /**
   * The archive in a schema of a PostgreSQL; what it needs there is created. Any number of
   * processes may have it open: each records, and a question sees what all of them have recorded by
   * then.
   *
   * <p>While the database is away, calls fail with an exception of the store after the settings'
   * patience; once it is back they succeed. A recording that failed so may have been recorded or
   * not: record it again, which doubles nothing.
   *
   * @throws IllegalStateException if the libraries for this are not on the class path; its message
   *     names them
   */
  public static Archive postgres(PostgresSettings settings) {
    return postgres(settings, further -> {});
  }

  /**
   * The same, with event handlers of the caller's that go on where they stopped, in whichever
   * process: register them with a pooled streaming event processor of Axon's. How far each has come
   * is kept in the schema, and of all processes that have a processor of one name one handles an
   * event. A handler gets each event at least once, after it is committed: once more if its process
   * died before that was noted. Closing waits for a handler that is at work, up to half a minute.
   *
   * @param further gets Axon's configuration before it is started; {@link #in} finds the archive
   *     there
   * @throws IllegalStateException if the libraries for this are not on the class path; its message
   *     names them
   */
  public static Archive postgres(
      PostgresSettings settings, Consumer<EventSourcingConfigurer> further) {
    return new Archive(PostgresArchive.open(settings, InstantSource.system(), further));
  }

  /**
   * Registers an archive in a host's Axon configuration; {@link #in} then finds it there.
   *
   * @return the same configurer
   */
  public static EventSourcingConfigurer register(EventSourcingConfigurer host) {
    return SijillModule.register(host, InstantSource.system());
  }

  /** The archive that {@link #register} put into a configuration, which is started. */
  public static Archive in(Configuration host) {
    return new Archive(OpenedArchive.in(host));
  }

  /**
   * Records an event. Recording the identical event again changes nothing. Writers of this archive
   * that meet on one case are put one after the other; if one in another process was faster, this
   * tries again, {@value Recorder#ATTEMPTS} times.
   *
   * @throws io.github.sijill.casefile.EntryRefusedException if it breaks a rule; nothing is
   *     recorded
   * @throws AppendEventsTransactionRejectedException if other writers won each time; try again
   */
  public Recording record(SagaEvent event) {
    RecordEntry.Result result = opened.recorder().record(event);
    return now()
        .projections()
        .recorded(event.entry().caseId(), result.event().id())
        .map(recorded -> new Recording(recorded, result.isNew()))
        .orElseThrow(() -> new IllegalStateException("the store lost " + result.event().id()));
  }

  private ArchiveState now() {
    return opened.now();
  }

  private Citing citing() {
    return new Citing(this::now);
  }

  /** Asks for the status of cells; a date ends the question. */
  public StatusQuery status() {
    return new StatusQuery(this, Subject.everything());
  }

  /** Asks for what the cases tell besides statuses: entries, decrees, holders of offices. */
  public HistoryQuery history() {
    return new HistoryQuery(this, Subject.everything());
  }

  /**
   * The answer to a question.
   *
   * @throws io.github.sijill.question.UnknownCaseException if it names a case that is not here
   * @throws io.github.sijill.scope.UnknownMemberException if it names a member that is not declared
   */
  @Override
  public <A extends Answer> A ask(Question<A> question) {
    return now().projections().ask(question);
  }

  @Override
  public Optional<String> damage() {
    return now().lines().damage().map(damage -> String.valueOf(damage.getMessage()));
  }

  /**
   * Cites an answer, so that anybody can check it later, see {@link #check}. Its question is asked
   * again, of what the archive holds by now. The archive is called by its cases.
   *
   * <pre>{@code archive.cite(archive.status().network("adsl").on(LocalDate.of(2016, 3, 5)))}</pre>
   *
   * @throws io.github.sijill.json.FormatException if the answer is too long to be cited, by
   *     millions of characters; narrow the question
   */
  public Citation cite(Answer answer) {
    return citing().cite(answer.question());
  }

  /**
   * Cites an answer, with a name for the archive.
   *
   * @param archive what the archive is called in the citation, on one line, such as a DOI
   * @throws io.github.sijill.json.FormatException if the answer is too long to be cited, by
   *     millions of characters, or the name is not one line
   */
  public Citation cite(Answer answer, String archive) {
    return citing().cite(answer.question(), archive);
  }

  /**
   * Whether a citation holds: whether this archive begins with the lines that it cites, and these
   * give its answer. What was recorded later has no influence. It reads the whole archive.
   */
  public CitationCheck check(Citation citation) {
    return citing().check(citation);
  }

  /** The cases, by id. */
  public List<CaseId> cases() {
    return now().projections().cases();
  }

  /** What was recorded of a case, in the order of recording, amendments and all. */
  public List<Recorded> recorded(CaseId caseId) {
    return now().projections().recorded(caseId);
  }

  /** All that was recorded, of every case, in the order of recording. */
  public List<Recorded> recorded() {
    return now().projections().recorded();
  }

  /**
   * An archive in memory that holds what this one holds now, and records by the same clock. What is
   * tried on the copy leaves this one as it is.
   */
  public Archive copy() {
    return inMemory(recorded(), opened.clock());
  }

  /**
   * The last line of the archive by now: whoever keeps its hash can tell later whether the archive
   * still holds all that it holds now. In an archive file it stands in the file; of any other store
   * it is that of the file which {@link #copyTo} would write.
   */
  public Head head() {
    return now().lines().head();
  }

  /**
   * Hands on the archive as the lines of an archive file, in order, up to what is recorded by now.
   *
   * @param after the number of a line; those after it are handed on, all after 0
   * @return the last line
   */
  public Head lines(long after, Consumer<JournalLine> consumer) {
    return now().lines().each(after, consumer);
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
    return FileCopy.toFile(now().lines(), file, progress);
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
    return ArchiveCopy.into(
        () -> target.now().lines(), target.opened.recorder()::take, now().lines(), progress);
  }

  /**
   * How many events the store holds by now that no question was answered from yet: how far an
   * archive that follows a writer is behind it. The next question sees them all. Where a store's
   * numbers have gaps, as in PostgreSQL, these are counted too.
   */
  public long behind() {
    return opened.projector().behind();
  }

  /**
   * Reads an archive file as it lies on the disk, from its first line to its last, and says what
   * that shows: of its hashes, its events, and the rules of its cases. The file may be damaged.
   *
   * @param expected the hash of a line that was kept somewhere, to look for it; empty to look for
   *     none
   * @param progress told now and then how far it is
   * @throws IOException if the file cannot be read
   */
  public static Verification verify(
      Path file, Optional<ExpectedHash> expected, Consumer<Progress> progress) throws IOException {
    return Verification.of(file, verifier(Verification.Hashes.STORED, expected), progress);
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
    ArchiveLines lines = now().lines();
    Verifier verifier = verifier(lines.hashes(), expected);
    lines.each(0, verifier);
    opened.numbering().gaps().forEach(verifier::gap);
    return verifier.result(lines.damage());
  }

  private static Verifier verifier(Verification.Hashes hashes, Optional<ExpectedHash> expected) {
    RecordCheck rules = new RecordCheck(Verifier.MOST);
    Verifier verifier = Verifier.of(hashes).asking(entry -> brokenRule(rules, entry));
    return expected.map(verifier::expecting).orElse(verifier);
  }

  private static Optional<String> brokenRule(RecordCheck rules, Recorded entry) {
    int before = rules.broken().size();
    rules.accept(entry);
    return rules.broken().stream().skip(before).map(RecordCheck.Broken::fault).findFirst();
  }

  /**
   * Makes all projections anew from the first event of the log on.
   *
   * @param progress gets each step as it is taken
   */
  public void replay(Consumer<ReplayStep> progress) {
    opened
        .projector()
        .replay((recorded, total) -> progress.accept(new ReplayStep(recorded, total)));
  }

  /** Makes all projections anew from the first event of the log on. */
  public void replay() {
    replay(step -> {});
  }

  /** Releases what the archive holds. Closing twice does nothing. */
  @Override
  public void close() {
    opened.closing().run();
  }
}
