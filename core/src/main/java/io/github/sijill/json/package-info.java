/**
 * Events as text: JSON with field names of its own, stable type names and versions, and no Java
 * class names, so that it can be read without this library. Reading is strict: whatever is unknown,
 * missing or of another type is refused with the place where it stands.
 */
@NullMarked
package io.github.sijill.json;

import org.jspecify.annotations.NullMarked;
