/**
 * Archives whose events are in a PostgreSQL: the schema and its upgrades, the connections, the
 * transactions that Axon's JPA engine appends and reads in, and the turns that writers take.
 */
@NullMarked
package io.github.sijill.axon.postgres;

import org.jspecify.annotations.NullMarked;
