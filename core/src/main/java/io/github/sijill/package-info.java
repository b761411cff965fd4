/**
 * The door: an {@link io.github.sijill.Archive} is opened, events are recorded in it, and it is
 * asked for the status on a date.
 */
@NullMarked
package io.github.sijill;

import org.jspecify.annotations.NullMarked;
