/** What people type. */
@NullMarked
package io.github.sijill.app.typed;

import org.jspecify.annotations.NullMarked;
