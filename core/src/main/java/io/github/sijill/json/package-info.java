/** As text: events as JSON, with a stable name and version for each type. */
@NullMarked
package io.github.sijill.json;

import org.jspecify.annotations.NullMarked;
