@NullMarked
package io.github.sijill.app.spring.plain;

import org.jspecify.annotations.NullMarked;
