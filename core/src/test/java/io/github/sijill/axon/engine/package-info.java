@NullMarked
package io.github.sijill.axon.engine;

import org.jspecify.annotations.NullMarked;
