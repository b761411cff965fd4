package io.github.sijill.event;

import java.time.Instant;

/**
 * An event that the archive holds.
 *
 * @param event what was told
 * @param sequence its place in the archive, from 1; ascending, and the same whenever it is read. In
 *     a file and in memory without gaps; a host's store has gaps where it holds events of others,
 *     and a database where a recording failed after it was given a place
 * @param recorded transaction time: when the archive took it in
 */
public record Recorded(SagaEvent event, long sequence, Instant recorded) {}
