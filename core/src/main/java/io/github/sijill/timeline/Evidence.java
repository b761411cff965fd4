package io.github.sijill.timeline;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * What decides a value: the entries that may have been the last word, and the baseline where it may
 * have lasted.
 *
 * <p>For other rooms of this library.
 *
 * @param deciding by rank
 */
public record Evidence(List<SeenEntry> deciding, boolean baseline) {}
