/**
 * For tests: archives injected and replayed by JUnit (5 or 6), and assertions on answers in
 * AssertJ's style. JUnit and AssertJ are optional dependencies of this library; a test that uses
 * this package has them.
 */
@NullMarked
package io.github.sijill.testkit;

import org.jspecify.annotations.NullMarked;
