@NullMarked
package io.github.sijill.cuts;

import org.jspecify.annotations.NullMarked;
