/**
 * In words: questions, answers, viewpoints, dates and cells as sentences that a stranger
 * understands.
 */
@NullMarked
package io.github.sijill.words;

import org.jspecify.annotations.NullMarked;
