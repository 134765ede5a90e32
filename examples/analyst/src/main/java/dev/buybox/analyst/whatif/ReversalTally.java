package dev.buybox.analyst.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Reversal;
import dev.buybox.whatif.ReversedBox;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the boxes in which an offer that loses decides, and whose offers they are. */
final class ReversalTally {
  private final Catalog catalog;
  private final Map<Then, Long> then = new EnumMap<>(Then.class);
  private final Map<Integer, Long> decides = new HashMap<>();
  private final Map<Integer, Long> loses = new HashMap<>();
  private final Map<Integer, Long> wins = new HashMap<>();
  private long ownOffer;

  /** Who wins a box without the offer. */
  enum Then {
    OTHER_SELLER("another seller"),
    SAME_SELLER("the same seller, another offer"),
    NOBODY("nobody");

    private final String label;

    Then(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * In how many boxes a seller is concerned.
   *
   * @param decides where an offer of its own is the one that loses and decides
   * @param loses where it wins, and would not without that offer
   * @param wins where it would win without that offer, and does not
   */
  record Seller(String seller, long decides, long loses, long wins) {}

  private ReversalTally(Catalog catalog) {
    this.catalog = catalog;
  }

  static ReversalTally of(Catalog catalog, Reversal reversal) {
    ReversalTally tally = new ReversalTally(catalog);
    for (int index = 0; index < reversal.reversedCount(); index++) {
      tally.add(reversal.reversed(index));
    }
    return tally;
  }

  private void add(ReversedBox box) {
    int winner = catalog.seller(box.winner());
    int removed = catalog.seller(box.removed());
    Then outcome = outcome(winner, box.winnerWithout());
    then.merge(outcome, 1L, Long::sum);
    decides.merge(removed, 1L, Long::sum);
    ownOffer += removed == winner ? 1 : 0;
    if (outcome != Then.SAME_SELLER) {
      loses.merge(winner, 1L, Long::sum);
    }
    if (outcome == Then.OTHER_SELLER) {
      wins.merge(catalog.seller(box.winnerWithout()), 1L, Long::sum);
    }
  }

  private Then outcome(int seller, int winnerWithout) {
    if (winnerWithout < 0) {
      return Then.NOBODY;
    }
    return catalog.seller(winnerWithout) == seller ? Then.SAME_SELLER : Then.OTHER_SELLER;
  }

  /** Returns in how many boxes this is who wins without the offer. */
  long boxes(Then outcome) {
    return then.getOrDefault(outcome, 0L);
  }

  /** Returns in how many boxes the offer belongs to the seller that wins by it. */
  long ownOffer() {
    return ownOffer;
  }

  /** Returns the sellers whose losing offers decide most boxes, at most so many. */
  List<Seller> sellers(int most) {
    return decides.keySet().stream()
        .map(this::seller)
        .sorted(
            Comparator.comparingLong((Seller each) -> -each.decides())
                .thenComparing(Seller::seller))
        .limit(most)
        .toList();
  }

  private Seller seller(int seller) {
    return new Seller(
        catalog.sellerId(seller),
        decides.getOrDefault(seller, 0L),
        loses.getOrDefault(seller, 0L),
        wins.getOrDefault(seller, 0L));
  }
}
