package io.github.sijill;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Verification;
import io.github.sijill.journal.Verification.BrokenRule;
import io.github.sijill.journal.Verification.Expected;
import io.github.sijill.journal.Verification.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verifying an archive says, as a file and in memory: of hashes, events and rules. */
class ArchiveVerificationTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;

  @Test
  void a_file_that_stands_as_written_and_keeps_the_rules_is_intact() throws IOException {
    Head first;
    try (Archive archive = Archive.open(file("archive.jsonl"))) {
      archive.record(opened());
      first = archive.head();
      archive.record(imposed(entry("imposed", "2016-01-05"), "mobile"));
      archive.record(restored("restored", "2016-02-20", "3g"));
    }
    ExpectedHash kept = ExpectedHash.parse(first.hash());

    Verification verification = verified("archive.jsonl", Optional.of(kept));

    assertThat(verification.isUsable()).isTrue();
    assertThat(verification.head().sequence()).isEqualTo(3);
    assertThat(verification.hashes()).isEqualTo(Hashes.STORED);
    assertThat(verification.expected()).contains(new Expected(kept, OptionalLong.of(1)));
    assertThat(verification.firstRecordedAt()).isPresent();
    assertThat(verification.summary())
        .isEqualTo(
            "intact: every line has the right number and hash, its event can be read, and no rule"
                + " is broken");
  }

  @Test
  void a_printed_head_is_found_by_its_first_digits_and_in_capitals() throws IOException {
    Head head;
    try (Archive archive = Archives.morocco2016()) {
      head = archive.copyTo(file("archive.jsonl"), copied -> {});
    }
    for (String kept :
        List.of(
            head.hash(),
            head.hash().substring(0, 16),
            head.hash().substring(0, 16) + "…",
            head.hash().toUpperCase(Locale.ROOT))) {
      assertThat(verified("archive.jsonl", Optional.of(ExpectedHash.parse(kept))).expected())
          .get()
          .extracting(Expected::line)
          .isEqualTo(OptionalLong.of(13));
    }
  }

  @Test
  void lines_missing_at_the_end_are_found_by_whoever_kept_the_head() throws IOException {
    Head head;
    try (Archive archive = Archive.open(file("archive.jsonl"))) {
      archive.record(opened());
      archive.record(imposed(entry("imposed", "2016-01-05"), "mobile"));
      head = archive.head();
    }
    List<String> lines = Files.readAllLines(file("archive.jsonl"));
    Files.writeString(file("cut.jsonl"), lines.getFirst() + "\n");

    Verification alone = verified("cut.jsonl", Optional.empty());
    Verification kept = verified("cut.jsonl", Optional.of(ExpectedHash.parse(head.hash())));

    assertThat(alone.isIntact()).isTrue();
    assertThat(kept.isIntact()).isFalse();
    assertThat(kept.damage()).isEmpty();
    assertThat(kept.summary())
        .isEqualTo(
            "not the archive that was expected: no line has the expected hash, so lines are missing"
                + " at the end, or the archive was written anew");
  }

  @Test
  void damage_is_named_and_what_stands_before_it_is_counted() throws IOException {
    try (Archive archive = Archives.morocco2016()) {
      archive.copyTo(file("archive.jsonl"), copied -> {});
    }
    String text = Files.readString(file("archive.jsonl"));
    Files.writeString(file("archive.jsonl"), text.replaceFirst("2016-02-28", "2016-02-27"));

    Verification verification = verified("archive.jsonl", Optional.empty());

    assertThat(verification.isIntact()).isFalse();
    assertThat(verification.damage()).get().asString().contains("its hash is");
    assertThat(verification.summary()).startsWith("damaged: line ");
    assertThat(verification.head().sequence()).isBetween(1L, 12L);
    try (Archive good =
        Archive.open(file("archive.jsonl"), OpenOptions.forReading().upToDamage())) {
      assertThat(good.copyTo(file("good.jsonl"), copied -> {})).isEqualTo(verification.head());
      assertThat(good.verify().isIntact()).isFalse();
      assertThat(good.verify().summary()).isEqualTo(verification.summary());
    }
  }

  @Test
  void an_empty_archive_is_intact() throws IOException {
    Files.createFile(file("empty.jsonl"));

    Verification verification = verified("empty.jsonl", Optional.empty());

    assertThat(verification.isUsable()).isTrue();
    assertThat(verification.head()).isEqualTo(Head.NONE);
  }

  @Test
  void an_entry_that_breaks_a_rule_is_named_though_every_hash_is_right() throws IOException {
    write(opened(), imposed("a", "2016"), imposed("a", "2016-02"), imposed("b", "2016", "nowhere"));

    Verification verification = verified("foreign.jsonl", Optional.empty());

    assertThat(verification.isIntact()).isTrue();
    assertThat(verification.isUsable()).isFalse();
    assertThat(verification.brokenRules()).extracting(BrokenRule::line).containsExactly(3L, 4L);
    assertThat(verification.summary())
        .startsWith("line 3: entry a of case small breaks a rule (an id is unique in its case): ")
        .endsWith("; 1 more entry breaks a rule");
    assertThat(Verification.of(file("foreign.jsonl")).isUsable()).isTrue(); // no rules were asked
  }

  @Test
  void an_archive_in_memory_says_that_it_keeps_no_hashes() {
    try (Archive archive = Archive.inMemory(List.of(), InstantSource.fixed(NOON))) {
      archive.record(opened());

      assertThat(archive.verify().hashes()).isEqualTo(Hashes.COMPUTED);
      assertThat(archive.verify().isUsable()).isTrue();
      assertThat(archive.verify().summary())
          .isEqualTo(
              "every event can be read, and no rule is broken; this store keeps no hashes, so a"
                  + " change shows only against a hash that was kept elsewhere");
    }
  }

  private void write(SagaEvent... events) throws IOException {
    List<Recorded> recorded = new ArrayList<>();
    for (SagaEvent event : events) {
      recorded.add(Recorded.of(event, recorded.size() + 1, NOON));
    }
    Files.writeString(file("foreign.jsonl"), JournalWriter.fileOf(recorded));
  }

  private Verification verified(String name, Optional<ExpectedHash> expected) throws IOException {
    return Archive.verify(file(name), expected, progress -> {});
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
