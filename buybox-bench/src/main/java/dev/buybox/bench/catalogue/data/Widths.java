package dev.buybox.bench.catalogue.data;

/**
 * How many offers boxes have: 1 to 60, a width of k in proportion to k to a power, which is chosen
 * so that the mean is the wanted one. Most boxes have few offers and some have many, as in real
 * marketplaces.
 */
final class Widths {
  static final int MOST = 60;

  private static final int HALVINGS = 60;

  private final double[] upTo;

  private Widths(double[] upTo) {
    this.upTo = upTo;
  }

  static Widths ofMean(double mean) {
    double low = -4;
    double high = 4;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (mean(middle) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Widths(cumulated(low));
  }

  private static double mean(double power) {
    double weights = 0;
    double weighted = 0;
    for (int width = 1; width <= MOST; width++) {
      double weight = StrictMath.pow(width, power);
      weights += weight;
      weighted += weight * width;
    }
    return weighted / weights;
  }

  private static double[] cumulated(double power) {
    double[] sums = new double[MOST];
    double sum = 0;
    for (int i = 0; i < MOST; i++) {
      sum += StrictMath.pow(i + 1, power);
      sums[i] = sum;
    }
    return sums;
  }

  /** Draws a width. */
  int draw(Draws draws) {
    double at = draws.unit() * upTo[MOST - 1];
    int width = 1;
    while (upTo[width - 1] <= at) {
      width++;
    }
    return width;
  }
}
