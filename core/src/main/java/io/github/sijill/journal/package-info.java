/** As a file: an archive as JSON Lines, each line bound to those before it by a chain of hashes. */
@NullMarked
package io.github.sijill.journal;

import org.jspecify.annotations.NullMarked;
