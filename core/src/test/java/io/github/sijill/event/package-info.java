@NullMarked
package io.github.sijill.event;

import org.jspecify.annotations.NullMarked;
