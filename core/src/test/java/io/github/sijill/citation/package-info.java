@NullMarked
package io.github.sijill.citation;

import org.jspecify.annotations.NullMarked;
