package io.github.sijill.testkit;

import static java.util.stream.Collectors.joining;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.words.Phrases;
import java.util.Collection;
import java.util.List;

/** Entries as text: their ids, or a line for each. */
final class EntryText {

  private static final int MOST = 20;

  private EntryText() {}

  static String ids(Collection<SeenEntry> entries) {
    return entries.isEmpty()
        ? "no entry"
        : entries.stream().map(entry -> entry.id().value()).collect(joining(", "));
  }

  /** An entry a line: when, what, how well attested, which. */
  static String of(Collection<SeenEntry> entries) {
    return entries.stream().map(EntryText::of).collect(joining());
  }

  /** Some entries around one, and how many there are besides. */
  static String some(List<SeenEntry> entries, int index) {
    int from = Math.max(0, Math.min(index - MOST / 2, entries.size() - MOST));
    int to = Math.min(entries.size(), from + MOST);
    return (from == 0 ? "" : "  %s before\n".formatted(number(from)))
        + of(entries.subList(from, to)).indent(2)
        + (to == entries.size() ? "" : "  %s after\n".formatted(number(entries.size() - to)));
  }

  private static String number(int entries) {
    return entries == 1 ? "1 more entry" : entries + " more entries";
  }

  /** When, what, how well attested, which. */
  static String of(SeenEntry entry) {
    return "%-26s  %-20s  %-10s  %s\n"
        .formatted(
            entry.entry().occurred(),
            entry.event().getClass().getSimpleName(),
            Phrases.inEnglish().attestation(entry.attestation()),
            entry.id());
  }
}
