@NullMarked
package io.github.sijill.app;

import org.jspecify.annotations.NullMarked;
