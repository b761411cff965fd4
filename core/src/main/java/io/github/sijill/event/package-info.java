/**
 * What was told: the events of a case. Each is a record with an {@link
 * io.github.sijill.event.CaseEntry}, which says when, by whom and how sure. Beside the types of the
 * JDK they use Axon's annotation for the name and version under which an event is stored, nothing
 * else.
 */
@NullMarked
package io.github.sijill.event;

import org.jspecify.annotations.NullMarked;
