@NullMarked
package io.github.sijill.app.store;

import org.jspecify.annotations.NullMarked;
