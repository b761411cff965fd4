/**
 * An archive as a file: JSON Lines, one event a line. Each line has a hash over itself and the hash
 * of the line before, so that a later change shows. The format is described in
 * docs/archive-format.md. An archive that is open needs {@link io.github.sijill.journal.Journal};
 * who only reads or writes files needs {@link io.github.sijill.journal.JournalReader}, {@link
 * io.github.sijill.journal.JournalWriter} and {@link io.github.sijill.journal.Verification}.
 */
@NullMarked
package io.github.sijill.journal;

import org.jspecify.annotations.NullMarked;
