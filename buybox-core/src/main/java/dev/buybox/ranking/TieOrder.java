package dev.buybox.ranking;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;

/**
 * Puts the eligible offers of the current box into the order in which ties end: by the tie
 * breakers, then as they stand in the catalogue. Where one offer comes before another in it, and
 * both have the same score, it is ranked before it.
 */
final class TieOrder {
  private static final int FEW = 24;

  private final CurrentBox box;
  private final int[] places;
  private final int[] support;
  private final IntComparator order = this::compare;
  private BoundTieBreakers breakers = BoundTieBreakers.none();

  TieOrder(CurrentBox box) {
    this.box = box;
    this.places = new int[box.eligible.length];
    this.support = new int[places.length];
  }

  /**
   * Returns which of the eligible offers comes first, second and so on; valid until called again.
   */
  int[] of(BoundTieBreakers tieBreakers) {
    breakers = tieBreakers;
    int count = box.eligibleCount;
    for (int i = 0; i < count; i++) {
      places[i] = i;
    }
    if (count > 1 && !tieBreakers.isEmpty()) {
      sort(count);
    }
    return places;
  }

  private void sort(int count) {
    breakers.readFirst(box, count);
    if (count > FEW) {
      System.arraycopy(places, 0, support, 0, count);
      IntArrays.mergeSort(places, 0, count, order, support);
      return;
    }
    for (int i = 1; i < count; i++) {
      int moved = places[i];
      int at = i;
      while (at > 0 && compare(places[at - 1], moved) > 0) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = moved;
    }
  }

  private int compare(int first, int second) {
    int byFirst = breakers.compareFirst(box.numbers[first], box.numbers[second]);
    if (byFirst != 0) {
      return byFirst;
    }
    int byRest = breakers.compareRest(box.eligible[first], box.eligible[second]);
    return byRest != 0 ? byRest : Integer.compare(first, second);
  }
}
