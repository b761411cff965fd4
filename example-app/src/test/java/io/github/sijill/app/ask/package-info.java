@NullMarked
package io.github.sijill.app.ask;

import org.jspecify.annotations.NullMarked;
