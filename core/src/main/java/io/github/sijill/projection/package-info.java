/**
 * What is kept: the projections of the record, and the questions that they answer. Pure folds over
 * what was recorded; nothing here knows a store or a framework.
 */
@NullMarked
package io.github.sijill.projection;

import org.jspecify.annotations.NullMarked;
