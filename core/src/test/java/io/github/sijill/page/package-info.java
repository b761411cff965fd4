@NullMarked
package io.github.sijill.page;

import org.jspecify.annotations.NullMarked;
