package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.parquet.ParquetEngine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Parquet file that is open: its columns, how many rows it says it has, and its rows. */
final class ParquetFile implements Closeable {
  private final InputFile file;
  private final ParquetEngine engine;
  private final List<ParquetColumn> columns;
  private final long rowCount;

  private ParquetFile(InputFile file, ParquetEngine engine) throws SQLException {
    this.file = file;
    this.engine = engine;
    this.rowCount = readRowCount();
    this.columns = readColumns();
  }

  /**
   * Opens a file and reads its columns.
   *
   * @throws BadInputException if that is not possible
   */
  static ParquetFile open(InputFile file) {
    Path path = file.path().orElseThrow();
    try {
      ParquetBytes.check(file, path);
      return opened(file, ParquetEngine.open(path.toRealPath()));
    } catch (IOException failure) {
      throw file.unreadable(failure);
    } catch (SQLException failure) {
      throw unreadable(file, failure);
    }
  }

  private static ParquetFile opened(InputFile file, ParquetEngine engine) throws SQLException {
    try {
      return new ParquetFile(file, engine);
    } catch (SQLException | RuntimeException failure) {
      engine.close();
      throw failure;
    }
  }

  private long readRowCount() throws SQLException {
    try (Statement statement = engine.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT num_rows FROM parquet_file_metadata(" + engine.read() + ")")) {
      result.next();
      return result.getLong(1);
    }
  }

  private List<ParquetColumn> readColumns() throws SQLException {
    List<String> names = readNames();
    List<ParquetColumn> found = new ArrayList<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet result = statement.executeQuery("DESCRIBE SELECT * FROM " + source())) {
      while (result.next() && found.size() < names.size()) {
        String name = names.get(found.size());
        found.add(new ParquetColumn(name, result.getString(1), result.getString(2)));
      }
    }
    return found;
  }

  /** Returns the columns' own names: those that the engine gives differ where it changed them. */
  private List<String> readNames() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT name, num_children FROM parquet_schema(" + engine.read() + ")")) {
      // The root comes first; what lies within a nested column follows it.
      result.next();
      while (result.next() && names.size() <= CsvLimits.MAX_COLUMNS) {
        names.add(result.getString(1));
        skip(result, result.getLong(2));
      }
    }
    return names;
  }

  private static void skip(ResultSet result, long elements) throws SQLException {
    for (long left = elements; left > 0 && result.next(); left--) {
      left += result.getLong(2);
    }
  }

  /** Returns what the first rows hold in the columns that can be read. */
  ColumnSample sample() throws SQLException {
    ColumnSample sample = new ColumnSample();
    List<ParquetColumn> readable = columns.stream().filter(ParquetColumn::isReadable).toList();
    if (readable.isEmpty()) {
      return sample;
    }
    String selected =
        readable.stream().map(ParquetColumn::selected).collect(Collectors.joining(", "));
    try (Statement statement = engine.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT " + selected + " FROM " + source() + " LIMIT " + ColumnSample.ROWS)) {
      while (rows.next()) {
        for (int column = 0; column < readable.size(); column++) {
          sample.add(readable.get(column).name(), string(rows, column + 1));
        }
      }
    }
    return sample;
  }

  private static String string(ResultSet rows, int column) throws SQLException {
    @Nullable String text = rows.getString(column);
    return text == null ? "" : text;
  }

  String source() {
    return "read_parquet(" + engine.read() + ", hive_partitioning = false)";
  }

  ParquetEngine engine() {
    return engine;
  }

  List<ParquetColumn> columns() {
    return columns;
  }

  /** Returns how many rows the file says it has. */
  long rowCount() {
    return rowCount;
  }

  /** Returns what to tell about a failure to read. */
  BadInputException unreadable(SQLException failure) {
    return unreadable(file, failure);
  }

  private static BadInputException unreadable(InputFile file, SQLException failure) {
    String reason = ParquetEngine.reason(failure);
    // It did not even start, which says nothing of the file.
    if (failure.getCause() != null) {
      return new BadInputException(file.name() + ": " + Texts.plain(reason));
    }
    if (reason.startsWith("Out of Memory")) {
      return new BadInputException(
          file.name()
              + ": to read a part of it takes more than "
              + ParquetEngine.MEMORY_LIMIT
              + " of memory; write it anew with smaller row groups and texts");
    }
    return new BadInputException(
        file.name() + ": it cannot be read; is it damaged? " + Texts.plain(reason));
  }

  @Override
  public void close() {
    engine.close();
  }
}
