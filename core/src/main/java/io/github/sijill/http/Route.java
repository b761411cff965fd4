package io.github.sijill.http;

import io.github.sijill.http.Refusal.RefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a path answers to {@code GET}.
 *
 * @param known the parameters that it takes
 * @param repeatable those that may be given more than once
 */
record Route(Set<String> known, Set<String> repeatable, Reading reading) {

  /** Makes of the parameters what is asked for. */
  @FunctionalInterface
  interface Reading {
    /**
     * Reads the parameters.
     *
     * @throws RefusedException if they cannot be
     */
    Asked of(Given given);
  }

  static Route of(Reading reading, String... known) {
    return new Route(new LinkedHashSet<>(List.of(known)), Set.of(), reading);
  }
}
