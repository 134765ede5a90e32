package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.CodePoints;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Which boxes of two catalogues are the same: by number where one was made from the other,
 * otherwise by product, condition and segment. A box that only one of them has is matched with
 * nothing. Offers are the same where their boxes are, and their ids.
 */
final class BoxMatch {
  private static final int NONE = -1;

  private final Catalog before;
  private final Catalog after;
  private final boolean numberedAlike;
  private final int[] boxBefore;
  private final int[] boxAfter;

  private BoxMatch(Catalog before, Catalog after, int[] boxBefore, int[] boxAfter) {
    this.before = before;
    this.after = after;
    this.numberedAlike = before.isNumberedAs(after);
    this.boxBefore = boxBefore;
    this.boxAfter = boxAfter;
  }

  static BoxMatch of(Catalog before, Catalog after) {
    if (before.isNumberedAs(after)) {
      int[] same = new int[before.boxCount()];
      for (int box = 0; box < same.length; box++) {
        same[box] = box;
      }
      return new BoxMatch(before, after, same, same);
    }
    return merged(before, after);
  }

  /** Boxes are in one order in all catalogues. */
  private static BoxMatch merged(Catalog before, Catalog after) {
    IntArrayList left = new IntArrayList();
    IntArrayList right = new IntArrayList();
    int b = 0;
    int a = 0;
    while (b < before.boxCount() || a < after.boxCount()) {
      int order = order(before, b, after, a);
      left.add(order <= 0 ? b++ : NONE);
      right.add(order >= 0 ? a++ : NONE);
    }
    return new BoxMatch(before, after, left.toIntArray(), right.toIntArray());
  }

  private static int order(Catalog before, int b, Catalog after, int a) {
    if (b == before.boxCount() || a == after.boxCount()) {
      return b == before.boxCount() ? 1 : -1;
    }
    int order = CodePoints.compare(before.product(b), after.product(a));
    order = order != 0 ? order : CodePoints.compare(before.condition(b), after.condition(a));
    return order != 0 ? order : CodePoints.compare(before.segment(b), after.segment(a));
  }

  /** Returns how many different boxes there are. */
  int count() {
    return boxBefore.length;
  }

  /** Returns the number of a box in the catalogue before, -1 if it is not there. */
  int before(int box) {
    return boxBefore[box];
  }

  /** Returns the number of a box in the catalogue after, -1 if it is not there. */
  int after(int box) {
    return boxAfter[box];
  }

  int[] before() {
    return boxBefore;
  }

  int[] after() {
    return boxAfter;
  }

  /** Returns whether two offers of one box, by their own catalogues' numbers, are the same. */
  boolean isSame(int offerBefore, int offerAfter) {
    return numberedAlike
        ? offerBefore == offerAfter
        : before.offerId(offerBefore).equals(after.offerId(offerAfter));
  }
}
