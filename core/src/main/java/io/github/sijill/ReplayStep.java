package io.github.sijill;

import io.github.sijill.event.Recorded;

/**
 * A step of a replay.
 *
 * @param recorded the event that was applied; its sequence says how far the replay is
 * @param total the sequence of the last event
 */
public record ReplayStep(Recorded recorded, long total) {}
