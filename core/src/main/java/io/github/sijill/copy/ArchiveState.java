package io.github.sijill.copy;

import io.github.sijill.projection.Projections;

/**
 * An archive as it was at one moment: its answers, and the lines that they rest on. It stays as it
 * is while others record. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public record ArchiveState(Projections projections, ArchiveLines lines) {}
