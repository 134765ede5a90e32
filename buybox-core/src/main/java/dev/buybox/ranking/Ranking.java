package dev.buybox.ranking;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;

/** The order of the current box's eligible offers (scoring rule 8). */
final class Ranking {
  private final CurrentBox box;
  private final IntComparator order;
  private final int[] places;
  private final int[] sortSupport;
  private BoundTieBreakers tieBreakers;

  Ranking(CurrentBox box) {
    this.box = box;
    this.order = this::compare;
    this.places = new int[box.eligible.length];
    this.sortSupport = new int[places.length];
    this.tieBreakers = BoundTieBreakers.none();
  }

  void order(BoundTieBreakers breakers) {
    tieBreakers = breakers;
    int count = box.eligibleCount;
    for (int i = 0; i < count; i++) {
      places[i] = i;
    }
    System.arraycopy(places, 0, sortSupport, 0, count);
    IntArrays.mergeSort(places, 0, count, order, sortSupport);
  }

  /**
   * Compares two eligible offers. What neither score nor tie breakers tell apart is left in the
   * catalogue's order within a box, which is that of the hash.
   */
  private int compare(int first, int second) {
    int byScore = Integer.compare(box.scores[second], box.scores[first]);
    if (byScore != 0) {
      return byScore;
    }
    int byBreaker = tieBreakers.compare(box.eligible[first], box.eligible[second]);
    return byBreaker != 0 ? byBreaker : Integer.compare(first, second);
  }

  int count() {
    return box.eligibleCount;
  }

  int offer(int place) {
    return box.eligible[places[checked(place)]];
  }

  int score(int place) {
    return box.scores[places[checked(place)]];
  }

  private int checked(int place) {
    if (place < 0 || place >= box.eligibleCount) {
      throw new IndexOutOfBoundsException(
          "place " + place + " of a ranking of " + box.eligibleCount);
    }
    return place;
  }

  /** Returns what puts the first of the order before the second. */
  DecidedBy whatPutsFirst() {
    if (box.eligibleCount < 2 || score(0) != score(1)) {
      return DecidedBy.SCORE;
    }
    return tieBreakers.compare(offer(0), offer(1)) != 0 ? DecidedBy.TIE_BREAKER : DecidedBy.HASH;
  }
}
