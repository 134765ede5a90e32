package dev.buybox.bench.whole;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A whole process of DuckDB: reads offers and sellers, ranks by the policy beside the SQL, writes
 * the winners. It does less than {@code buybox rank --winners-only}: it checks no row, gives no
 * reasons where nobody wins, does not tell what decided, and leaves ties to chance.
 */
public final class DuckDbWinners {
  private static final int ARGUMENTS = 6;

  private DuckDbWinners() {}

  /**
   * Ranks.
   *
   * @param arguments the form of SQL, the format, the number of threads, and the files of offers,
   *     sellers and winners
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    if (arguments.length != ARGUMENTS) {
      throw new IllegalArgumentException("give form, format, threads, offers, sellers, winners");
    }
    String sql =
        WinnersSql.winners(
            arguments[0], FileFormat.of(arguments[1]), arguments[3], arguments[4], arguments[5]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Integer.parseInt(arguments[2]));
      // The order of rows is of no matter, and DuckDB needs less memory without it.
      statement.execute("SET preserve_insertion_order = false");
      statement.execute(WinnersSql.macros());
      statement.execute(sql);
    }
  }
}
