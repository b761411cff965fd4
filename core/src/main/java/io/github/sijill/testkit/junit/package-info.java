/**
 * For tests on JUnit (5 or 6): archives as parameters of a test, a test run once for each step of a
 * history, and the contract of a storage engine. JUnit is an optional dependency of this library; a
 * test that uses this package has it.
 */
@NullMarked
package io.github.sijill.testkit.junit;

import org.jspecify.annotations.NullMarked;
