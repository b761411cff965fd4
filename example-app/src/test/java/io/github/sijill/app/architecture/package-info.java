@NullMarked
package io.github.sijill.app.architecture;

import org.jspecify.annotations.NullMarked;
