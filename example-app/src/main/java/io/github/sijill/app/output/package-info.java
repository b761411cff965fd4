/** What a command prints: tables, CSV, progress, and why it failed. */
@NullMarked
package io.github.sijill.app.output;

import org.jspecify.annotations.NullMarked;
