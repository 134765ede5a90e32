package dev.buybox.live;

import dev.buybox.ranking.Intervention;
import org.jspecify.annotations.Nullable;

/** A seller as it was put once, and whether people suspend it. Immutable. */
final class SellerRow {
  final int seller;
  final boolean suspended;

  /** Who suspended it and why; nothing if nobody did. */
  final @Nullable Intervention suspension;

  private final long[] words;

  SellerRow(int seller, @Nullable Intervention suspension, long[] words) {
    this.seller = seller;
    this.suspended = suspension != null;
    this.suspension = suspension;
    this.words = words;
  }

  long word(int word) {
    return words[word];
  }

  /** Returns the same with another word. */
  SellerRow with(int word, long value) {
    long[] changed = words.clone();
    changed[word] = value;
    return new SellerRow(seller, suspension, changed);
  }

  /** Returns the same, suspended or, with nothing, no longer so. */
  SellerRow suspended(@Nullable Intervention by) {
    return new SellerRow(seller, by, words);
  }
}
