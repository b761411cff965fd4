@NullMarked
package io.github.sijill.laws;

import org.jspecify.annotations.NullMarked;
