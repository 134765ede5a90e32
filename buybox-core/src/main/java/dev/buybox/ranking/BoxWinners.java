package dev.buybox.ranking;

import dev.buybox.policy.NearTie;
import dev.buybox.policy.Policy;
import java.util.Arrays;

/**
 * Finds winners box by box without ordering whom they beat: for a catalogue that is ranked once,
 * where columns would not pay. For one thread.
 */
final class BoxWinners {
  private static final int NOBODY = -1;

  private final Ranker ranker;
  private final CatalogBox box;
  private final FirstInOrder choice;
  private final int[] bandByCategory;

  BoxWinners(Ranker ranker) {
    this.ranker = ranker;
    this.box = ranker.box();
    this.choice = new FirstInOrder(box);
    this.bandByCategory = bands(ranker);
  }

  /** Returns {@link #band} by category. */
  static int[] bands(Ranker ranker) {
    return ranker.catalog().categories().stream()
        .mapToInt(category -> band(ranker.policies().forCategory(category)))
        .toArray();
  }

  /**
   * Returns how many points behind the best score an incumbent keeps its box, {@link
   * WindowGroups#NOT_HELD} where it does not matter who holds it.
   */
  static int band(Policy policy) {
    return policy
        .nearTie()
        .filter(nearTie -> nearTie.choose() == NearTie.Choose.INCUMBENT)
        .map(nearTie -> (int) Winner.band(nearTie))
        .orElse(WindowGroups.NOT_HELD);
  }

  /** Writes the winners of neighbouring boxes, -1 where nobody wins. */
  void write(int from, int to, int[] winners) {
    for (int each = from; each < to; each++) {
      winners[each] = winner(each);
    }
  }

  /**
   * Writes the scores of all offers of neighbouring boxes.
   *
   * @param scores by offer; -1 of barred ones
   * @param firstOffer the offer whose score comes first
   */
  void writeScores(int from, int to, int[] scores, int firstOffer) {
    for (int each = from; each < to; each++) {
      ranker.score(each);
      int first = box.firstOffer - firstOffer;
      Arrays.fill(scores, first, first + box.offerCount, NOBODY);
      for (int i = 0; i < box.eligibleCount; i++) {
        scores[box.eligible[i] - firstOffer] = box.scores[i];
      }
    }
  }

  /** Returns the winner of a box, -1 if nobody wins. */
  int winner(int each) {
    ranker.score(each);
    if (box.eligibleCount == 0) {
      return NOBODY;
    }
    int first = choice.first(ranker.bound().tieBreakers());
    int incumbent = ranker.incumbents().of(each);
    int band = bandByCategory[ranker.catalog().categoryCode(each)];
    return incumbent >= 0 && band != WindowGroups.NOT_HELD && choice.keeps(incumbent, first, band)
        ? incumbent
        : box.eligible[first];
  }
}
