/**
 * Where and what: the territories, operators, networks and services that a case declares, the scope
 * of an entry among them, and the cell, which is one of each and has a status.
 */
@NullMarked
package io.github.sijill.scope;

import org.jspecify.annotations.NullMarked;
