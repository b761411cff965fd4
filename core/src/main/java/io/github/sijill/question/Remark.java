package io.github.sijill.question;

import io.github.sijill.event.EntryId;
import io.github.sijill.history.SeenEntry;
import java.util.List;
import java.util.Locale;

/**
 * An entry about entries that an answer rests on, which changes no status: a measurement, a denial
 * or a ruling.
 *
 * @param entry who says so
 * @param role what it does to the entries that it is about
 * @param about the entries of the answer that it is about, or other remarks of the answer; at least
 *     one
 */
public record Remark(SeenEntry entry, Role role, List<EntryId> about) {

  /** What a remark does to the entries that it is about. */
  public enum Role {
    /** A measurement that supports them. */
    SUPPORTS,
    /** A measurement that contradicts them. */
    CONTRADICTS,
    /** A statement that denies them; they are attested as before. */
    DENIES,
    /** A ruling of a court on them. */
    RULES;

    /** The word for it, {@code supports}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps a copy of the ids. */
  public Remark {
    about = List.copyOf(about);
  }
}
