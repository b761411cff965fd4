/**
 * For others: questions and answers in every form in which they leave an archive and come back, as
 * parameters, JSON, tables, and a line of words.
 */
@NullMarked
package io.github.sijill.exchange;

import org.jspecify.annotations.NullMarked;
