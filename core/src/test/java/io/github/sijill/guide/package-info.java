@NullMarked
package io.github.sijill.guide;

import org.jspecify.annotations.NullMarked;
