@NullMarked
package io.github.sijill.picture;

import org.jspecify.annotations.NullMarked;
