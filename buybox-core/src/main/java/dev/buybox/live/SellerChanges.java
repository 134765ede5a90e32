package dev.buybox.live;

import dev.buybox.ranking.Intervention;
import org.jspecify.annotations.Nullable;

/** Changes sellers; their boxes follow one after the other. */
final class SellerChanges {
  private final LiveState state;
  private final OpenBox box;

  SellerChanges(LiveState state, OpenBox box) {
    this.state = state;
    this.box = box;
  }

  /** Puts a seller as a whole. */
  int put(SellerTable.Entry entry, long[] words) {
    synchronized (entry) {
      entry.known = true;
      @Nullable Intervention suspension = state.sellers.row(entry.row).suspension;
      return replace(entry, new SellerRow(entry.seller, suspension, words), Cause.SELLER);
    }
  }

  /** Changes an attribute of one word, or of two. */
  int attribute(SellerTable.Entry entry, int column, long first, long rest) {
    synchronized (entry) {
      int word = state.layout.word(column);
      SellerRow next = state.sellers.row(entry.row).with(word, first);
      next = AttributeWords.isCounts(state.layout, column) ? next.with(word + 1, rest) : next;
      entry.known = true;
      return replace(entry, next, Cause.SELLER);
    }
  }

  /** Suspends a seller, or with nothing ends that. */
  int suspend(SellerTable.Entry entry, @Nullable Intervention suspension) {
    synchronized (entry) {
      SellerRow row = state.sellers.row(entry.row).suspended(suspension);
      return replace(entry, row, Cause.INTERVENTION);
    }
  }

  /** Puts another row in force, box by box; under the monitor of the seller. */
  private int replace(SellerTable.Entry entry, SellerRow next, Cause cause) {
    int old = entry.row;
    entry.row = state.sellers.addRow(next);
    int[] boxes = entry.boxes();
    int sellsIn = 0;
    int changed = 0;
    for (int each : boxes) {
      @Nullable Effect effect = follow(each, entry, cause);
      if (effect != null) {
        boxes[sellsIn++] = each;
        changed += effect.changedWinner() ? 1 : 0;
      }
    }
    entry.keep(boxes, sellsIn);
    state.sellers.freeRow(old);
    return changed;
  }

  /** Returns nothing where the seller has no offer. */
  private @Nullable Effect follow(int each, SellerTable.Entry entry, Cause cause) {
    box.open(each);
    try {
      int followed = 0;
      int last = -1;
      for (int place = 0; place < box.count(); place++) {
        if (box.offers().sellerRow(place).seller == entry.seller) {
          box.change();
          box.follow(place, entry.row);
          followed++;
          last = place;
        }
      }
      return followed == 0 ? null : box.decide(cause, followed == 1 ? last : -1);
    } finally {
      box.close();
    }
  }
}
