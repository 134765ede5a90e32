package dev.buybox.analyst.parquet;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * A DuckDB in memory that may open one file and nothing else: no other file, no network, no
 * extension. It takes at most {@value #MEMORY_LIMIT} of memory beside Java's. For one thread.
 */
public final class ParquetEngine implements Closeable {
  /** What a name ends in whose file is Parquet. */
  public static final String ENDING = ".parquet";

  /** The most memory that it takes, as people write it. */
  public static final String MEMORY_LIMIT = "1 GB";

  /** With two, a file is read at the same speed for half as much again of processor time. */
  private static final String THREADS = "1";

  private final DuckDBConnection connection;
  private final String written;
  private final String read;

  private ParquetEngine(DuckDBConnection connection, Path file) throws SQLException {
    this.connection = connection;
    String name = file.toAbsolutePath().toString();
    this.written = literal(name);
    // What is read is a pattern of names to the engine, even where a file has that very name.
    this.read = literal(name.replaceAll("[\\[*?]", "[$0]"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET allowed_paths = [" + written + ", " + read + "]");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
  }

  /**
   * Starts one, in some tenths of a second.
   *
   * @throws SQLException if it cannot start here
   */
  public static ParquetEngine open(Path file) throws SQLException {
    try {
      return started(file);
    } catch (LinkageError | IllegalStateException failure) {
      throw new SQLException(
          "DuckDB, which reads and writes Parquet, does not start here ("
              + failure
              + "); its jar belongs beside buybox.jar, and it unpacks itself into the folder of"
              + " temporary files",
          failure);
    }
  }

  private static ParquetEngine started(Path file) throws SQLException {
    Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings());
    try {
      return new ParquetEngine(connection.unwrap(DuckDBConnection.class), file);
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("threads", THREADS);
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("temp_directory", "");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return settings;
  }

  /** Returns the connection; it is closed with this. */
  public DuckDBConnection connection() {
    return connection;
  }

  /** Returns the file in SQL, for what writes it. */
  public String written() {
    return written;
  }

  /** Returns the file in SQL, for what reads it. */
  public String read() {
    return read;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Returns a name as an identifier of SQL. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Returns what an error says, without the query and the engine's advice on itself. */
  public static String reason(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("it does not say why");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // All that counts was read or written before.
    }
  }
}
