package io.github.sijill.timeline;

import io.github.sijill.history.SeenEntry;

/**
 * An entry that sets the value of a timeline.
 *
 * @param told the entry, with its rank and its days
 * @param value what it sets
 */
public record Change<V>(SeenEntry told, V value) {}
