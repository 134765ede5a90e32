package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.duckdb.SqlForm.Tables;
import java.util.List;

/**
 * Winners by all ten criteria from the attributes, sellers as a table. Where the sellers' points
 * are said to come first, they are computed once a seller, in the same statement.
 */
final class RawSql {
  private static final String SELLER_POINTS =
      String.join(
          " + ",
          rate(15, "on_time", "0.93e0 * 20", 20, 0.80, 0, 0.95, 0.8, 0.99, 1),
          rate(12, "defects", "0.02e0 * 50", 50, 0, 1, 0.02, 0.7, 0.05, 0),
          rate(10, "satisfaction", "0.9e0 * 30", 30, 0.70, 0, 0.90, 0.6, 0.98, 1),
          rate(6, "cancellations", "0.02e0 * 40", 40, 0, 1, 0.025, 0.5, 0.06, 0),
          rate(5, "wrong_items", "0.01e0 * 60", 60, 0, 1, 0.01, 0.6, 0.04, 0),
          points(3, "reply_hours", 2, 1, 24, 0.5, 72, 0),
          points(2, "return_days", 2, 1, 6, 0.6, 14, 0));

  private static final String OFFER_POINTS =
      """
      CASE WHEN delivery_days IS NULL THEN 0 WHEN delivery_days <= 1 THEN 80000000
        ELSE floor(80000000 * pow(2e0, (1 - delivery_days) / 3e0) + 0.5e0) END
      """
          + " + "
          + points(4, "warranty_months", 0, 0, 12, 0.6, 24, 1);

  private static final String WITH_SELLERS_FIRST =
      """
      WITH seller_points AS MATERIALIZED (
        SELECT seller, (%s)::INTEGER AS points FROM sellers_raw),
      scored AS (
        SELECT first, offer, price + shipping AS landed, points + (%s)::INTEGER AS own
        FROM offers_raw JOIN seller_points USING (seller))
      """
          .formatted(SELLER_POINTS, OFFER_POINTS);

  private static final String BY_OFFER =
      """
      WITH scored AS (
        SELECT first, offer, price + shipping AS landed, (%s + %s)::INTEGER AS own
        FROM offers_raw JOIN sellers_raw USING (seller))
      """
          .formatted(SELLER_POINTS, OFFER_POINTS);

  private static final String SCORE =
      "own + floor(350000000 * greatest(1 - ln(landed / best) / ln(3e0), 0) + 0.5e0)::INTEGER";

  /** Score, then the lower price, then the offer that comes first: 30, 19 and 6 bits. */
  private static final String KEY =
      "(%s)::BIGINT * 33554432 + (524287 - landed) * 64 + 63 - (offer - first)".formatted(SCORE);

  private static final String OFFER_OF_KEY = "first + 63 - (max(key) & 63)::INTEGER AS offer";

  private static final String BEST_BY_JOIN =
      """
      SELECT first, %%s
      FROM scored
      JOIN (SELECT first, min(price + shipping) AS best FROM offers_raw GROUP BY first)
        USING (first)
      %s
      """;

  private static final String BEST_BY_WINDOW =
      "(SELECT *, min(landed) OVER (PARTITION BY first) AS best FROM scored)";

  private static final String TWO_STEPS =
      """
      , boxes AS MATERIALIZED (
        SELECT first, min(landed) AS least, max(landed) AS most,
          max((own + 5000000000 - (ln(landed) * (350000000 / ln(3e0)))::BIGINT) * 33554432
            + (524287 - landed) * 64 + 63 - (offer - first)) AS key
        FROM scored GROUP BY first)
      SELECT first, first + 63 - (key & 63)::INTEGER AS offer
      FROM boxes WHERE most <= 3 * least
      UNION ALL
      SELECT first, %s
      FROM (
        SELECT first, %s AS key
        FROM scored
        JOIN (SELECT first, least AS best FROM boxes WHERE most > 3 * least) USING (first))
      GROUP BY first
      """
          .formatted(OFFER_OF_KEY, KEY);

  private RawSql() {}

  static List<SqlForm> forms() {
    return List.of(
        form("duckdb-raw-by-offer", BY_OFFER + greatest()),
        form("duckdb-raw-join-max", WITH_SELLERS_FIRST + greatest()),
        form("duckdb-raw-window-max", WITH_SELLERS_FIRST + greatestByWindow()),
        form("duckdb-raw-qualify", WITH_SELLERS_FIRST + qualify()),
        form("duckdb-raw-arg-max", WITH_SELLERS_FIRST + argMax()),
        form("duckdb-raw-two-steps", WITH_SELLERS_FIRST + TWO_STEPS));
  }

  private static SqlForm form(String name, String select) {
    return SqlForm.winners(name, Comparison.RAW, Tables.RAW, select);
  }

  private static String greatest() {
    String keys = BEST_BY_JOIN.formatted("").formatted(KEY + " AS key");
    return "SELECT first, %s FROM (%s) GROUP BY first".formatted(OFFER_OF_KEY, keys);
  }

  private static String greatestByWindow() {
    return "SELECT first, %s FROM (SELECT first, %s AS key FROM %s) GROUP BY first"
        .formatted(OFFER_OF_KEY, KEY, BEST_BY_WINDOW);
  }

  private static String qualify() {
    return """
        SELECT first, offer FROM %s
        QUALIFY row_number() OVER (PARTITION BY first ORDER BY %s DESC, landed, offer) = 1
        """
        .formatted(BEST_BY_WINDOW, SCORE);
  }

  private static String argMax() {
    String greatest =
        "arg_max(offer, {'score': %s, 'price': -landed, 'place': -offer}) AS offer"
            .formatted(SCORE);
    return BEST_BY_JOIN.formatted("GROUP BY first").formatted(greatest);
  }

  private static String rate(
      int percent, String name, String cases, int strength, double... points) {
    String x = "((%s_num + %s) / (%s_den + %d))".formatted(name, cases, name, strength);
    return points(percent, x, points);
  }

  /** Points of a curve given as x, value, x, value and so on; what is missing gives none. */
  private static String points(int percent, String x, double... points) {
    StringBuilder curve = new StringBuilder("floor(").append(percent).append("0000000 * CASE");
    curve.append(" WHEN %s IS NULL THEN 0e0".formatted(x));
    curve.append(" WHEN %s <= %se0 THEN %se0".formatted(x, points[0], points[1]));
    for (int i = 2; i < points.length; i += 2) {
      double width = points[i] - points[i - 2];
      double rise = points[i + 1] - points[i - 1];
      curve.append(
          " WHEN %s < %se0 THEN %se0 + %se0 * ((%s - %se0) / %se0)"
              .formatted(x, points[i], points[i - 1], rise, x, points[i - 2], width));
    }
    return curve.append(" ELSE %se0 END + 0.5e0)".formatted(points[points.length - 1])).toString();
  }
}
