/**
 * What is kept: the log of what was recorded, and the folds over it that answer questions. Nothing
 * here knows a store or a framework.
 */
@NullMarked
package io.github.sijill.projection;

import org.jspecify.annotations.NullMarked;
