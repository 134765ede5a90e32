package dev.buybox.bench.catalogue;

import java.util.ArrayList;
import java.util.List;

/** A scale on which each ten times takes the same length. */
final class LogScale {
  private final double least;
  private final double most;
  private final double from;
  private final double to;

  /**
   * Makes a scale.
   *
   * @param least the least number, above 0; the scale begins at the power of ten below it
   * @param most the greatest; the scale ends at the power of ten above it
   * @param from where the scale begins in the picture
   * @param to where it ends
   */
  LogScale(double least, double most, double from, double to) {
    this.least = Math.floor(Math.log10(least));
    this.most = Math.max(Math.ceil(Math.log10(most)), this.least + 1);
    this.from = from;
    this.to = to;
  }

  /** Returns where a number stands. */
  double at(double number) {
    return from + (to - from) * (Math.log10(number) - least) / (most - least);
  }

  /** Returns the powers of ten from the beginning to the end. */
  List<Double> powers() {
    List<Double> powers = new ArrayList<>();
    for (double exponent = least; exponent <= most; exponent++) {
      powers.add(Math.pow(10, exponent));
    }
    return powers;
  }

  /** Returns a power of ten as text. */
  static String label(double power) {
    if (power >= 1e6) {
      return Math.round(power / 1e6) + " M";
    }
    return power >= 1 ? Long.toString(Math.round(power)) : Double.toString(power);
  }
}
