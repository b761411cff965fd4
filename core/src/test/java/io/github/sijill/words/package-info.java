@NullMarked
package io.github.sijill.words;

import org.jspecify.annotations.NullMarked;
