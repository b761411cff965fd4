package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.util.regex.Pattern;

/**
 * A country, by its ISO 3166-1 alpha-2 code ({@code MA}), or a part of one, by its ISO 3166-2 code
 * ({@code MA-06}).
 *
 * @param id the code, in capitals; its form is checked, not whether ISO has assigned it
 */
public record Territory(String id) implements MemberId {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?");

  /** Checks the form of the code. */
  public Territory {
    requireNonNull(id, "id");
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "territory '%s': a territory is an ISO 3166 code, such as MA or MA-06"
              .formatted(Printable.escaped(id, Slug.MAX_LENGTH)));
    }
  }

  /** The code. */
  @Override
  public String toString() {
    return id;
  }
}
