package dev.buybox.ranking;

import java.util.Arrays;

/**
 * Looks at one offer's own number only, and remembers what the last numbers were worth: most
 * attributes of offers (days, months, stock) have few values, and a power or a division takes far
 * longer than a look-up. 6 KiB; for one thread.
 */
final class RememberedCurve extends BoundCurve {
  private static final int BITS = 9;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final BoundCurve curve;
  private final long[] numbers = new long[1 << BITS];
  private final int[] points = new int[numbers.length];

  RememberedCurve(BoundCurve curve) {
    this.curve = curve;
    // Never looked up: a missing number is dealt with before.
    Arrays.fill(numbers, Double.doubleToRawLongBits(Double.NaN));
  }

  @Override
  int points(double number, int offer) {
    long bits = Double.doubleToRawLongBits(number);
    int place = (int) ((bits * MIX) >>> (Long.SIZE - BITS));
    if (numbers[place] != bits) {
      points[place] = curve.points(number, offer);
      numbers[place] = bits;
    }
    return points[place];
  }

  @Override
  void addPoints(double[] ofOffers, int firstOffer, int count, int missingPoints, int[] sums) {
    for (int i = 0; i < count; i++) {
      double number = ofOffers[i];
      sums[firstOffer + i] += Double.isNaN(number) ? missingPoints : points(number, firstOffer + i);
    }
  }
}
