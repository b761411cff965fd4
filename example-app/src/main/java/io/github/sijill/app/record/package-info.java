/** The commands that record, and how what is typed becomes an event. */
@NullMarked
package io.github.sijill.app.record;

import org.jspecify.annotations.NullMarked;
