@NullMarked
package io.github.sijill.timeline;

import org.jspecify.annotations.NullMarked;
