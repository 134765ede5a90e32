package dev.buybox.catalog;

/** The ids of offers, as texts or as bytes. Immutable. */
final class OfferIds {
  private static final String[] NO_TEXTS = {};

  /** What a reference, a text and an array of bytes take, all rounded up to 8. */
  static final int TEXT_BYTES = 4 + 24 + 16 + 4;

  private final String[] texts;
  private final ByteTexts bytes;
  private final boolean asBytes;

  /**
   * Gathers ids.
   *
   * @param kept the rows of offers in order
   */
  OfferIds(ByteTexts rows, int[] kept, boolean asBytes) {
    this.asBytes = asBytes;
    this.bytes = new ByteTexts();
    this.texts = asBytes ? NO_TEXTS : new String[kept.length];
    for (int offer = 0; offer < kept.length; offer++) {
      if (asBytes) {
        bytes.addFrom(rows, kept[offer]);
      } else {
        texts[offer] = rows.get(kept[offer]);
      }
    }
  }

  private OfferIds(String[] texts, ByteTexts bytes, boolean asBytes) {
    this.texts = texts;
    this.bytes = bytes;
    this.asBytes = asBytes;
  }

  boolean areBytes() {
    return asBytes;
  }

  /** Returns the ids of some of the offers, in their order. */
  OfferIds only(RowRuns kept) {
    return asBytes
        ? new OfferIds(NO_TEXTS, kept.of(bytes), true)
        : new OfferIds(kept.of(texts), bytes, false);
  }

  String get(int offer) {
    return asBytes ? bytes.get(offer) : texts[offer];
  }

  long bytes() {
    return asBytes ? bytes.bytes() : bytes(texts);
  }

  /** Returns about how many bytes texts take, each of them counted. */
  static long bytes(String[] texts) {
    long bytes = 0;
    for (String text : texts) {
      bytes += TEXT_BYTES + text.length();
    }
    return bytes;
  }
}
