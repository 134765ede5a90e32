package dev.buybox.ranking;

/**
 * Finds who comes first among the scored offers of the current box, without ordering the rest
 * (scoring rules 8 to 10). Offers are meant by their places among the eligible ones.
 */
final class FirstInOrder {
  private static final int NOBODY = -1;

  private final CurrentBox box;

  FirstInOrder(CurrentBox box) {
    this.box = box;
  }

  /** Returns the first of the order; there is at least one eligible offer. */
  int first(BoundTieBreakers breakers) {
    int first = 0;
    for (int i = 1; i < box.eligibleCount; i++) {
      if (isBefore(i, first, breakers)) {
        first = i;
      }
    }
    return first;
  }

  /** Returns whether an offer comes before one with a lower place. */
  private boolean isBefore(int later, int earlier, BoundTieBreakers breakers) {
    int lead = box.scores[later] - box.scores[earlier];
    return lead > 0
        || (lead == 0 && breakers.compare(box.eligible[later], box.eligible[earlier]) < 0);
  }

  /** Returns what puts the first of the order before the one after it. */
  DecidedBy whatPutsFirst(int first, BoundTieBreakers breakers) {
    DecidedBy decidedBy = DecidedBy.SCORE;
    for (int i = 0; i < box.eligibleCount; i++) {
      if (i != first && box.scores[i] == box.scores[first]) {
        if (breakers.compare(box.eligible[i], box.eligible[first]) == 0) {
          return DecidedBy.HASH;
        }
        decidedBy = DecidedBy.TIE_BREAKER;
      }
    }
    return decidedBy;
  }

  /** Returns whether the offer that holds the box is at most so many points behind the first. */
  boolean keeps(int incumbent, int first, int band) {
    int place = place(incumbent);
    return place != NOBODY && box.scores[place] >= box.scores[first] - band;
  }

  /** Returns the place of an offer, -1 if it is not eligible. */
  int place(int offer) {
    for (int i = 0; i < box.eligibleCount; i++) {
      if (box.eligible[i] == offer) {
        return i;
      }
    }
    return NOBODY;
  }

  /** Returns the first of the order that may stand beside the winner, -1 if none may. */
  int second(BoundSecondOffer rule, int winner, BoundTieBreakers breakers) {
    int second = NOBODY;
    for (int i = 0; i < box.eligibleCount; i++) {
      if (rule.allows(box.eligible[i], box.eligible[winner])
          && (second == NOBODY || isBefore(i, second, breakers))) {
        second = i;
      }
    }
    return second;
  }
}
