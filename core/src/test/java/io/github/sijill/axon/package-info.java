@NullMarked
package io.github.sijill.axon;

import org.jspecify.annotations.NullMarked;
