package dev.buybox.live;

/** A seller as it was put once. Immutable. */
final class SellerRow {
  final int seller;
  final boolean suspended;
  private final long[] words;

  SellerRow(int seller, boolean suspended, long[] words) {
    this.seller = seller;
    this.suspended = suspended;
    this.words = words;
  }

  long word(int word) {
    return words[word];
  }

  /** Returns the same with another word. */
  SellerRow with(int word, long value) {
    long[] changed = words.clone();
    changed[word] = value;
    return new SellerRow(seller, suspended, changed);
  }

  SellerRow suspended(boolean now) {
    return new SellerRow(seller, now, words);
  }
}
