package dev.buybox.bench.whole;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Two files of winners beside each other.
 *
 * @param boxes in either of them
 * @param same boxes with the same winner, or with nobody in both
 * @param close boxes with another winner whose score differs by at most the 10,000 points that
 *     arithmetic in doubles may differ by; ties are among them
 * @param different all others
 */
record WinnersComparison(long boxes, long same, long close, long different) {
  private static final String COUNT =
      """
      SELECT count(*),
        count(*) FILTER (WHERE agrees),
        count(*) FILTER (WHERE NOT agrees AND is_close)
      FROM (
        SELECT coalesce(a.offer, '') = coalesce(b.offer, '') AND a.status = b.status AS agrees,
          coalesce(abs(a.score::BIGINT - b.score::BIGINT) <= 10000, false) AS is_close
        FROM %s a FULL JOIN %s b
          ON a.product = b.product
          AND coalesce(a.condition, '') = coalesce(b.condition, '')
          AND coalesce(a.segment, '') = coalesce(b.segment, ''))
      """;

  /** Compares two files of the same format. */
  static WinnersComparison of(Path ours, Path theirs, FileFormat format) throws SQLException {
    String sql = COUNT.formatted(table(ours, format), table(theirs, format));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet counts = statement.executeQuery(sql)) {
      counts.next();
      long boxes = counts.getLong(1);
      long same = counts.getLong(2);
      long close = counts.getLong(3);
      return new WinnersComparison(boxes, same, close, boxes - same - close);
    }
  }

  private static String table(Path file, FileFormat format) {
    String name = FileFormat.quoted(file.toString());
    return format == FileFormat.PARQUET
        ? "read_parquet('" + name + "')"
        : "read_csv('" + name + "', header = true, all_varchar = true, delim = ',', quote = '\"')";
  }

  /**
   * Checks that nothing differs.
   *
   * @throws IllegalStateException if a box has another winner by more than rounding
   */
  void require() {
    if (boxes == 0 || different > 0) {
      throw new IllegalStateException("the winners are not the same: " + this);
    }
  }
}
