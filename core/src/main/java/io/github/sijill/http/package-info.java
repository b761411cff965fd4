/**
 * Over HTTP: a request to an archive becomes a response, by a pure function without any server.
 * Whoever has a server mounts it there, see docs/http.md.
 */
@NullMarked
package io.github.sijill.http;

import org.jspecify.annotations.NullMarked;
