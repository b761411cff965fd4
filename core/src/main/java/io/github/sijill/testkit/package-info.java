/**
 * For tests, whatever runs them: assertions on archives and answers in AssertJ's style, cases in
 * given-when-then, and a clock. AssertJ is an optional dependency of this library, and so is {@code
 * axon-test}, which {@code CaseFixture} needs; a test that uses this package has them.
 */
@NullMarked
package io.github.sijill.testkit;

import org.jspecify.annotations.NullMarked;
