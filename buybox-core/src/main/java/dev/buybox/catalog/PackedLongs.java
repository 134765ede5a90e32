package dev.buybox.catalog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whole numbers in as few bytes each as their range takes: 0, 1, 2, 4 or 8. Immutable.
 *
 * <p>One array and a mask serve all widths, so that a loop over many of them neither calls nor
 * branches: where each width had an array of its own, compiling such loops took longer than running
 * them.
 */
final class PackedLongs {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int width;
  private final long mask;
  private final long base;

  /**
   * The numbers less the base, the lowest byte first; then so many zeros that eight can be read.
   */
  private final byte[] bytes;

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
    mask = width == 0 ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * width);
    bytes = new byte[count * width + Long.BYTES - width];
    for (int i = 0; i < count && width > 0; i++) {
      // What this writes behind the number, the next one writes over.
      WORD.set(bytes, i * width, values[i] - base);
    }
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

  long get(int index) {
    return base + ((long) WORD.get(bytes, index * width) & mask);
  }
}
