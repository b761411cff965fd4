@NullMarked
package io.github.sijill.app.spring.axon;

import org.jspecify.annotations.NullMarked;
