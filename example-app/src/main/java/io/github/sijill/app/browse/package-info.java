/** The commands that show what is in an archive: its cases, members, entries, and its log. */
@NullMarked
package io.github.sijill.app.browse;

import org.jspecify.annotations.NullMarked;
