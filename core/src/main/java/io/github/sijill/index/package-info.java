/**
 * Which entries of which cases bear on what is asked, found from a few numbers that are kept of
 * each, so that a question costs what it names and not what the archive holds.
 */
@NullMarked
package io.github.sijill.index;

import org.jspecify.annotations.NullMarked;
