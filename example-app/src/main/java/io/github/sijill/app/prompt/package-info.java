/** Asks somebody at a terminal. It alone knows the library that edits lines. */
@NullMarked
package io.github.sijill.app.prompt;

import org.jspecify.annotations.NullMarked;
