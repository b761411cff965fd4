/**
 * The events of a case. Each is a record with an {@link io.github.sijill.event.CaseEntry}, which
 * says when it happened, by which sources, and how well it is attested. See {@link
 * io.github.sijill.event.SagaEvent} for how they are written.
 *
 * <p>Besides the JDK they use Axon's annotation for the name and version under which an event is
 * stored, and nothing else.
 */
@NullMarked
package io.github.sijill.event;

import org.jspecify.annotations.NullMarked;
