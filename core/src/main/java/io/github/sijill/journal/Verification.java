package io.github.sijill.journal;

import io.github.sijill.disk.ReadOnlyFile;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What reading an archive from its first line to its last has shown: whether each line is of the
 * format, has the right number and the right hash, whether its event can be read, and whether it
 * follows the rules, if these were asked.
 *
 * <p>A chain of hashes cannot show that lines are missing at its end, nor that somebody wrote it
 * anew. Whoever kept the hash of a line (in a citation, in an earlier verification) gives it as the
 * expected hash: an archive that holds that line holds all that stood before it, as it stood.
 *
 * @param head the last line that was found to be right; its number says how many there are
 * @param hashes where the hashes come from
 * @param firstRecordedAt when the first line was recorded; empty if there is none
 * @param lastRecordedAt when the last right line was recorded; empty if there is none
 * @param expected what became of the expected hash; empty if none was given
 * @param unknown the events that this library does not know; empty if it knows all
 * @param checksRules whether the entries were checked against the rules of their cases
 * @param brokenRules the first entries that break one, at most {@value Verifier#MOST}
 * @param gaps where numbers of the store are missing, at most {@value Verifier#MOST}
 * @param damage what ended the reading; empty if all was read
 */
public record Verification(
    Head head,
    Hashes hashes,
    Optional<Instant> firstRecordedAt,
    Optional<Instant> lastRecordedAt,
    Optional<Expected> expected,
    Optional<UnknownEvents> unknown,
    boolean checksRules,
    List<BrokenRule> brokenRules,
    List<Gap> gaps,
    Optional<FormatException> damage) {

  private static final int SHOWN = 100;

  /** Where the hashes of an archive come from. */
  public enum Hashes {
    /** They stand beside the lines, and were compared with them: a change of a line shows. */
    STORED,
    /**
     * The store keeps none. They were computed from what it holds now, so that a change shows only
     * against a hash that was kept elsewhere.
     */
    COMPUTED
  }

  /**
   * What became of the hash that was looked for.
   *
   * @param line the number of the line that has it; 0 for the hash before the first line; empty if
   *     no line has it
   */
  public record Expected(ExpectedHash hash, OptionalLong line) {}

  /**
   * Events of an unknown type or a newer version. They are intact lines, but nobody has looked at
   * what they hold, and an archive that holds one is not opened unless it may be passed over.
   *
   * @param count how many there are
   * @param firstLine the number of the first
   * @param type the type of the first
   * @param version the version of the first
   */
  public record UnknownEvents(long count, long firstLine, String type, String version) {}

  /**
   * An entry that the rules of its case forbid.
   *
   * @param rule in words, which rule and how
   */
  public record BrokenRule(long line, String rule) {

    @Override
    public String toString() {
      return "line %s: %s".formatted(line, rule);
    }
  }

  /**
   * A place where a store that numbers its entries lacks some.
   *
   * @param counted what is numbered, such as the id of a case
   * @param before the number before the gap, 0 if the first ones are missing
   * @param after the number after it
   */
  public record Gap(String counted, long before, long after) {

    @Override
    public String toString() {
      return before == 0
          ? "%s begins with number %s".formatted(counted, after)
          : "in %s, number %s follows number %s".formatted(counted, after, before);
    }
  }

  /** Copies what it is given. */
  public Verification {
    brokenRules = List.copyOf(brokenRules);
    gaps = List.copyOf(gaps);
  }

  /**
   * Verifies an archive file: the form of its lines, their numbers, hashes and events, and not the
   * rules.
   *
   * @throws IOException if the file cannot be read
   */
  public static Verification of(Path file) throws IOException {
    return of(file, Verifier.of(Hashes.STORED), progress -> {});
  }

  /**
   * Verifies an archive file.
   *
   * @param verifier takes the lines; it says what is looked for and which rules are asked
   * @param progress told now and then how far it is
   * @throws IOException if the file cannot be read
   */
  public static Verification of(Path file, Verifier verifier, Consumer<Progress> progress)
      throws IOException {
    Objects.requireNonNull(verifier, "verifier");
    Objects.requireNonNull(progress, "progress");
    try (ReadOnlyFile opened = ReadOnlyFile.open(file);
        JournalReader lines = new JournalReader(opened.from(0))) {
      return of(lines, verifier, opened.size(), progress);
    }
  }

  /**
   * Verifies an archive file that lies somewhere else than in a file system, such as in a jar.
   *
   * @param file its bytes from the first on; stays open for its owner to close
   * @param verifier takes the lines; it says what is looked for and which rules are asked
   * @throws IOException if it cannot be read
   */
  public static Verification of(InputStream file, Verifier verifier) throws IOException {
    return of(new JournalReader(file), verifier, 0, progress -> {});
  }

  private static Verification of(
      JournalReader lines, Verifier verifier, long total, Consumer<Progress> progress)
      throws IOException {
    try {
      long told = 0;
      for (Optional<JournalLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        verifier.accept(line.get());
        if (lines.position() - told > 1 << 20) {
          told = lines.position();
          progress.accept(new Progress(told, total));
        }
      }
      progress.accept(new Progress(total, total));
      return verifier.result();
    } catch (FormatException e) {
      return verifier.result(Optional.of(e));
    }
  }

  /**
   * Whether everything stands as it was written: no damage and no gap, and the expected hash is
   * there. It does not say that this library knows every event, nor that rules are kept, see {@link
   * #isUsable}.
   */
  public boolean isIntact() {
    return damage.isEmpty()
        && gaps.isEmpty()
        && expected.stream().allMatch(kept -> kept.line().isPresent());
  }

  /** Whether it is intact, every event can be read, and none was found to break a rule. */
  public boolean isUsable() {
    return isIntact() && unknown.isEmpty() && brokenRules.isEmpty();
  }

  /** The result in one sentence, which names the first thing that is wrong. */
  public String summary() {
    if (damage.isPresent()) {
      return "damaged: " + damage.get().getMessage();
    }
    if (!gaps.isEmpty()) {
      return "incomplete: " + gaps.getFirst();
    }
    if (!isIntact()) {
      return "not the archive that was expected: no line has the expected hash, so lines are"
          + " missing at the end, or the archive was written anew";
    }
    if (!brokenRules.isEmpty()) {
      return brokenRules.getFirst() + more();
    }
    return unknown.map(Verification::summary).orElseGet(this::usable);
  }

  private String more() {
    int others = brokenRules.size() - 1;
    return switch (others) {
      case 0 -> "";
      case 1 -> "; 1 more entry breaks a rule";
      default -> "; %s more entries break a rule".formatted(others);
    };
  }

  private static String summary(UnknownEvents unknown) {
    return "intact, but %s cannot be read by this release; the first is line %s, %s version %s"
        .formatted(
            unknown.count() == 1 ? "1 event" : unknown.count() + " events",
            unknown.firstLine(),
            Printable.escaped(unknown.type(), SHOWN),
            Printable.escaped(unknown.version(), SHOWN));
  }

  private String usable() {
    return switch (hashes) {
      case STORED ->
          "intact: every line has the right number and hash, "
              + (checksRules
                  ? "its event can be read, and no rule is broken"
                  : "and its event can be read");
      case COMPUTED ->
          "every event can be read"
              + (checksRules ? ", and no rule is broken" : "")
              + "; this store keeps no hashes, so a change shows only against a hash that was kept"
              + " elsewhere";
    };
  }
}
