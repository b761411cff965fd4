/** What people type, before an archive is asked: dates and spans of days. */
@NullMarked
package io.github.sijill.app.typed;

import org.jspecify.annotations.NullMarked;
