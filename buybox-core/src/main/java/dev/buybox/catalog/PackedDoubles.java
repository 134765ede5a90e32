package dev.buybox.catalog;

import java.util.Arrays;

/**
 * Finite doubles and NaN. Where all of them are decimals of at most two places, as days, amounts
 * and percentages are, they are kept as whole hundredths, in as few bytes as those take. The very
 * same doubles come out: a decimal that would not is kept as it is. Immutable.
 */
final class PackedDoubles {
  private static final double SCALE = 100;
  private static final double MAX_SCALED = 1L << 52;
  private static final double[] NO_DOUBLES = {};

  private final boolean plain;
  private final double[] doubles;
  private final long missing;
  private final PackedLongs hundredths;

  /** Copies the first {@code count} numbers, of which there is at least one. */
  PackedDoubles(double[] values, int count) {
    long[] scaled = new long[count];
    plain = !scale(values, scaled);
    missing = Arrays.stream(scaled).min().orElse(0) - 1;
    if (!plain) {
      markMissing(values, scaled);
    }
    doubles = plain ? Arrays.copyOf(values, count) : NO_DOUBLES;
    hundredths = new PackedLongs(plain ? new long[1] : scaled, plain ? 1 : count);
  }

  private static boolean scale(double[] values, long[] scaled) {
    for (int i = 0; i < scaled.length; i++) {
      double value = values[i];
      double times = Math.rint(value * SCALE);
      boolean fits = Math.abs(times) <= MAX_SCALED && times / SCALE == value;
      if (!fits && !Double.isNaN(value)) {
        return false;
      }
      scaled[i] = (long) times;
    }
    return true;
  }

  private void markMissing(double[] values, long[] scaled) {
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Double.isNaN(values[i]) ? missing : scaled[i];
    }
  }

  double get(int index) {
    if (plain) {
      return doubles[index];
    }
    long scaled = hundredths.get(index);
    return scaled == missing ? Double.NaN : scaled / SCALE;
  }
}
