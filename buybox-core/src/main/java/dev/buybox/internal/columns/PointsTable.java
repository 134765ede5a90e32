package dev.buybox.internal.columns;

import java.util.Arrays;

/**
 * Remembers what numbers were worth: most attributes of offers (days, months, stock) have few
 * values, and a power or a division takes far longer than a look-up. A number that meets another
 * one at its place replaces it. 6 KiB; for one thread.
 */
public final class PointsTable {
  static final long MIX = 0x9E3779B97F4A7C15L;
  static final int SHIFT = Long.SIZE - 9;

  /** No number of a catalogue has these bits, which are those of a NaN that Java never makes. */
  private static final long NONE = -1;

  final long[] numbers = new long[1 << (Long.SIZE - SHIFT)];
  final int[] points = new int[numbers.length];

  /** The places of a vector that are looked up. */
  final int[] places = new int[Kernel.LANES];

  /** Makes one that knows no number. */
  public PointsTable() {
    Arrays.fill(numbers, NONE);
  }

  static int place(long bits) {
    return (int) ((bits * MIX) >>> SHIFT);
  }

  /** Returns whether it knows a number; NaN is a number like any other. */
  public boolean knows(double number) {
    long bits = Double.doubleToRawLongBits(number);
    return numbers[place(bits)] == bits;
  }

  /** Returns what a number is worth that it knows. */
  public int of(double number) {
    return points[place(Double.doubleToRawLongBits(number))];
  }

  /** Remembers a number. */
  public void put(double number, int itsPoints) {
    long bits = Double.doubleToRawLongBits(number);
    numbers[place(bits)] = bits;
    points[place(bits)] = itsPoints;
  }
}
