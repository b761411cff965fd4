@NullMarked
package io.github.sijill.app.output;

import org.jspecify.annotations.NullMarked;
