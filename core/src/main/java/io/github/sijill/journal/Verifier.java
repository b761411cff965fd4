package io.github.sijill.journal;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Verification.BrokenRule;
import io.github.sijill.journal.Verification.Expected;
import io.github.sijill.journal.Verification.Gap;
import io.github.sijill.journal.Verification.Hashes;
import io.github.sijill.journal.Verification.UnknownEvents;
import io.github.sijill.json.FormatException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of an archive one by one, in order, and says in the end what they have shown.
 * Whoever hands them on has checked their numbers and hashes, as {@link JournalReader} does. Of one
 * thread, for one reading.
 *
 * <p>After an event that this library does not know, rules are not asked any more: an entry that
 * follows may refer to what that event has told.
 */
public final class Verifier implements Consumer<JournalLine> {

  /** Finds the entries of an archive that break a rule. */
  public interface EntryCheck {

    /** Takes the next entry of the archive, in the order of recording. */
    void check(Recorded entry);

    /**
     * What was found, in the order of recording. Asked once all entries were taken; it may take
     * long.
     */
    List<BrokenRule> broken();
  }

  /** How many broken rules, and gaps, are named. */
  public static final int MOST = 100;

  private final Hashes hashes;
  private final @Nullable ExpectedHash expected;
  private final @Nullable EntryCheck rules;
  private final List<Gap> gaps = new ArrayList<>();
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();
  private Optional<UnknownEvents> unknown = Optional.empty();
  private OptionalLong expectedAt = OptionalLong.empty();
  private Head head = Head.NONE;

  private Verifier(Hashes hashes, @Nullable ExpectedHash expected, @Nullable EntryCheck rules) {
    this.hashes = hashes;
    this.expected = expected;
    this.rules = rules;
    if (expected != null && expected.isOf(Head.NONE.hash())) {
      expectedAt = OptionalLong.of(0);
    }
  }

  /** Looks for no hash, and asks no rules. */
  public static Verifier of(Hashes hashes) {
    return new Verifier(Objects.requireNonNull(hashes, "hashes"), null, null);
  }

  /** The same, which looks for a line of this hash. Before the first line is taken. */
  public Verifier expecting(ExpectedHash hash) {
    return new Verifier(hashes, Objects.requireNonNull(hash, "hash"), rules);
  }

  /** The same, which asks these rules of each entry. Before the first line is taken. */
  public Verifier asking(EntryCheck check) {
    return new Verifier(hashes, expected, Objects.requireNonNull(check, "check"));
  }

  /**
   * The next line.
   *
   * @throws FormatException if its event is not of the shape that its type asks for
   */
  @Override
  public void accept(JournalLine line) {
    switch (line.content()) {
      case LineContent.Entry(Recorded entry) -> check(entry);
      case LineContent.UnknownEvent event -> unknown = Optional.of(oneMore(line));
      case LineContent.OfHost message -> {}
    }
    first = first.or(() -> Optional.of(line.recordedAt()));
    last = Optional.of(line.recordedAt());
    head = line.head();
    if (expected != null && expected.isOf(line.hash())) {
      expectedAt = OptionalLong.of(line.sequence());
    }
  }

  private void check(Recorded entry) {
    if (rules != null && unknown.isEmpty()) {
      rules.check(entry);
    }
  }

  private UnknownEvents oneMore(JournalLine line) {
    return unknown
        .map(
            known ->
                new UnknownEvents(
                    known.count() + 1, known.firstLine(), known.type(), known.version()))
        .orElseGet(() -> new UnknownEvents(1, line.sequence(), line.type(), line.version()));
  }

  /** Takes note that numbers are missing, for a store that numbers its entries. */
  public void gap(Gap gap) {
    if (gaps.size() < MOST) {
      gaps.add(gap);
    }
  }

  /** What the lines taken have shown. */
  public Verification result() {
    return result(Optional.empty());
  }

  /**
   * What the lines taken have shown.
   *
   * @param damage what ended the reading before the end of the archive
   */
  public Verification result(Optional<FormatException> damage) {
    return new Verification(
        head,
        hashes,
        first,
        last,
        Optional.ofNullable(expected).map(hash -> new Expected(hash, expectedAt)),
        unknown,
        rules != null,
        rules == null ? List.of() : rules.broken().stream().limit(MOST).toList(),
        gaps,
        damage);
  }
}
