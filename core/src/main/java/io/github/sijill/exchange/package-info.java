/**
 * For others: what leaves an archive and comes back. Questions and answers as JSON, and citations:
 * an answer with the state of the archive that gave it, which can be checked for ever.
 */
@NullMarked
package io.github.sijill.exchange;

import org.jspecify.annotations.NullMarked;
