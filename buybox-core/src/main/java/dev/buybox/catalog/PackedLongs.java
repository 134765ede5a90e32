package dev.buybox.catalog;

import java.util.Arrays;

/**
 * Whole numbers in as few bytes each as their range takes: 0, 1, 2, 4 or 8. Immutable.
 *
 * <p>The width is a field and not a class, so that a loop over many of them calls nothing virtual.
 */
final class PackedLongs {
  private static final byte[] NO_BYTES = {};
  private static final short[] NO_SHORTS = {};
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};

  private final int width;
  private final long base;
  private byte[] bytes = NO_BYTES;
  private short[] shorts = NO_SHORTS;
  private int[] ints = NO_INTS;
  private long[] longs = NO_LONGS;

  /** Copies the first {@code count} numbers, of which there is at least one. */
  PackedLongs(long[] values, int count) {
    long least = values[0];
    long greatest = least;
    for (int i = 1; i < count; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    base = least;
    width = width(greatest - least);
    pack(values, count);
  }

  /** A difference that overflows is below 0. */
  private static int width(long range) {
    if (range == 0) {
      return 0;
    }
    if (range < 0 || range > 0xFFFF_FFFFL) {
      return Long.BYTES;
    }
    return range <= 0xFF ? Byte.BYTES : range <= 0xFFFF ? Short.BYTES : Integer.BYTES;
  }

  private void pack(long[] values, int count) {
    switch (width) {
      case 0 -> {}
      case Byte.BYTES -> packBytes(values, count);
      case Short.BYTES -> packShorts(values, count);
      case Integer.BYTES -> packInts(values, count);
      default -> longs = Arrays.copyOf(values, count);
    }
  }

  private void packBytes(long[] values, int count) {
    bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (values[i] - base);
    }
  }

  private void packShorts(long[] values, int count) {
    shorts = new short[count];
    for (int i = 0; i < count; i++) {
      shorts[i] = (short) (values[i] - base);
    }
  }

  private void packInts(long[] values, int count) {
    ints = new int[count];
    for (int i = 0; i < count; i++) {
      ints[i] = (int) (values[i] - base);
    }
  }

  long get(int index) {
    return switch (width) {
      case 0 -> base;
      case Byte.BYTES -> base + (bytes[index] & 0xFF);
      case Short.BYTES -> base + (shorts[index] & 0xFFFF);
      case Integer.BYTES -> base + (ints[index] & 0xFFFF_FFFFL);
      default -> longs[index];
    };
  }
}
