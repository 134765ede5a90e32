package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;

/**
 * The hash that orders the offers of a box. It takes in the box, so that nobody wins ties
 * everywhere by choosing an id.
 */
final class TieHash {
  private TieHash() {}

  /** Returns the hash, which is compared as unsigned. */
  static long of(String product, String condition, String segment, String offer) {
    String text = String.join("\n", product, condition, segment, offer);
    return Hashing.murmur3_128().hashString(text, UTF_8).asLong();
  }
}
