/** The cuts of hours on a cell: on which days, at which minutes, and what shows beside them. */
@NullMarked
package io.github.sijill.cuts;

import org.jspecify.annotations.NullMarked;
