/**
 * An archive as a file: JSON Lines, one event a line, each line with a hash over the line before
 * it, so that any later change shows. The format is described in docs/archive-format.md.
 */
@NullMarked
package io.github.sijill.journal;

import org.jspecify.annotations.NullMarked;
