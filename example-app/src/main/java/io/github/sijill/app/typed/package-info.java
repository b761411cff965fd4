/** What people type, before an archive is asked: dates, ids, members and sources. */
@NullMarked
package io.github.sijill.app.typed;

import org.jspecify.annotations.NullMarked;
