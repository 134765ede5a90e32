package dev.buybox.internal.columns;

/**
 * One number of all that sorting needs: from the top down the score, the complement of the place,
 * so that the first place wins ties, and the offer's number within its box.
 */
final class RankKey {
  static final int SCORE_SHIFT = 32;
  static final int PLACE_SHIFT = 16;
  static final int LOCAL_MASK = 0xFFFF;

  private static final int MOST_PLACE = 0xFFFF;

  private RankKey() {}

  static long of(int score, int place, int local) {
    return (long) score << SCORE_SHIFT | complement(place) | local;
  }

  /** Returns what a place adds to the key. */
  static long complement(int place) {
    return (long) (MOST_PLACE - place) << PLACE_SHIFT;
  }

  static int score(long key) {
    return (int) (key >> SCORE_SHIFT);
  }

  static int place(long key) {
    return MOST_PLACE - ((int) (key >>> PLACE_SHIFT) & MOST_PLACE);
  }

  static int local(long key) {
    return (int) key & LOCAL_MASK;
  }
}
