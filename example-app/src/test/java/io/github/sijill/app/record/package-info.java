@NullMarked
package io.github.sijill.app.record;

import org.jspecify.annotations.NullMarked;
