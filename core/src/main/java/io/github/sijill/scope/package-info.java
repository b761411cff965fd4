/**
 * Where and what: the territories, operators, networks and services of a case, the scope that an
 * entry names among them, and the cell, one of each, that has a status.
 */
@NullMarked
package io.github.sijill.scope;

import org.jspecify.annotations.NullMarked;
