@NullMarked
package io.github.sijill.app.spring;

import org.jspecify.annotations.NullMarked;
