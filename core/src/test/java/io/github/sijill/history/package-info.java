@NullMarked
package io.github.sijill.history;

import org.jspecify.annotations.NullMarked;
