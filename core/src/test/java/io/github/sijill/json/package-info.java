@NullMarked
package io.github.sijill.json;

import org.jspecify.annotations.NullMarked;
