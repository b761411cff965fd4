package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.source.Attestation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on entries in their order of occurrence: by first, then by last possible day, then as
 * declared or recorded. Entries are named by their ids.
 */
public class ChronologyAssert extends SijillAssert<ChronologyAssert, List<SeenEntry>> {

  private String subject = "the chronology";

  ChronologyAssert(@Nullable List<SeenEntry> actual) {
    super(actual, ChronologyAssert.class);
  }

  /** Verifies that there are so many entries. */
  public ChronologyAssert hasSize(int count) {
    return expect(
        there().size() == count, "to have %s entries".formatted(count), "it has " + actual.size());
  }

  /** Verifies that these entries are there, in whatever order, and maybe others. */
  public ChronologyAssert contains(String... entries) {
    List<String> ids = ids();
    List<String> missing =
        named("entries", entries).stream().filter(entry -> !ids.contains(entry)).toList();
    return expect(missing.isEmpty(), "to contain " + list(entries), "there is no " + list(missing));
  }

  /** Verifies that none of these entries is there. */
  public ChronologyAssert doesNotContain(String... entries) {
    List<String> there = named("entries", entries).stream().filter(ids()::contains).toList();
    return expect(there.isEmpty(), "not to contain " + list(entries), "there is " + list(there));
  }

  /** Verifies that these entries are there, in this order, and no other. */
  public ChronologyAssert containsExactly(String... entries) {
    List<String> ids = ids();
    List<String> expected = named("entries", entries);
    if (!ids.equals(expected)) {
      int first = 0;
      while (first < Math.min(ids.size(), expected.size())
          && ids.get(first).equals(expected.get(first))) {
        first++;
      }
      failFor(message("to be exactly " + list(entries), difference(ids, expected, first), first));
    }
    return this;
  }

  private static String difference(List<String> ids, List<String> expected, int index) {
    if (index == ids.size()) {
      return "after entry %s there is no %s".formatted(index, expected.get(index));
    }
    return index == expected.size()
        ? "%s follows as entry %s".formatted(ids.get(index), index + 1)
        : "entry %s is %s instead of %s".formatted(index + 1, ids.get(index), expected.get(index));
  }

  /** Verifies that these entries are there in this order, and maybe others between them. */
  public ChronologyAssert containsSubsequence(String... entries) {
    contains(entries);
    for (int i = 1; i < entries.length; i++) {
      int index = ids().indexOf(entries[i]);
      if (index <= ids().indexOf(entries[i - 1])) {
        failFor(
            message(
                "to contain, one after the other, " + list(entries),
                "%s is not after %s".formatted(entries[i], entries[i - 1]),
                index));
      }
    }
    return this;
  }

  /** Goes on with the entries that stand before this one. */
  public ChronologyAssert before(String entry) {
    requireNonNull(entry, "entry");
    return onTo(" before " + entry, () -> actual.subList(0, indexOf(entry)));
  }

  /** Goes on with the entries that stand after this one. */
  public ChronologyAssert after(String entry) {
    requireNonNull(entry, "entry");
    return onTo(" after " + entry, () -> actual.subList(indexOf(entry) + 1, actual.size()));
  }

  /** Goes on with what is attested at least so well, confirmations counted. */
  public ChronologyAssert attestedAtLeast(Attestation level) {
    requireNonNull(level, "level");
    return onTo(
        ", attested at least " + level,
        () -> actual.stream().filter(each -> each.attestation().compareTo(level) >= 0).toList());
  }

  private ChronologyAssert onTo(String which, Supplier<List<SeenEntry>> entries) {
    ChronologyAssert next = onTo(ChronologyAssert.class, listOf(), ChronologyAssert::new, entries);
    next.subject = subject + which;
    return next;
  }

  /** Goes on with one entry. */
  public SeenEntryAssert entry(String entry) {
    requireNonNull(entry, "entry");
    return onTo(
        SeenEntryAssert.class,
        SeenEntry.class,
        SeenEntryAssert::new,
        () -> actual.get(indexOf(entry)));
  }

  private int indexOf(String entry) {
    int index = ids().indexOf(entry);
    if (index < 0) {
      failFor(message("to have an entry " + entry, "there is no " + entry, 0));
    }
    return index;
  }

  private List<String> ids() {
    return there().stream().map(each -> each.id().value()).toList();
  }

  private static String list(String... entries) {
    return String.join(", ", entries);
  }

  private static String list(List<String> entries) {
    return String.join(", ", entries);
  }

  private ChronologyAssert expect(boolean met, String expectation, String found) {
    if (!met) {
      failFor(message(expectation, found, 0));
    }
    return this;
  }

  private String message(String expectation, String found, int around) {
    String entries = actual.isEmpty() ? "" : ":\n" + EntryText.some(actual, around);
    return "Expecting %s %s,\nbut %s%s".formatted(subject, expectation, found, entries);
  }
}
