/** May it enter: what a case holds so far, and the rules that every new entry has to keep. */
@NullMarked
package io.github.sijill.casefile;

import org.jspecify.annotations.NullMarked;
