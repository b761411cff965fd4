package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.draft;
import static io.github.sijill.journal.Samples.firstLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Verification.BrokenRule;
import io.github.sijill.journal.Verification.Gap;
import io.github.sijill.journal.Verification.Hashes;
import io.github.sijill.journal.Verification.UnknownEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  private static final String UNKNOWN =
      """
      {"sequence":1,"type":"sijill.From\\u001bTheFuture","version":"7",\
      "recorded":"2026-11-24T12:00:00Z","payload":{"new":true}}\
      """;

  private final LineChain chain = LineChain.beginning();

  private static Verifier verifier() {
    return Verifier.of(Hashes.STORED);
  }

  /** A rule that every entry breaks. */
  private static Verifier.EntryCheck breakingAll() {
    return new Verifier.EntryCheck() {
      private final List<BrokenRule> broken = new ArrayList<>();

      @Override
      public void check(Recorded entry) {
        broken.add(new BrokenRule(entry.sequence(), "breaks a rule: " + entry.id()));
      }

      @Override
      public List<BrokenRule> broken() {
        return broken;
      }
    };
  }

  @Test
  void an_unknown_event_is_not_called_one_that_can_be_read() {
    Verifier verifier = verifier();
    verifier.accept(JournalLine.parse(firstLine(UNKNOWN).strip()));
    verifier.accept(JournalLine.parse(firstLine(UNKNOWN).strip()));

    Verification verification = verifier.result();

    assertThat(verification.isIntact()).isTrue();
    assertThat(verification.isUsable()).isFalse();
    assertThat(verification.unknown())
        .contains(new UnknownEvents(2, 1, "sijill.From\u001bTheFuture", "7"));
    assertThat(verification.summary())
        .isEqualTo(
            "intact, but 2 events cannot be read by this release; the first is line 1,"
                + " sijill.From\\u001bTheFuture version 7");
  }

  @Test
  void rules_are_asked_of_entries_only_and_not_after_an_unknown_event() {
    Verifier verifier = verifier().asking(breakingAll());
    verifier.accept(chain.append(draft("e1")));
    verifier.accept(
        chain.append(
            Draft.of(
                "app.Text", "1", Samples.NOON, new HostMessage("m", Map.of(), List.of()), "text")));
    verifier.accept(chain.append(draft("e3")));
    verifier.accept(JournalLine.parse(firstLine(UNKNOWN).strip()));
    verifier.accept(chain.append(draft("e4")));

    assertThat(verifier.result().brokenRules())
        .containsExactly(
            new BrokenRule(1, "breaks a rule: e1"), new BrokenRule(3, "breaks a rule: e3"));
    assertThat(verifier.result().summary())
        .isEqualTo("line 1: breaks a rule: e1; 1 more entry breaks a rule");
  }

  @Test
  void names_as_many_broken_rules_and_gaps_as_somebody_reads() {
    Verifier verifier = verifier().asking(breakingAll());
    for (int i = 0; i < Verifier.MOST + 10; i++) {
      verifier.accept(chain.append(draft("e" + i)));
      verifier.gap(new Gap("case c", i, i + 2));
    }

    assertThat(verifier.result().brokenRules()).hasSize(Verifier.MOST);
    assertThat(verifier.result().gaps()).hasSize(Verifier.MOST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 3 | incomplete: case c begins with number 3",
        "3 | 5 | incomplete: in case c, number 5 follows number 3"
      })
  void a_gap_in_the_numbers_of_a_store_is_named(long before, long after, String summary) {
    Verifier verifier = Verifier.of(Hashes.COMPUTED);
    verifier.gap(new Gap("case c", before, after));

    assertThat(verifier.result().isIntact()).isFalse();
    assertThat(verifier.result().summary()).isEqualTo(summary);
  }

  @Test
  void what_nobody_asked_is_not_claimed() {
    assertThat(verifier().result().summary())
        .isEqualTo("intact: every line has the right number and hash, and its event can be read");
    assertThat(Verifier.of(Hashes.COMPUTED).result().summary())
        .isEqualTo(
            "every event can be read; this store keeps no hashes, so a change shows only against a"
                + " hash that was kept elsewhere");
  }

  @Test
  void the_hash_before_the_first_line_stands_before_every_archive() {
    ExpectedHash start = ExpectedHash.parse(HashChain.START);

    assertThat(verifier().expecting(start).result().expected().orElseThrow().line()).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "beef", "078bd3de3c2370f", "078bd3de3c2370g8", "078bd3de3c2370f8 "})
  void what_is_no_hash_is_refused_with_what_would_be_accepted(String text) {
    assertThatThrownBy(() -> ExpectedHash.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is not the hash of a line; hex digits are accepted, all 64 or at least the first 16"
                .formatted(text));
  }

  @Test
  void a_hash_that_is_too_long_or_unprintable_is_refused_on_one_line() {
    assertThatThrownBy(() -> ExpectedHash.parse("0".repeat(65)))
        .hasMessageStartingWith("'" + "0".repeat(65) + "' is not the hash");
    assertThatThrownBy(() -> ExpectedHash.parse("0\n".repeat(65)))
        .hasMessageStartingWith("'0\\u000a0");
  }
}
