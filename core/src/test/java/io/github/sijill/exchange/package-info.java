@NullMarked
package io.github.sijill.exchange;

import org.jspecify.annotations.NullMarked;
