/** Where an archive is, as somebody types it, and how it is opened. */
@NullMarked
package io.github.sijill.app.store;

import org.jspecify.annotations.NullMarked;
