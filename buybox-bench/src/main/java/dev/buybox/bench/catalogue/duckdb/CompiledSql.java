package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.duckdb.SqlForm.Tables;
import java.util.List;

/**
 * Winners where the points of nine criteria are ready, and so is the logarithm of the price as a
 * whole number: {@code q} counts four points a step, so that a score is {@code own + 350000000 - 4
 * * least(q - best q, 87500000)}. Score and place in a tie are packed into one number wherever that
 * is the fastest way to tell which offer is first.
 */
final class CompiledSql {
  /** The number to be the greatest, given {@code best}: score, then place in a tie, then offer. */
  static final String KEY =
      "(own + 350000000 - 4 * least(q - best, 87500000))::BIGINT * 4096 + tie";

  private static final String OFFER_OF_KEY = "first + (max(key) & 63)::INTEGER AS offer";

  static final String WITH_BEST_BY_JOIN =
      """
      SELECT o.first, %s AS key
      FROM offers_ready o
      JOIN (SELECT first, min(q) AS best FROM offers_ready GROUP BY first) b ON b.first = o.first
      """
          .formatted(KEY);

  static final String WITH_BEST_BY_WINDOW =
      """
      SELECT first, %s AS key
      FROM (SELECT *, min(q) OVER (PARTITION BY first) AS best FROM offers_ready)
      """
          .formatted(KEY);

  private static final String TWO_STEPS =
      """
      WITH boxes AS MATERIALIZED (
        SELECT first, max((own - q)::BIGINT * 4096 + tie) AS key, min(q) AS least, max(q) AS most
        FROM (SELECT first, own, 4 * q::BIGINT AS q, tie FROM offers_ready)
        GROUP BY first)
      SELECT first, first + (key & 63)::INTEGER AS offer
      FROM boxes WHERE most - least <= 350000000
      UNION ALL
      SELECT first, %s
      FROM (
        SELECT o.first, %s AS key
        FROM offers_ready o
        JOIN (SELECT first, (least // 4)::INTEGER AS best
              FROM boxes WHERE most - least > 350000000) b
          ON b.first = o.first)
      GROUP BY first
      """
          .formatted(OFFER_OF_KEY, KEY);

  private CompiledSql() {}

  static List<SqlForm> forms() {
    return List.of(
        form("duckdb-compiled-join-max", Tables.READY, greatest(WITH_BEST_BY_JOIN)),
        form("duckdb-compiled-window-max", Tables.READY, greatest(WITH_BEST_BY_WINDOW)),
        form("duckdb-compiled-qualify", Tables.READY, qualify()),
        form("duckdb-compiled-arg-max", Tables.READY, argMax()),
        form("duckdb-compiled-two-steps", Tables.READY, TWO_STEPS),
        form("duckdb-compiled-lists", Tables.LISTS, lists()));
  }

  private static SqlForm form(String name, Tables tables, String select) {
    return SqlForm.winners(name, Comparison.COMPILED, tables, select);
  }

  private static String greatest(String scored) {
    return "SELECT first, %s FROM (%s) GROUP BY first".formatted(OFFER_OF_KEY, scored);
  }

  private static String qualify() {
    return """
        SELECT first, first + (key & 63)::INTEGER AS offer
        FROM (%s)
        QUALIFY row_number() OVER (PARTITION BY first ORDER BY key DESC) = 1
        """
        .formatted(WITH_BEST_BY_WINDOW);
  }

  private static String argMax() {
    return """
        SELECT o.first,
          arg_max(o.offer, {'score': own - 4 * least(q - best, 87500000), 'tie': tie}) AS offer
        FROM offers_ready o
        JOIN (SELECT first, min(q) AS best FROM offers_ready GROUP BY first) b
          ON b.first = o.first
        GROUP BY o.first
        """;
  }

  /** A row a box: the best by a list's least number, then a list of keys and its greatest. */
  private static String lists() {
    return """
        SELECT first,
          first + (list_max(list_transform(offers, lambda o:
            (o.own + 350000000 - 4 * least(o.q - best, 87500000))::BIGINT * 4096 + o.tie)) & 63)
            ::INTEGER AS offer
        FROM (SELECT first, offers, list_min(qs) AS best FROM boxes_ready)
        """;
  }
}
