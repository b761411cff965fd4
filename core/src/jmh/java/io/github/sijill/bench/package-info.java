/** Benchmarks, run on demand by {@code .dev/bench}. */
@NullMarked
package io.github.sijill.bench;

import org.jspecify.annotations.NullMarked;
