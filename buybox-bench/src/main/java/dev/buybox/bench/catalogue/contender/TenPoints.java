package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.objects.SellerRecord;

/** The ten criteria as one writes them with doubles, from numbers to points. */
public final class TenPoints {
  /** The points for the price, at the best price of the box. */
  public static final double PRICE_POINTS = 350_000_000;

  /** The price at which no points for it are left, as a multiple of the best. */
  public static final double WORST_RATIO = 3;

  static final double LN_WORST = StrictMath.log(WORST_RATIO);

  private static final double ONE_PERCENT = 10_000_000;
  private static final double[] ON_TIME = {0.80, 0, 0.95, 0.8, 0.99, 1};
  private static final double[] DEFECTS = {0, 1, 0.02, 0.7, 0.05, 0};
  private static final double[] SATISFACTION = {0.70, 0, 0.90, 0.6, 0.98, 1};
  private static final double[] CANCELLATIONS = {0, 1, 0.025, 0.5, 0.06, 0};
  private static final double[] WRONG_ITEMS = {0, 1, 0.01, 0.6, 0.04, 0};
  private static final double[] REPLY = {2, 1, 24, 0.5, 72, 0};
  private static final double[] RETURN = {2, 1, 6, 0.6, 14, 0};
  private static final double[] WARRANTY = {0, 0, 12, 0.6, 24, 1};

  private TenPoints() {}

  /** Returns the points of the seven criteria that look at the seller. */
  public static double seller(SellerRecord seller) {
    return onTime((double) seller.onTime().num(), (double) seller.onTime().den())
        + defects((double) seller.defects().num(), (double) seller.defects().den())
        + satisfaction((double) seller.satisfaction().num(), (double) seller.satisfaction().den())
        + cancellations(
            (double) seller.cancellations().num(), (double) seller.cancellations().den())
        + wrongItems((double) seller.wrongItems().num(), (double) seller.wrongItems().den())
        + reply(seller.replyHours())
        + returns(seller.returnDays());
  }

  static double onTime(double num, double den) {
    return points(15, straight((num + 0.93 * 20) / (den + 20), ON_TIME));
  }

  static double defects(double num, double den) {
    return points(12, straight((num + 0.02 * 50) / (den + 50), DEFECTS));
  }

  static double satisfaction(double num, double den) {
    return points(10, straight((num + 0.9 * 30) / (den + 30), SATISFACTION));
  }

  static double cancellations(double num, double den) {
    return points(6, straight((num + 0.02 * 40) / (den + 40), CANCELLATIONS));
  }

  static double wrongItems(double num, double den) {
    return points(5, straight((num + 0.01 * 60) / (den + 60), WRONG_ITEMS));
  }

  static double reply(double hours) {
    return points(3, straight(hours, REPLY));
  }

  static double returns(double days) {
    return points(2, straight(days, RETURN));
  }

  /** Returns the points for the delivery time in days, NaN if it is not known. */
  public static double delivery(double days) {
    return points(8, days <= 1 ? 1 : Math.pow(2, (1 - days) / 3));
  }

  /** Returns the points for the warranty in months, NaN if it is not known. */
  public static double warranty(double months) {
    return points(4, straight(months, WARRANTY));
  }

  /** Returns the points for a price, given the best one of the box. */
  static double price(double landed, double best) {
    double value = 1 - Math.log(landed / best) / LN_WORST;
    return Math.floor(PRICE_POINTS * Math.max(value, 0) + 0.5);
  }

  private static double points(int percent, double value) {
    return value >= 0 ? Math.floor(percent * ONE_PERCENT * value + 0.5) : 0;
  }

  /** Straight between points given as x, value, x, value and so on; flat outside; NaN for NaN. */
  private static double straight(double x, double[] points) {
    if (x <= points[0]) {
      return points[1];
    }
    for (int i = 2; i < points.length; i += 2) {
      if (x < points[i]) {
        double part = (x - points[i - 2]) / (points[i] - points[i - 2]);
        return points[i - 1] + (points[i + 1] - points[i - 1]) * part;
      }
    }
    return x >= points[0] ? points[points.length - 1] : Double.NaN;
  }
}
