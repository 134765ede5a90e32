package dev.buybox.analyst.generate;

/** How sellers price: on endings that look cheap, close together, and now and then wrongly. */
final class Prices {
  /** The lowest price at which endings are chosen, in minor units. */
  private static final long WORTH_AN_ENDING = 300;

  private static final long LEAST = 49;

  private static final double SAME = 0.10;
  private static final double CENT_BELOW = 0.03;
  private static final double BAIT = 0.004;
  private static final double BEYOND_REASON = 0.006;

  private Prices() {}

  /** Returns a price near the wished one that ends as prices in shops do. */
  static long shaped(double wished, Draw draw) {
    long minor = Math.max(LEAST, (long) Math.rint(wished));
    if (minor < WORTH_AN_ENDING) {
      return minor;
    }
    long whole = minor / 100 * 100;
    int ending = draw.below(100);
    if (ending < 45) {
      return whole + 99;
    }
    if (ending < 60) {
      return whole + 90;
    }
    return ending < 75 ? whole : minor;
  }

  /**
   * Draws the landed price of one more offer in a box.
   *
   * @param lowest what the box's first seller asks, which few go below
   */
  static Ask beside(long lowest, Draw draw) {
    double kind = draw.unit();
    if (kind < SAME) {
      return new Ask(lowest, true);
    }
    if (kind < SAME + CENT_BELOW) {
      return new Ask(lowest - 1, true);
    }
    if (kind < SAME + CENT_BELOW + BAIT) {
      return new Ask(Math.max(1, (long) (lowest * (0.02 + 0.2 * draw.unit()))), true);
    }
    if (kind < SAME + CENT_BELOW + BAIT + BEYOND_REASON) {
      return new Ask((long) (lowest * (3 + 7 * draw.unit())), false);
    }
    double x = draw.unit();
    double dearer = lowest * (1 + 0.12 * x / (1 - 0.92 * x));
    return new Ask(Math.max(lowest + 1, shaped(dearer, draw)), false);
  }

  /**
   * What an offer costs.
   *
   * @param landed price and shipping, in minor units
   * @param exact whether it was set against the rivals, so that shipping is free
   */
  record Ask(long landed, boolean exact) {}
}
