@NullMarked
package io.github.sijill.time;

import org.jspecify.annotations.NullMarked;
