/**
 * Text that others wrote, inside a text of ours. The lowest room: every other may use it, and it
 * uses none.
 */
@NullMarked
package io.github.sijill.text;

import org.jspecify.annotations.NullMarked;
