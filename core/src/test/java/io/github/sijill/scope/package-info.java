@NullMarked
package io.github.sijill.scope;

import org.jspecify.annotations.NullMarked;
