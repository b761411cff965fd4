/**
 * Asked and answered: what an archive can be asked, and the answers, which hold their question and
 * their evidence.
 */
@NullMarked
package io.github.sijill.question;

import org.jspecify.annotations.NullMarked;
