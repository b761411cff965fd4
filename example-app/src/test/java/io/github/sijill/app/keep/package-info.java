@NullMarked
package io.github.sijill.app.keep;

import org.jspecify.annotations.NullMarked;
