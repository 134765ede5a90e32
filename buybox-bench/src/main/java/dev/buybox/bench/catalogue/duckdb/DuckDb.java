package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.data.FlatMarket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** A database in memory that holds a market, in as many forms as were asked for. */
public final class DuckDb implements AutoCloseable {
  private final FlatMarket market;
  private final DuckDBConnection connection;
  private final Set<SqlForm.Tables> there = EnumSet.noneOf(SqlForm.Tables.class);

  /** Opens an empty database. */
  public DuckDb(FlatMarket market, int threads) throws SQLException {
    this.market = market;
    this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    run("SET threads = " + threads);
  }

  /** Returns the market. */
  FlatMarket market() {
    return market;
  }

  /** Loads tables, unless they are there. */
  void load(SqlForm.Tables tables) throws SQLException {
    if (there.add(tables)) {
      switch (tables) {
        case RAW -> new RawTables(market, this).load();
        case READY -> new ReadyTables(market, this).load();
        case LISTS -> {
          load(SqlForm.Tables.READY);
          loadLists();
        }
      }
    }
  }

  private void loadLists() throws SQLException {
    run(
        """
        CREATE TABLE boxes_ready AS
        SELECT first, list({'own': own, 'q': q, 'tie': tie} ORDER BY offer) AS offers,
          list(q ORDER BY offer) AS qs
        FROM offers_ready GROUP BY first ORDER BY first
        """);
  }

  /** Runs a statement. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
