/**
 * An archive as a page to look at: one file for any static host, with the answers inside, and the
 * files from which a server builds the same page.
 */
@NullMarked
package io.github.sijill.page;

import org.jspecify.annotations.NullMarked;
