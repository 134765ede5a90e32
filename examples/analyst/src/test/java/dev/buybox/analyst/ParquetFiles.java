package dev.buybox.analyst;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Makes and reads Parquet files with SQL. */
record ParquetFiles(Path folder) {
  /** Writes what a query selects, and returns the file's path. */
  String write(String name, String query) {
    String path = folder.resolve(name).toString();
    execute("COPY (" + query + ") TO " + literal(path) + " (FORMAT parquet)");
    return path;
  }

  /** Writes what a query selects in groups of so many rows, the engine's least step being 2,048. */
  String writeGroups(String name, String query, int rows) {
    String path = folder.resolve(name).toString();
    execute(
        "COPY ("
            + query
            + ") TO "
            + literal(path)
            + " (FORMAT parquet, ROW_GROUP_SIZE "
            + rows
            + ")");
    return path;
  }

  /** Writes what a query selects as CSV, and returns the file's path. */
  String writeCsv(String name, String query) {
    String path = folder.resolve(name).toString();
    execute("COPY (" + query + ") TO " + literal(path) + " (FORMAT csv, HEADER)");
    return path;
  }

  /** Writes the table of a CSV file, its types found by the engine, or all as text. */
  String ofCsv(String name, String csv, boolean allText) {
    return write(
        name, "SELECT * FROM read_csv(" + literal(csv) + ", all_varchar = " + allText + ")");
  }

  /** Returns the rows of a file, cells joined by {@code |}, of null an empty one. */
  List<String> rows(String name) {
    return query("SELECT * FROM read_parquet(" + literal(folder.resolve(name).toString()) + ")");
  }

  /** Returns each column's name and type. */
  List<String> columns(String name) {
    String source = "read_parquet(" + literal(folder.resolve(name).toString()) + ")";
    return query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + source + ")");
  }

  static List<String> query(String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(query, failure);
    }
  }

  private static String row(ResultSet result) throws SQLException {
    StringJoiner cells = new StringJoiner("|");
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      String cell = result.getString(column);
      cells.add(cell == null ? "" : cell);
    }
    return cells.toString();
  }

  private static void execute(String statement) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement executed = connection.createStatement()) {
      executed.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(statement, failure);
    }
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
