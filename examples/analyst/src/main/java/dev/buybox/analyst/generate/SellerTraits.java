package dev.buybox.analyst.generate;

import java.util.OptionalDouble;

/**
 * What a seller is like.
 *
 * @param known whether the sellers table has a row of it
 * @param orders how many orders it had
 * @param onTime of all orders
 * @param defects of all orders
 * @param ratings how many customers rated it
 * @param satisfaction positive ones of the ratings
 * @param cancellations of all orders
 * @param wrongItems of all orders
 * @param replyHours until a customer has an answer, in tenths
 * @param returnDays until a return is settled
 * @param handlingDays what its parcels take longer than the fastest, 0 to 6
 */
record SellerTraits(
    boolean known,
    long orders,
    long onTime,
    long defects,
    long ratings,
    long satisfaction,
    long cancellations,
    long wrongItems,
    OptionalDouble replyHours,
    OptionalDouble returnDays,
    int handlingDays) {
  private static final double RATED = 0.35;
  private static final double NO_REPLY_HOURS = 0.10;
  private static final double NO_RETURN_DAYS = 0.15;

  /**
   * Draws a seller.
   *
   * @param place its place by size, from 0 for the largest to below 1
   */
  static SellerTraits draw(Draw draw, boolean giant, double place, boolean known) {
    long orders = giant ? giantOrders(draw) : orders(place);
    Faults faults = new Faults(draw, giant);
    long late = draw.binomial(orders, faults.rate(0.015, 0.0742, 0.545));
    long defects = draw.binomial(orders, faults.rate(0.001, 0.004, 0.9));
    long ratings = draw.binomial(orders, RATED);
    long negative = draw.binomial(ratings, faults.rate(0.03, 0.154, 0.25));
    long cancellations = draw.binomial(orders, faults.rate(0.002, 0.005, 0.9));
    long wrongItems = draw.binomial(orders, faults.rate(0.002, 0.006, 0.85));
    double replyHours = Math.rint(10 * (1 + 60 * faults.rate(0, 0.3, 0.7))) / 10;
    double returnDays = Math.rint(1 + 12 * faults.rate(0, 0.4, 0.6));
    return new SellerTraits(
        known,
        orders,
        orders - late,
        defects,
        ratings,
        ratings - negative,
        cancellations,
        wrongItems,
        draw.chance(NO_REPLY_HOURS) ? OptionalDouble.empty() : OptionalDouble.of(replyHours),
        draw.chance(NO_RETURN_DAYS) ? OptionalDouble.empty() : OptionalDouble.of(returnDays),
        (int) (6 * faults.rate(0, 0.4, 0.6)));
  }

  /** From 100,000 to 900,000. */
  private static long giantOrders(Draw draw) {
    return (long) (100_000 * StrictMath.pow(9, draw.unit()));
  }

  /** Fitted to Olist's quantiles: the median is 7, the tenth largest begin at 73. */
  private static long orders(double place) {
    if (place >= 0.5) {
      return (long) (14 * (1 - place) + 0.5);
    }
    double orders =
        place >= 0.1
            ? 7 * StrictMath.pow(0.5 / place, 1.457)
            : 73 * StrictMath.pow(0.1 / place, 0.75);
    return (long) orders;
  }

  /** Draws rates of faults, which go together: who is late often also has defects. */
  private static final class Faults {
    /** Giants are better than most. */
    private static final double GIANT = 0.6;

    private final Draw draw;
    private final double most;
    private final double common;

    Faults(Draw draw, boolean giant) {
      this.draw = draw;
      this.most = giant ? GIANT : 1;
      this.common = draw.unit();
    }

    /** A rate of which half of the sellers have little, and few have much. */
    double rate(double least, double slope, double skew) {
      double x = most * (draw.chance(0.5) ? common : draw.unit());
      return least + slope * x / (1 - skew * x);
    }
  }
}
