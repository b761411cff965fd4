@NullMarked
package io.github.sijill.testing;

import org.jspecify.annotations.NullMarked;
