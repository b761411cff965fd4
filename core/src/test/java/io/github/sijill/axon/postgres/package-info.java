@NullMarked
package io.github.sijill.axon.postgres;

import org.jspecify.annotations.NullMarked;
