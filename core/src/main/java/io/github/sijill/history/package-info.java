/**
 * As seen from: what of a case's record counts from a viewpoint, with amendments applied,
 * confirmations counted and the declared order settled. The rules of the write side and every
 * projection ask this one step.
 */
@NullMarked
package io.github.sijill.history;

import org.jspecify.annotations.NullMarked;
