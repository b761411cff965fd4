package io.github.sijill.timeline;

import io.github.sijill.history.SeenEntry;
import java.util.Optional;

/**
 * A value that may be in force on a day, and the entry that began it.
 *
 * <p>For other rooms of this library.
 *
 * @param entry empty for the baseline, which has always been in force
 * @param isCertain whether it is in force in every world
 */
public record InForce<V>(Optional<SeenEntry> entry, V value, boolean isCertain) {}
