/** What is there: cases, members and entries, as tables and as JSON. */
@NullMarked
package io.github.sijill.listing;

import org.jspecify.annotations.NullMarked;
