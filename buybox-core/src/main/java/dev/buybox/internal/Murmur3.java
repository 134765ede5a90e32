package dev.buybox.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The first half of MurmurHash3 for 128 bits (x64, seed 0; A. Appleby, 2011), the same as Guava's
 * {@code Hashing.murmur3_128().hashBytes(...).asLong()} but without objects.
 */
public final class Murmur3 {
  /** How many zeros must follow the bytes. */
  public static final int BLOCK = 16;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private Murmur3() {}

  /** Hashes the first bytes of an array, which have {@value #BLOCK} zeros behind them. */
  public static long hash(byte[] padded, int length) {
    long h1 = 0;
    long h2 = 0;
    int at = 0;
    for (; at + BLOCK <= length; at += BLOCK) {
      h1 ^= first((long) WORD.get(padded, at));
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
      h2 ^= second((long) WORD.get(padded, at + Long.BYTES));
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
    }
    h2 ^= second((long) WORD.get(padded, at + Long.BYTES)) ^ length;
    h1 ^= first((long) WORD.get(padded, at)) ^ length;
    h1 += h2;
    h2 += h1;
    return finish(h1) + finish(h2);
  }

  private static long first(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long second(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private static long finish(long start) {
    long k = (start ^ start >>> 33) * 0xff51afd7ed558ccdL;
    k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
    return k ^ k >>> 33;
  }
}
