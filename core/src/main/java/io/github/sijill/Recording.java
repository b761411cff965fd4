package io.github.sijill;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import java.util.Optional;

/**
 * The result of recording an event.
 *
 * @param recorded the event as the archive holds it, with its number and the time of recording
 * @param isNew whether it was recorded now; false if the archive held the identical entry before
 * @param retraction the entry that retracts it, if the archive held it before and it is retracted:
 *     recording it again does not bring it back, retracting the retraction does
 */
public record Recording(Recorded recorded, boolean isNew, Optional<EntryId> retraction) {}
