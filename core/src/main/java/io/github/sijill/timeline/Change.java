package io.github.sijill.timeline;

/**
 * An entry that sets the value of a timeline. For the rooms of this library.
 *
 * <p>For other rooms of this library.
 *
 * @param rank of the entry in its history
 * @param value what it sets
 */
public record Change<V>(int rank, V value) {}
