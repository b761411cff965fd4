package io.github.sijill.axon.postgres;

import io.github.sijill.axon.StoreRows;
import io.github.sijill.journal.Verification.Gap;
import io.github.sijill.journal.Verifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The rows of the table of events: their names in messages, and gaps in their numbers. */
final class StoredRows implements StoreRows {

  private static final String AFTER_INDEX =
      """
      SELECT global_index, aggregate_identifier, aggregate_sequence_number
        FROM aggregate_event_entry WHERE global_index > ?
       ORDER BY global_index LIMIT 1
      """;

  private static final String AFTER_EVENT_OF_CASE =
      """
      SELECT global_index, aggregate_identifier, aggregate_sequence_number
        FROM aggregate_event_entry WHERE aggregate_identifier = ? AND aggregate_sequence_number > ?
       ORDER BY aggregate_sequence_number LIMIT 1
      """;

  private static final String WITH_TIMESTAMP =
      """
      SELECT global_index, aggregate_identifier, aggregate_sequence_number
        FROM aggregate_event_entry WHERE timestamp = ?
       ORDER BY global_index LIMIT 1
      """;

  /** Each row should have the number after that of the row before it in its case. */
  private static final String GAPS =
      """
      SELECT aggregate_identifier, before, aggregate_sequence_number
        FROM (SELECT global_index, aggregate_identifier, aggregate_sequence_number,
                     coalesce(lag(aggregate_sequence_number) OVER in_its_case, 0) AS before
                FROM aggregate_event_entry
              WINDOW in_its_case AS (PARTITION BY aggregate_identifier ORDER BY global_index)
             ) AS numbered
       WHERE aggregate_sequence_number IS DISTINCT FROM before + 1
       ORDER BY global_index LIMIT %s
      """
          .formatted(Verifier.MOST);

  private final DataSource connections;
  private final PostgresSettings settings;
  private final StoreFailures failures;

  StoredRows(DataSource connections, PostgresSettings settings, StoreFailures failures) {
    this.connections = connections;
    this.settings = settings;
    this.failures = failures;
  }

  @Override
  public String name(long globalIndex) {
    return place("the row with global_index " + globalIndex);
  }

  /** Which row comes after this one in the log, for a message. */
  String after(long globalIndex) {
    return place(AFTER_INDEX, globalIndex);
  }

  /** Which row comes after this one in its case, for a message. */
  String afterEventOfCase(String caseId, long sequence) {
    return place(AFTER_EVENT_OF_CASE, caseId, sequence);
  }

  /** Which row is the first with this timestamp, for a message. */
  String withTimestamp(String timestamp) {
    return place(WITH_TIMESTAMP, timestamp);
  }

  private String place(String query, Object... parameters) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? place(row) : place("a row");
      }
    } catch (SQLException e) {
      // This is about to say what is wrong with a row; which one it is can no longer be asked.
      return place("a row");
    }
  }

  private String place(ResultSet row) throws SQLException {
    return place(
        "the row with global_index %s (event %s of case '%s')"
            .formatted(
                row.getLong("global_index"),
                row.getLong("aggregate_sequence_number"),
                row.getString("aggregate_identifier")));
  }

  private String place(String row) {
    return "%s in aggregate_event_entry, %s".formatted(row, settings.place());
  }

  /**
   * Where the numbers of the events in a case are not 1, 2, 3 and so on in the order of the log: a
   * row was deleted, moved or put in. The numbers of the log itself have gaps that mean nothing.
   */
  @Override
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(GAPS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        gaps.add(
            new Gap(
                "aggregate_sequence_number of case '%s'"
                    .formatted(row.getString("aggregate_identifier")),
                row.getLong("before"),
                row.getLong("aggregate_sequence_number")));
      }
    } catch (SQLException e) {
      throw failures.explained(e) instanceof RuntimeException ours
          ? ours
          : new IllegalStateException(e);
    }
    return gaps;
  }
}
