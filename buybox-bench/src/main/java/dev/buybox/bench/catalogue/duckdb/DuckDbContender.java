package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.contender.Answer;
import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Contender;
import dev.buybox.bench.catalogue.contender.Description;
import dev.buybox.bench.catalogue.contender.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * DuckDB by one form of SQL, in memory.
 *
 * <p>Measured: one statement that reads the tables and writes the winners, or the ranking, to a
 * table. Not measured: loading the tables.
 */
public final class DuckDbContender implements Contender {
  private final DuckDb database;
  private final SqlForm form;
  private final int threads;

  /**
   * Takes a database.
   *
   * @param threads as many as it was opened with, to be told
   */
  public DuckDbContender(DuckDb database, SqlForm form, int threads) {
    this.database = database;
    this.form = form;
    this.threads = threads;
  }

  @Override
  public Description description() {
    int offers = database.market().offerCount();
    return new Description(form.name(), form.comparison(), Role.RIVAL, threads, offers, 0);
  }

  @Override
  public void prepare() throws SQLException {
    database.load(form.tables());
  }

  @Override
  public void pass() throws SQLException {
    database.run(form.pass());
  }

  @Override
  public Answer answer() throws SQLException {
    return form.comparison() == Comparison.FULL_RANKING
        ? Answer.order(order(), false)
        : Answer.winners(winners(), false);
  }

  private int[] winners() throws SQLException {
    int[] firstOffer = database.market().firstOffer();
    int[] winners = new int[firstOffer.length - 1];
    Arrays.fill(winners, -1);
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(form.read())) {
      while (rows.next()) {
        winners[Arrays.binarySearch(firstOffer, rows.getInt(1))] = rows.getInt(2);
      }
    }
    return winners;
  }

  private int[] order() throws SQLException {
    int[] order = new int[database.market().offerCount()];
    Arrays.fill(order, -1);
    int place = 0;
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(form.read())) {
      while (rows.next()) {
        order[place++] = rows.getInt(2);
      }
    }
    return order;
  }
}
