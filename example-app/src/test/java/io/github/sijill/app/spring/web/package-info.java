/** An archive in a web application of Spring. */
@NullMarked
package io.github.sijill.app.spring.web;

import org.jspecify.annotations.NullMarked;
