package io.github.sijill.axon.postgres;

import io.github.sijill.disk.GroupedForces;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Waits until rows are on the disk of the server.
 *
 * <p>A turn is committed without waiting for the disk ({@code synchronous_commit = off}), so that
 * the next one, of whatever process, can begin. Its rows can be read from then on, and are lost if
 * the server crashes. So nobody is told of a row before it is on the disk, neither who recorded it
 * nor who reads it. The wait is shared: in this process by those who wait at the same time, and
 * among processes because the server forces its log for all commits at once. The log is written in
 * order, so a row is on the disk if one that was committed later is.
 *
 * <p>Thread-safe.
 */
final class RowsOnDisk {

  /**
   * The last row that can be read; when this is committed, all up to it are on the disk. What is
   * committed, and waits for the disk as the settings of the server say, is a message in the
   * server's log that nobody reads. There is none if the log is on the disk already, and no other
   * server has to have it too. A server that follows another gets only what is on that one's disk.
   */
  private static final String FORCE =
      """
      SELECT (SELECT max(global_index) FROM aggregate_event_entry),
             CASE WHEN pg_is_in_recovery() THEN NULL
                  WHEN current_setting('synchronous_standby_names') = ''
                   AND pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() THEN NULL
                  ELSE pg_logical_emit_message(true, 'sijill', '') END
      """;

  private final DataSource connections;
  private final GroupedForces groups = new GroupedForces();
  private final AtomicLong last = new AtomicLong(-1);

  RowsOnDisk(DataSource connections) {
    this.connections = connections;
  }

  /** Returns when the row of this number is on the disk, which can be read. */
  void await(long globalIndex) {
    if (last.get() < globalIndex) {
      awaitAll();
    }
  }

  /**
   * Returns when all rows that can be read at the time of the call are on the disk.
   *
   * @throws IllegalStateException if the database fails
   */
  void awaitAll() {
    boolean isForced = false;
    while (!isForced) {
      isForced = groups.await(this::force);
    }
  }

  private void force() {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(FORCE)) {
        long read = row.next() ? row.getLong(1) : -1;
        last.accumulateAndGet(read, Math::max);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("nobody knows whether rows are on the disk of the server", e);
    }
  }
}
