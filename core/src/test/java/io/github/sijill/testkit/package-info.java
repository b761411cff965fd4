@NullMarked
package io.github.sijill.testkit;

import org.jspecify.annotations.NullMarked;
