/** What an archive holds as lines, and copies of it in files and in other archives. */
@NullMarked
package io.github.sijill.copy;

import org.jspecify.annotations.NullMarked;
