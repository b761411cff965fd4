package io.github.sijill;

import io.github.sijill.event.Recorded;

/**
 * What recording an event tells back.
 *
 * @param recorded the event as the archive holds it, with its sequence and instant
 * @param isNew whether it was recorded now; false if the archive held the identical entry before
 */
public record Recording(Recorded recorded, boolean isNew) {}
