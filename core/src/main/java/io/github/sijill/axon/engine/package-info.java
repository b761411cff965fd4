/** Axon's storage engine over the archive file, and our events as Axon's messages. */
@NullMarked
package io.github.sijill.axon.engine;

import org.jspecify.annotations.NullMarked;
