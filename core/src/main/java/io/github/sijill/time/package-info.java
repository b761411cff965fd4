/**
 * When: days, and dates that are known only within bounds, as EDTF (ISO 8601-2:2019) writes them.
 */
@NullMarked
package io.github.sijill.time;

import org.jspecify.annotations.NullMarked;
