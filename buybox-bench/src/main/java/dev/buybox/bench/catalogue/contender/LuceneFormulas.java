package dev.buybox.bench.catalogue.contender;

import java.util.Locale;

/** The ten criteria in the notation of Lucene's expressions. */
final class LuceneFormulas {
  private LuceneFormulas() {}

  /** Returns the score from attributes, given the points for the price. */
  static String allTen(String price) {
    return String.join(
        " + ",
        price,
        points(15, rate("on_time", "0.93 * 20", 20), 0.80, 0, 0.95, 0.8, 0.99, 1),
        points(12, rate("defects", "0.02 * 50", 50), 0, 1, 0.02, 0.7, 0.05, 0),
        points(10, rate("satisfaction", "0.9 * 30", 30), 0.70, 0, 0.90, 0.6, 0.98, 1),
        points(6, rate("cancellations", "0.02 * 40", 40), 0, 1, 0.025, 0.5, 0.06, 0),
        points(5, rate("wrong_items", "0.01 * 60", 60), 0, 1, 0.01, 0.6, 0.04, 0),
        points(3, "reply_hours", 2, 1, 24, 0.5, 72, 0),
        points(2, "return_days", 2, 1, 6, 0.6, 14, 0),
        points(4, "warranty_months", 0, 0, 12, 0.6, 24, 1),
        "(delivery_days >= 0"
            + " ? floor(80000000 * (delivery_days <= 1 ? 1 : pow(2, (1 - delivery_days) / 3)) + 0.5)"
            + " : 0)");
  }

  private static String rate(String name, String cases, int strength) {
    return "((%s_num + %s) / (%s_den + %d))".formatted(name, cases, name, strength);
  }

  /** Points of a curve of three points; a number that is not known gives none. */
  private static String points(
      int percent, String x, double x0, double v0, double x1, double v1, double x2, double v2) {
    String curve =
        "(%s <= %s ? %s : %s < %s ? %s : %s < %s ? %s : %s)"
            .formatted(
                x,
                text(x0),
                text(v0),
                x,
                text(x1),
                line(x, x0, v0, x1, v1),
                x,
                text(x2),
                line(x, x1, v1, x2, v2),
                text(v2));
    return "(%s >= 0 ? floor(%d0000000 * %s + 0.5) : 0)".formatted(x, percent, curve);
  }

  private static String line(String x, double x0, double v0, double x1, double v1) {
    return "%s + (%s) * ((%s - %s) / (%s))"
        .formatted(text(v0), text(v1 - v0), x, text(x0), text(x1 - x0));
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%s", number);
  }
}
