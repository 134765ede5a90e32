package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.buybox.internal.Murmur3;
import java.util.Arrays;

/**
 * The hash that orders the offers of a box. It takes in the box, so that nobody wins ties
 * everywhere by choosing an id: the first half of MurmurHash3 for 128 bits (x64, seed 0) of the
 * four texts, parted by line feeds. Reuses its buffer; for one thread.
 */
final class TieHash {
  private static final int BLOCK = Murmur3.BLOCK;
  private static final int FIRST_BYTES = 256;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;
  private int boxLength;

  /** Returns the hash, which is compared as unsigned. */
  static long of(String product, String condition, String segment, String offer) {
    byte[] text = String.join("\n", product, condition, segment, offer).getBytes(UTF_8);
    return Murmur3.hash(Arrays.copyOf(text, text.length + BLOCK), text.length);
  }

  /** Begins with a box, of texts by their numbers in their lists. */
  void begin(
      ByteTexts products,
      int product,
      ByteTexts conditions,
      int condition,
      ByteTexts segments,
      int segment) {
    length = 0;
    append(products, product);
    append((byte) '\n');
    append(conditions, condition);
    append((byte) '\n');
    append(segments, segment);
    append((byte) '\n');
    boxLength = length;
  }

  /** Returns the hash of an offer of the box that was begun with. */
  long ofOffer(ByteTexts ids, int id) {
    length = boxLength;
    append(ids, id);
    Arrays.fill(bytes, length, length + BLOCK, (byte) 0);
    return Murmur3.hash(bytes, length);
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
}
