@NullMarked
package io.github.sijill.index;

import org.jspecify.annotations.NullMarked;
