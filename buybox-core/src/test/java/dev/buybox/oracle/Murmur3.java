package dev.buybox.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;

/**
 * MurmurHash3 for 128 bits (Austin Appleby's x64 variant, seed 0), the first 64 of them. Written
 * with unbounded integers modulo 2^64, from the published description.
 */
final class Murmur3 {
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger C1 = new BigInteger("87c37b91114253d5", 16);
  private static final BigInteger C2 = new BigInteger("4cf5ad432745937f", 16);

  private Murmur3() {}

  /** Returns the hash of the UTF-8 bytes of {@code text}, as a number in [0, 2^64). */
  static BigInteger first64(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    BigInteger h1 = BigInteger.ZERO;
    BigInteger h2 = BigInteger.ZERO;
    int whole = bytes.length / 16 * 16;
    for (int at = 0; at < whole; at += 16) {
      h1 = h1.xor(first(littleEndian(bytes, at, 8)));
      h1 = word(word(rotate(h1, 27).add(h2)).multiply(BigInteger.valueOf(5)).add(hex("52dce729")));
      h2 = h2.xor(second(littleEndian(bytes, at + 8, 8)));
      h2 = word(word(rotate(h2, 31).add(h1)).multiply(BigInteger.valueOf(5)).add(hex("38495ab5")));
    }
    int rest = bytes.length - whole;
    h2 = h2.xor(second(littleEndian(bytes, whole + 8, Math.max(0, rest - 8))));
    h1 = h1.xor(first(littleEndian(bytes, whole, Math.min(8, rest))));
    h1 = h1.xor(BigInteger.valueOf(bytes.length));
    h2 = h2.xor(BigInteger.valueOf(bytes.length));
    h1 = word(h1.add(h2));
    h2 = word(h2.add(h1));
    return word(finish(h1).add(finish(h2)));
  }

  private static BigInteger first(BigInteger k) {
    return word(rotate(word(k.multiply(C1)), 31).multiply(C2));
  }

  private static BigInteger second(BigInteger k) {
    return word(rotate(word(k.multiply(C2)), 33).multiply(C1));
  }

  private static BigInteger finish(BigInteger start) {
    BigInteger k = start.xor(start.shiftRight(33));
    k = word(k.multiply(hex("ff51afd7ed558ccd")));
    k = k.xor(k.shiftRight(33));
    k = word(k.multiply(hex("c4ceb9fe1a85ec53")));
    return k.xor(k.shiftRight(33));
  }

  private static BigInteger littleEndian(byte[] bytes, int at, int count) {
    BigInteger number = BigInteger.ZERO;
    for (int i = count - 1; i >= 0; i--) {
      number = number.shiftLeft(8).add(BigInteger.valueOf(bytes[at + i] & 0xff));
    }
    return number;
  }

  private static BigInteger rotate(BigInteger word, int left) {
    return word(word.shiftLeft(left)).or(word.shiftRight(64 - left));
  }

  private static BigInteger word(BigInteger number) {
    return number.mod(WORD);
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}
