@NullMarked
package io.github.sijill.architecture;

import org.jspecify.annotations.NullMarked;
