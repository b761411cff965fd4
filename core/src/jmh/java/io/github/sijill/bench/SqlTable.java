package io.github.sijill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The events in a table of a database, by cell, first day and rank. One query reads what may
 * decide: the events from a month before the last certain restoration on; {@link Verdict} makes the
 * answer of them.
 */
final class SqlTable implements Contender {

  private static final String TABLE =
      "create table told (cell int, first_day int, rank int, last_day int, recorded bigint,"
          + " begins int, primary key (cell, first_day, rank))";

  private static final String QUERY =
      "select first_day, last_day, rank, begins from told"
          + " where cell = ? and first_day <= ? and first_day >= coalesce((select first_day from"
          + " told where cell = ? and first_day <= ? and begins = 0 and last_day <= ?%1$s order by"
          + " first_day desc limit 1), -1000000) - "
          + Told.LONGEST
          + "%1$s";

  private static final String SNAPSHOT =
      "select first_day, last_day, rank, begins, told.cell from told left join (select cell,"
          + " max(first_day) as bar from told where cell >= ? and cell < ? and begins = 0 and"
          + " last_day <= ? group by cell) as bars on told.cell = bars.cell where told.cell >= ?"
          + " and told.cell < ? and first_day <= ? and first_day >= coalesce(bar, -1000000) - "
          + Told.LONGEST
          + " order by told.cell";

  private static final String ALL =
      "select first_day, last_day, rank, begins from told where cell = ? order by first_day, rank";

  private interface Server {
    void close() throws IOException;
  }

  private final DataSet data;
  private final Server server;
  private final Connection connection;
  private final PreparedStatement plain;
  private final PreparedStatement recorded;
  private final PreparedStatement known;
  private final PreparedStatement all;
  private final PreparedStatement snapshot;
  private final boolean isAskedAtOnce;
  private final Verdict verdict = new Verdict();

  private SqlTable(DataSet data, Server server, Connection connection, boolean isAskedAtOnce)
      throws SQLException {
    this.isAskedAtOnce = isAskedAtOnce;
    this.data = data;
    this.server = server;
    this.connection = connection;
    plain = connection.prepareStatement(QUERY.formatted(""));
    recorded = connection.prepareStatement(QUERY.formatted(" and recorded <= ?"));
    known = connection.prepareStatement(QUERY.formatted(" and last_day <= ?"));
    all = connection.prepareStatement(ALL);
    snapshot = connection.prepareStatement(SNAPSHOT);
  }

  static SqlTable sqlite(DataSet data) throws SQLException, IOException {
    Path file = ArchiveFiles.made(data, "sqlite");
    boolean isNew = Files.notExists(file);
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    execute(connection, "pragma mmap_size = 4000000000", "pragma cache_size = -500000");
    if (isNew) {
      execute(connection, TABLE + " without rowid");
      ToldRows.insert(connection, data);
    }
    return new SqlTable(data, () -> {}, connection, false);
  }

  static SqlTable duckDb(DataSet data) throws SQLException, IOException {
    Path file = ArchiveFiles.made(data, "duckdb");
    boolean isNew = Files.notExists(file);
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
    if (isNew) {
      execute(connection, TABLE, ToldRows.copied(data));
    }
    return new SqlTable(data, () -> {}, connection, true);
  }

  static SqlTable postgres(DataSet data) throws SQLException, IOException {
    PostgresServer server = PostgresServer.start();
    Connection connection = DriverManager.getConnection(server.url());
    execute(connection, TABLE, ToldRows.copied(data), "vacuum analyze told");
    return new SqlTable(data, server::close, connection, true);
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Override
  public int on(Ask ask) {
    return answered(() -> answer(bound(plain, ask.cell(), ask.day()), ask.day()));
  }

  @Override
  public int asRecordedAt(Ask ask) {
    return answered(
        () -> {
          recorded.setLong(6, ask.recorded());
          recorded.setLong(7, ask.recorded());
          return answer(bound(recorded, ask.cell(), ask.day()), ask.day());
        });
  }

  @Override
  public int asKnownOn(Ask ask) {
    return answered(
        () -> {
          known.setInt(6, ask.known());
          known.setInt(7, ask.known());
          return answer(bound(known, ask.cell(), ask.day()), ask.day());
        });
  }

  private static PreparedStatement bound(PreparedStatement query, int cell, int day)
      throws SQLException {
    query.setInt(1, cell);
    query.setInt(2, day);
    query.setInt(3, cell);
    query.setInt(4, day);
    query.setInt(5, day);
    return query;
  }

  private int answer(PreparedStatement query, int day) throws SQLException {
    verdict.clear();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        verdict.add(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4));
      }
    }
    return Contender.answer(verdict.on(day), verdict.size());
  }

  @Override
  public int timeline(Ask ask) {
    return answered(
        () -> {
          List<Told> told = new ArrayList<>();
          all.setInt(1, ask.cell());
          try (ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
              told.add(
                  new Told(
                      rows.getInt(3),
                      0,
                      0,
                      0,
                      rows.getInt(1),
                      rows.getInt(2),
                      0,
                      rows.getInt(4),
                      rows.getInt(4) == 0,
                      0,
                      0));
            }
          }
          return Periods.of(new CellColumns(told), verdict).sum();
        });
  }

  /** By one query where a query costs much, and else by one a cell. */
  @Override
  public int snapshot(Ask ask) {
    int from = ask.cell() / data.cellsACase() * data.cellsACase();
    return answered(
        () -> isAskedAtOnce ? snapshot(from, ask.day()) : snapshotByCell(from, ask.day()));
  }

  private int snapshotByCell(int from, int day) throws SQLException {
    int sum = 0;
    for (int cell = from; cell < from + data.cellsACase(); cell++) {
      sum += Contender.possible(answer(bound(plain, cell, day), day));
    }
    return sum;
  }

  private int snapshot(int from, int day) throws SQLException {
    snapshot.setInt(1, from);
    snapshot.setInt(2, from + data.cellsACase());
    snapshot.setInt(3, day);
    snapshot.setInt(4, from);
    snapshot.setInt(5, from + data.cellsACase());
    snapshot.setInt(6, day);
    int sum = 0;
    int cells = 0;
    int last = -1;
    verdict.clear();
    try (ResultSet rows = snapshot.executeQuery()) {
      while (rows.next()) {
        if (rows.getInt(5) != last && last >= 0) {
          sum += verdict.on(day);
          cells++;
          verdict.clear();
        }
        last = rows.getInt(5);
        verdict.add(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4));
      }
    }
    if (last >= 0) {
      sum += verdict.on(day);
      cells++;
    }
    return sum + (data.cellsACase() - cells) * Verdict.OPEN;
  }

  private interface Answer {
    int get() throws SQLException;
  }

  private static int answered(Answer answer) {
    try {
      return answer.get();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
      server.close();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
