@NullMarked
package io.github.sijill.text;

import org.jspecify.annotations.NullMarked;
