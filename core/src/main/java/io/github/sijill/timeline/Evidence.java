package io.github.sijill.timeline;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * What decides a value: the entries that began what may be the strongest in force, or those that
 * may be the last to end something where nothing is in force, and the baseline where it may have
 * lasted.
 *
 * <p>For other rooms of this library.
 *
 * @param deciding by rank
 */
public record Evidence(List<SeenEntry> deciding, boolean baseline) {}
