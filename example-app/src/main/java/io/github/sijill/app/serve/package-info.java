/** Archives over HTTP: a server over the function of the library. */
@NullMarked
package io.github.sijill.app.serve;

import org.jspecify.annotations.NullMarked;
