package dev.buybox.catalog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A keyed hash of bytes for tables in memory. As nobody outside knows the key, nobody can choose
 * texts that collide.
 */
final class TextHash {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private TextHash() {}

  static long of(byte[] bytes, int from, int to, long key) {
    long hash = key ^ (to - from) * ODD;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = fold(hash ^ (long) WORD.get(bytes, at), key | 1);
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
    }
    return fold(fold(hash ^ rest, key | 1), ODD);
  }

  /** Folds a product of 128 bits to 64. */
  private static long fold(long a, long b) {
    return a * b ^ Math.multiplyHigh(a, b);
  }
}
