/**
 * Files of an operating system: opened as what they are, read at any position, locked by one
 * writer, forced to the disk. What stands in them is not known here.
 */
@NullMarked
package io.github.sijill.disk;

import org.jspecify.annotations.NullMarked;
