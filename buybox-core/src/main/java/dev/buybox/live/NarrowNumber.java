package dev.buybox.live;

/**
 * Numbers in four bytes: whole numbers below 2^27 in amount, divided by a power of ten up to 10^15.
 * That is how people write them down, and no other number is kept so: each comes back to the last
 * bit.
 */
final class NarrowNumber {
  private static final int MISSING = Integer.MIN_VALUE;
  private static final int EXPONENT_BITS = 4;
  private static final int MOST_WHOLE = (1 << 27) - 1;

  /** All are exact as they are below 10^22, so that a division by one is rounded only once. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private NarrowNumber() {}

  /** Returns whether a number, or NaN for none, is kept in four bytes. */
  static boolean fits(double number) {
    return Double.isNaN(number) || isSame(number, decode(nearest(number)));
  }

  private static boolean isSame(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }

  /** Returns the four bytes of a number that fits, or of NaN. */
  static int encode(double number) {
    return Double.isNaN(number) ? MISSING : nearest(number);
  }

  /** Returns the number of four bytes, NaN for those of NaN. */
  static double decode(int code) {
    return code == MISSING
        ? Double.NaN
        : (code >> EXPONENT_BITS) / POWERS[code & ((1 << EXPONENT_BITS) - 1)];
  }

  /** Returns the four bytes whose number is nearest, with the least exponent that hits it. */
  private static int nearest(double number) {
    int nearest = 0;
    for (int exponent = 0; exponent < POWERS.length; exponent++) {
      double whole = Math.rint(number * POWERS[exponent]);
      if (Math.abs(whole) > MOST_WHOLE) {
        break;
      }
      nearest = (int) whole << EXPONENT_BITS | exponent;
      if (isSame(number, decode(nearest))) {
        break;
      }
    }
    return nearest;
  }
}
