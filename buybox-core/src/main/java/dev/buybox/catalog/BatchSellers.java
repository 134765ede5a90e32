package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Codes for the sellers that the rows of a batch name: those that its builder knew have the
 * builder's, so that nobody looks them up again when the batch is added; others are numbered behind
 * them. Rows wait for their codes until there are many to be looked up. For one thread.
 */
final class BatchSellers {
  private static final int MANY = 256;
  private static final int FIRST_BYTES = 1 << 12;

  private final LongColumn codes;
  private final TextTable others = new TextTable();
  private KnownTexts known;
  private byte[] waiting = new byte[FIRST_BYTES];
  private final int[] ends = new int[MANY];
  private final long[] hashes = new long[MANY];
  private final int[] found = new int[MANY];
  private int count;

  /**
   * Begins without rows.
   *
   * @param codes takes a code for each row
   */
  BatchSellers(LongColumn codes, KnownTexts known) {
    this.codes = codes;
    this.known = known;
  }

  /** Adds the seller of the next row. */
  void add(byte[] utf8, int from, int to) {
    int start = count == 0 ? 0 : ends[count - 1];
    int end = start + to - from;
    if (end > waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * end);
    }
    System.arraycopy(utf8, from, waiting, start, to - from);
    ends[count] = end;
    hashes[count] = known.hash(utf8, from, to);
    count++;
    if (count == MANY) {
      flush();
    }
  }

  /** Returns the code of a seller, for a row that does not wait; no other then does. */
  int code(String seller) {
    flush();
    byte[] utf8 = seller.getBytes(UTF_8);
    int code = known.find(utf8, 0, utf8.length);
    return code >= 0 ? code : known.size() + others.code(utf8, 0, utf8.length);
  }

  /** Gives all rows that wait their codes. */
  void flush() {
    known.find(waiting, ends, hashes, count, found);
    for (int i = 0; i < count; i++) {
      int from = i == 0 ? 0 : ends[i - 1];
      codes.add(found[i] >= 0 ? found[i] : known.size() + others.code(waiting, from, ends[i]));
    }
    count = 0;
  }

  /** Returns the first code of a seller that the builder did not know. */
  int firstOther() {
    return known.size();
  }

  /** Returns the sellers that the builder did not know. */
  TextTable others() {
    return others;
  }

  /** Begins anew, with what the builder knows now. */
  void restart(KnownTexts nowKnown) {
    known = nowKnown;
    others.restart();
    count = 0;
  }
}
