@NullMarked
package io.github.sijill.projection;

import org.jspecify.annotations.NullMarked;
