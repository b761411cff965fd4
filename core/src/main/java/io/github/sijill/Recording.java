package io.github.sijill;

import io.github.sijill.event.Recorded;

/**
 * The result of recording an event.
 *
 * @param recorded the event as the archive holds it, with its number and the time of recording
 * @param isNew whether it was recorded now; false if the archive held the identical entry before
 */
public record Recording(Recorded recorded, boolean isNew) {}
