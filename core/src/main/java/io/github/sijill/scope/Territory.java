package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.util.regex.Pattern;

/**
 * A country, by its ISO 3166-1 alpha-2 code ({@code MA}), a part of one, by its ISO 3166-2 code
 * ({@code MA-06}), or a place below one of these, by a slug that the case chooses ({@code
 * srinagar}).
 *
 * @param id its form is checked, not whether ISO has assigned the code
 */
public record Territory(String id) implements MemberId {

  private static final Pattern ISO = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?");

  /** Checks the form of the id. */
  public Territory {
    requireNonNull(id, "id");
    if (!isIso(id) && !Slug.isSlug(id)) {
      throw new IllegalArgumentException(
          "territory '%s': a territory is an ISO 3166 code, such as MA or MA-06, or below one a slug, such as srinagar"
              .formatted(Printable.escaped(id, Slug.MAX_LENGTH)));
    }
  }

  /** Whether this has the form of a code, as a territory at the top has. */
  static boolean isIso(String id) {
    return ISO.matcher(id).matches();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
