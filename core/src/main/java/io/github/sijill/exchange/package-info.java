/** For others: questions and answers as JSON. */
@NullMarked
package io.github.sijill.exchange;

import org.jspecify.annotations.NullMarked;
