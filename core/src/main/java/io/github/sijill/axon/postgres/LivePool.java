package io.github.sijill.axon.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A pool that asks every connection whether it is alive before it is used. HikariCP spares those
 * used within half a second, so that a database which was restarted would fail the first calls
 * after it is back.
 */
final class LivePool extends HikariDataSource {

  private static final int SECONDS_TO_ANSWER = 5;

  LivePool(HikariConfig config) {
    super(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      Connection connection = super.getConnection();
      if (connection.isValid(SECONDS_TO_ANSWER)) {
        return connection;
      }
      evictConnection(connection);
      connection.close();
    }
  }
}
