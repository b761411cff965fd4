package io.github.sijill.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The rows of a {@link SqlTable}: an event of a set has one for each cell that it tells of. */
final class ToldRows {

  private ToldRows() {}

  private interface Row {
    void of(int cell, Told told) throws SQLException, IOException;
  }

  private static void each(DataSet data, Row row) throws SQLException, IOException {
    for (int caseNumber = 0; caseNumber < data.cases; caseNumber++) {
      for (Told told : ToldCase.of(data, caseNumber)) {
        for (int cell = 0; cell < data.cellsACase(); cell++) {
          if (told.covers(data, cell)) {
            row.of(caseNumber * data.cellsACase() + cell, told);
          }
        }
      }
    }
  }

  /** Inserts all of them, in one transaction. */
  static void insert(Connection connection, DataSet data) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into told values (?, ?, ?, ?, ?, ?)")) {
      each(
          data,
          (cell, told) -> {
            insert.setInt(1, cell);
            insert.setInt(2, told.first());
            insert.setInt(3, told.number());
            insert.setInt(4, told.last());
            insert.setLong(5, told.recorded());
            insert.setInt(6, told.begins());
            insert.executeUpdate();
          });
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** The statement that copies all rows from a file, which is written first. */
  static String copied(DataSet data) throws SQLException, IOException {
    Path file = ArchiveFiles.made(data, "csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      each(
          data,
          (cell, told) ->
              out.write(
                  "%d,%d,%d,%d,%d,%d%n"
                      .formatted(
                          cell,
                          told.first(),
                          told.number(),
                          told.last(),
                          told.recorded(),
                          told.begins())));
    }
    return "copy told from '%s' (format csv)".formatted(file);
  }
}
