/**
 * Quoted: an answer with the state of the archive that gave it, which anybody can check for ever.
 */
@NullMarked
package io.github.sijill.citation;

import org.jspecify.annotations.NullMarked;
