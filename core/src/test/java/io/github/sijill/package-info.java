@NullMarked
package io.github.sijill;

import org.jspecify.annotations.NullMarked;
