package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The hash that orders the offers of a box. It takes in the box, so that nobody wins ties
 * everywhere by choosing an id: the first half of MurmurHash3 for 128 bits (x64, seed 0) of the
 * four texts, parted by line feeds. Reuses its buffer; for one thread.
 */
final class TieHash {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;
  private static final int BLOCK = 16;
  private static final int FIRST_BYTES = 256;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;

  /** Returns the hash, which is compared as unsigned. */
  static long of(String product, String condition, String segment, String offer) {
    byte[] text = String.join("\n", product, condition, segment, offer).getBytes(UTF_8);
    return murmur3(Arrays.copyOf(text, text.length + BLOCK), text.length);
  }

  /** Returns the hash of texts by their numbers in their lists. */
  long of(
      ByteTexts products,
      int product,
      ByteTexts conditions,
      int condition,
      ByteTexts segments,
      int segment,
      ByteTexts ids,
      int id) {
    length = 0;
    append(products, product);
    append((byte) '\n');
    append(conditions, condition);
    append((byte) '\n');
    append(segments, segment);
    append((byte) '\n');
    append(ids, id);
    Arrays.fill(bytes, length, length + BLOCK, (byte) 0);
    return murmur3(bytes, length);
  }

  private void append(ByteTexts texts, int text) {
    int needed = length + texts.length(text) + BLOCK + 1;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * needed);
    }
    length = texts.copy(text, bytes, length);
  }

  private void append(byte b) {
    bytes[length++] = b;
  }

  /** Hashes bytes that have {@value #BLOCK} zeros behind them. */
  private static long murmur3(byte[] padded, int length) {
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
