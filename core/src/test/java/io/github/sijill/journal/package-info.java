@NullMarked
package io.github.sijill.journal;

import org.jspecify.annotations.NullMarked;
