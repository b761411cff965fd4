package io.github.sijill.casefile;

import io.github.sijill.casefile.RecordCheck.Broken;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what a {@link RecordCheck} finds, of an archive that may be larger than the memory: what
 * the rules need is kept of the cases that were read last. A case that goes on after it was let go
 * is checked in the end, from its first entry on; for that the archive is read again, once for as
 * many such cases as find room.
 *
 * <p>Not thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class ArchiveCheck {

  /** What the rules need of an entry, in bytes, about. */
  private static final long BYTES = 1_600;

  private static final long LEAST = 10_000;

  /** Reads an archive from its first entry on, or at least those that were checked. */
  @FunctionalInterface
  public interface Again {

    /** Hands on each entry, in log order. */
    void each(Consumer<Recorded> entries);
  }

  private final int mostBroken;
  private final long mostKept;
  private final Again again;

  /** By case, that which was read last at the end. */
  private final Map<CaseId, RecordCheck> kept = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<CaseId, Long> sizes = new HashMap<>();
  private final Set<CaseId> letGo = new HashSet<>();

  /** The cases that went on after they were let go. */
  private final Set<CaseId> owed = new LinkedHashSet<>();

  private final List<Broken> found = new ArrayList<>();
  private long entriesKept;
  private long last;

  /**
   * A check that stops after some finds.
   *
   * @param mostBroken how many broken entries to find at most
   * @param mostKept of how many entries is kept what the rules need, about: those of one case are
   *     always kept
   * @param again reads the archive once more, if that is needed
   */
  public ArchiveCheck(int mostBroken, long mostKept, Again again) {
    this.mostBroken = mostBroken;
    this.mostKept = mostKept;
    this.again = again;
  }

  /** Of how many entries can be kept what the rules need, in a part of the heap. */
  public static long keptIn(double partOfHeap) {
    return Math.max(LEAST, (long) (Runtime.getRuntime().maxMemory() * partOfHeap) / BYTES);
  }

  /** Takes the next entry of the archive. */
  public void check(Recorded entry) {
    if (found.size() >= mostBroken) {
      return;
    }
    CaseId caseId = entry.caseId();
    last = entry.sequence();
    sizes.merge(caseId, 1L, Long::sum);
    if (letGo.contains(caseId)) {
      owed.add(caseId);
      return;
    }
    kept.computeIfAbsent(caseId, id -> new RecordCheck(mostBroken))
        .check(entry)
        .ifPresent(found::add);
    entriesKept++;
    while (entriesKept > mostKept && kept.size() > 1) {
      CaseId oldest = kept.keySet().iterator().next();
      kept.remove(oldest);
      letGo.add(oldest);
      entriesKept -= sizes.getOrDefault(oldest, 0L);
    }
  }

  /**
   * The entries that break a rule, as many as are to be found, in log order. It may read the
   * archive again.
   */
  public List<Broken> broken() {
    kept.clear();
    List<Broken> all = new ArrayList<>();
    found.stream().filter(each -> !owed.contains(each.caseId())).forEach(all::add);
    for (Set<CaseId> some : together(owed)) {
      Map<CaseId, RecordCheck> checks = new HashMap<>();
      some.forEach(caseId -> checks.put(caseId, new RecordCheck(mostBroken)));
      again.each(
          entry -> {
            RecordCheck check = entry.sequence() > last ? null : checks.get(entry.caseId());
            if (check != null) {
              check.accept(entry);
            }
          });
      checks.values().forEach(each -> all.addAll(each.broken()));
    }
    all.sort(Comparator.comparingLong(Broken::sequence));
    return List.copyOf(all.subList(0, Math.min(mostBroken, all.size())));
  }

  /** Cases in groups for which there is room at the same time. */
  private List<Set<CaseId>> together(Set<CaseId> cases) {
    List<Set<CaseId>> groups = new ArrayList<>();
    long entries = 0;
    for (CaseId each : cases) {
      long size = sizes.getOrDefault(each, 0L);
      entries += size;
      if (groups.isEmpty() || entries > mostKept) {
        groups.add(new HashSet<>());
        entries = size;
      }
      groups.getLast().add(each);
    }
    return groups;
  }
}
