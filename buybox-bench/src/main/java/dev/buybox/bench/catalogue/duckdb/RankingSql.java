package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.duckdb.SqlForm.Tables;
import java.util.List;

/** Full rankings where points and logarithms are ready. */
final class RankingSql {
  private static final String WRITE = "CREATE OR REPLACE TABLE ranking AS ";
  private static final String SCORE = "(key >> 12)::INTEGER AS score";
  private static final String OFFER = "first + (key & 63)::INTEGER AS offer";
  private static final String READ_LISTS =
      """
      SELECT first, first + (key & 63)::INTEGER
      FROM (SELECT first, unnest(keys) AS key, generate_subscripts(keys, 1) AS place FROM ranking)
      ORDER BY first, place
      """;

  private RankingSql() {}

  static List<SqlForm> forms() {
    return List.of(
        form("duckdb-rank-window", Tables.READY, numbered(), "first, place"),
        form("duckdb-rank-sort", Tables.READY, sorted(), "rowid"),
        lists("duckdb-rank-list-of-rows", Tables.READY, gathered()),
        lists("duckdb-rank-lists", Tables.LISTS, transformed()));
  }

  private static SqlForm form(String name, Tables tables, String select, String order) {
    String read = "SELECT first, offer FROM ranking ORDER BY " + order;
    return new SqlForm(name, Comparison.FULL_RANKING, tables, WRITE + select, read);
  }

  private static SqlForm lists(String name, Tables tables, String select) {
    return new SqlForm(name, Comparison.FULL_RANKING, tables, WRITE + select, READ_LISTS);
  }

  private static String numbered() {
    return """
        SELECT first, row_number() OVER (PARTITION BY first ORDER BY key DESC) AS place, %s, %s
        FROM (%s)
        """
        .formatted(OFFER, SCORE, CompiledSql.WITH_BEST_BY_WINDOW);
  }

  private static String sorted() {
    return "SELECT first, %s, %s FROM (%s) ORDER BY first, key DESC"
        .formatted(OFFER, SCORE, CompiledSql.WITH_BEST_BY_JOIN);
  }

  private static String gathered() {
    return "SELECT first, list(key ORDER BY key DESC) AS keys FROM (%s) GROUP BY first"
        .formatted(CompiledSql.WITH_BEST_BY_JOIN);
  }

  private static String transformed() {
    return """
        SELECT first, list_reverse_sort(list_transform(offers, lambda o:
            (o.own + 350000000 - 4 * least(o.q - best, 87500000))::BIGINT * 4096 + o.tie)) AS keys
        FROM (SELECT first, offers, list_min(qs) AS best FROM boxes_ready)
        """;
  }
}
