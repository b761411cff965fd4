@NullMarked
package io.github.sijill.app.serve;

import org.jspecify.annotations.NullMarked;
