@NullMarked
package io.github.sijill.casefile;

import org.jspecify.annotations.NullMarked;
