package dev.buybox.bench.objects;

/** Straight lines between points, flat outside. */
final class StraightCurve {
  private final double[] x;
  private final double[] value;

  /** Takes points as x, value, x, value and so on. */
  StraightCurve(double... points) {
    x = new double[points.length / 2];
    value = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = points[2 * i];
      value[i] = points[2 * i + 1];
    }
  }

  double at(double number) {
    if (number <= x[0]) {
      return value[0];
    }
    for (int i = 1; i < x.length; i++) {
      if (number < x[i]) {
        double part = (number - x[i - 1]) / (x[i] - x[i - 1]);
        return value[i - 1] + (value[i] - value[i - 1]) * part;
      }
    }
    return Double.isNaN(number) ? Double.NaN : value[x.length - 1];
  }
}
