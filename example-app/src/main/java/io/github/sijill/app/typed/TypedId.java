package io.github.sijill.app.typed;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import java.util.Locale;
import java.util.function.Function;

/**
 * An id as somebody types it: the case of its letters makes no difference, as all ids are small.
 */
public final class TypedId {

  private TypedId() {}

  /**
   * Reads the id of an entry.
   *
   * @throws IllegalArgumentException if it is none in small letters either
   */
  public static EntryId entry(String text) {
    return inSmallLetters(text, EntryId::new);
  }

  /**
   * Reads the id of a case.
   *
   * @throws IllegalArgumentException if it is none in small letters either
   */
  public static CaseId ofCase(String text) {
    return inSmallLetters(text, CaseId::new);
  }

  private static <T> T inSmallLetters(String text, Function<String, T> id) {
    try {
      return id.apply(text.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return id.apply(text); // so that the message shows what was typed
    }
  }
}
