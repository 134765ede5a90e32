package dev.buybox.ranking;

import dev.buybox.internal.box.BoxData;
import dev.buybox.internal.box.PriceWords;

/**
 * Decides a box of which one offer changed, without lists, where that is enough: where no two
 * offers share the best score, and no gate on the prices bars anybody. As long as the least price
 * stays, it scores the changed offer and looks at the scores of the others, and at nothing else; at
 * none but the first's, if the change cannot have brought anybody up to that. The same points and
 * the same winner as in the general way.
 */
final class OneChange {
  private static final int NOBODY = -1;
  private static final long LOW = 0xFFFF_FFFFL;

  private int first = NOBODY;
  private int best;
  private long leastMinor;

  /**
   * Scores an offer that changed, if nothing else can have moved. The parameters are those of
   * {@link dev.buybox.internal.box.BoxScorer#scoreOne}.
   *
   * @param quick turned to the currency of the box
   */
  static int scoreOne(
      QuickScoring quick,
      long[] words,
      int priceAt,
      long minorBefore,
      long knownLeastMinor,
      int winnerScore,
      boolean isWinner) {
    long word = words[priceAt + PriceWords.POINTS];
    long minor = PriceWords.landed(words[priceAt + PriceWords.PRICE]);
    if (!leastStays(quick, word, minor, minorBefore, knownLeastMinor)) {
      return BoxData.NOT_RANKED;
    }
    int own = own(word);
    int score = own < 0 ? BoxData.NOT_RANKED : own + quick.prices().points(minor, knownLeastMinor);
    boolean stillWins = isWinner ? score >= winnerScore : score < winnerScore;
    if (!stillWins) {
      return BoxData.NOT_RANKED;
    }
    words[priceAt + PriceWords.POINTS] = withScore(word, score);
    return isWinner ? score : winnerScore;
  }

  /**
   * Scores what has to be scored and finds the first of the order; returns false where the general
   * way must do so. The parameters are those of {@link
   * dev.buybox.internal.box.BoxScorer#decideOne}.
   *
   * @param quick turned to the currency of the box
   * @param firstBefore the offer that had the best score alone, -1 if that is not known
   */
  boolean decide(
      QuickScoring quick,
      long[] words,
      int pricesAt,
      int count,
      int changed,
      long minorBefore,
      long knownLeastMinor,
      int firstBefore) {
    int pointsAt = pricesAt + PriceWords.POINTS;
    int changedAt = pricesAt + changed * PriceWords.WORDS;
    leastMinor = knownLeastMinor;
    if (firstBefore != NOBODY) {
      int bestScore = score(words[pointsAt + firstBefore * PriceWords.WORDS]);
      boolean isFirst = changed == firstBefore;
      if (scoreOne(quick, words, changedAt, minorBefore, knownLeastMinor, bestScore, isFirst)
          >= 0) {
        first = firstBefore;
        return true;
      }
    }
    long word = words[changedAt + PriceWords.POINTS];
    long minor = PriceWords.landed(words[changedAt + PriceWords.PRICE]);
    if (!leastStays(quick, word, minor, minorBefore, knownLeastMinor)
        && !survey(quick, words, pricesAt, count)) {
      return false;
    }
    if (leastMinor > 0) {
      quick.prices().compareWith(leastMinor);
    }
    if (leastMinor == knownLeastMinor) {
      words[changedAt + PriceWords.POINTS] = scored(quick, word, minor);
    } else {
      scoreAll(quick, words, pricesAt, count);
    }
    return findFirst(words, pointsAt, count);
  }

  private static boolean leastStays(
      QuickScoring quick, long word, long minor, long minorBefore, long knownLeastMinor) {
    return !quick.hasGates()
        && (score(word) < 0 || minorBefore > knownLeastMinor)
        && (own(word) < 0 || minor >= knownLeastMinor);
  }

  private static int own(long word) {
    return (int) (word >>> Integer.SIZE);
  }

  private static int score(long word) {
    return (int) word;
  }

  private static void scoreAll(QuickScoring quick, long[] words, int pricesAt, int count) {
    int end = pricesAt + count * PriceWords.WORDS;
    for (int at = pricesAt; at < end; at += PriceWords.WORDS) {
      words[at + PriceWords.POINTS] =
          scored(
              quick,
              words[at + PriceWords.POINTS],
              PriceWords.landed(words[at + PriceWords.PRICE]));
    }
  }

  private static long scored(QuickScoring quick, long word, long minor) {
    int own = own(word);
    int score = own < 0 ? BoxData.NOT_RANKED : own + quick.prices().points(minor);
    return withScore(word, score);
  }

  private static long withScore(long word, int score) {
    return (word & ~LOW) | (score & LOW);
  }

  /** Finds the least price; returns false if a gate on the prices may bar somebody. */
  private boolean survey(QuickScoring quick, long[] words, int pricesAt, int count) {
    long least = Long.MAX_VALUE;
    long greatest = 0;
    int end = pricesAt + count * PriceWords.WORDS;
    for (int at = pricesAt; at < end; at += PriceWords.WORDS) {
      boolean eligible = words[at + PriceWords.POINTS] >= 0;
      long minor = PriceWords.landed(words[at + PriceWords.PRICE]);
      least = Math.min(least, eligible ? minor : Long.MAX_VALUE);
      greatest = Math.max(greatest, eligible ? minor : 0);
    }
    leastMinor = greatest == 0 ? 0 : least;
    return greatest == 0 || quick.allPass(least, greatest);
  }

  /**
   * Finds the best score; returns false if two have it. Without branches, which would be missed.
   */
  private boolean findFirst(long[] words, int pointsAt, int count) {
    long most = Long.MIN_VALUE;
    long next = Long.MIN_VALUE;
    for (int offer = 0; offer < count; offer++) {
      long here = words[pointsAt + offer * PriceWords.WORDS] << Integer.SIZE | offer;
      next = Math.max(next, Math.min(most, here));
      most = Math.max(most, here);
    }
    best = (int) (most >> Integer.SIZE);
    first = best < 0 ? NOBODY : (int) most;
    return best < 0 || (int) (next >> Integer.SIZE) != best;
  }

  /** Returns whether an offer of this word, which holds the box, may keep it beside the first. */
  boolean keeps(long word, int band) {
    return score(word) >= 0 && score(word) >= best - band;
  }

  /** Returns the first of the order, -1 if nobody is eligible. */
  int first() {
    return first;
  }

  /** Returns the least price that all scores refer to now, 0 if nobody is eligible. */
  long leastMinor() {
    return leastMinor;
  }
}
