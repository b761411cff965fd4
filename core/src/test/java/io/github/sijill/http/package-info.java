@NullMarked
package io.github.sijill.http;

import org.jspecify.annotations.NullMarked;
