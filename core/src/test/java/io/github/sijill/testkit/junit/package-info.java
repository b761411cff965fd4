@NullMarked
package io.github.sijill.testkit.junit;

import org.jspecify.annotations.NullMarked;
