package io.github.sijill.event;

import java.time.Instant;

/**
 * An event that the archive holds.
 *
 * @param event what was told
 * @param sequence its place in the archive, from 1; ascending, with gaps where a host's store holds
 *     events of others
 * @param recorded transaction time: when the archive took it in
 */
public record Recorded(SagaEvent event, long sequence, Instant recorded) {}
