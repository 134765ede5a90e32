package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.box.OfferData;
import dev.buybox.internal.columns.BlockKernel;
import dev.buybox.internal.columns.ColumnWindow;
import dev.buybox.internal.columns.OfferBlock;
import dev.buybox.internal.columns.PriceScale;
import java.util.Optional;

/**
 * Finds winners of neighbouring boxes, many at once, where no columns are laid out. Policies that
 * refer to the box by more than the price, along more than one piece, and boxes in which more than
 * the score decides, are left to {@link BoxWinners}. For one thread.
 */
final class BlockWinners {
  private static final int NOBODY = -1;

  private final Ranker ranker;
  private final Catalog catalog;
  private final OfferData offers;
  private final BoxWinners boxByBox;
  private final BlockKernel kernel;
  private final OwnPointsRuns runs;
  private final OfferBlock block;
  private final int[] firstOffers = new int[OfferBlock.OFFERS + 1];

  /** Finds winners by a ranker of this thread's own. */
  BlockWinners(Ranker ranker, BlockKernel kernel) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.offers = ranker.box().offers;
    this.boxByBox = new BoxWinners(ranker);
    this.kernel = kernel;
    this.runs = ranker.runs();
    this.block = new OfferBlock(catalog.maxOffersInBox());
  }

  /** Writes the winners of neighbouring boxes, -1 where nobody wins. */
  void write(int from, int to, int[] winners) {
    for (int box = from; box < to; ) {
      int end = Math.min(to, runs.end(box, OfferBlock.OFFERS));
      ranker.own().cover(box, end);
      write(box, end, ranker.policyOf(box), winners);
      box = end;
    }
  }

  private void write(int from, int to, BoundPolicy policy, int[] winners) {
    Optional<QuickScoring> quick = policy.quick().filter(BlockWinners::fits);
    if (quick.isEmpty()) {
      boxByBox.write(from, to, winners);
      return;
    }
    Rules rules = score(from, to, policy, quick.get());
    for (int visit = 0; visit < to - from; visit++) {
      int box = from + block.box(visit);
      winners[box] = winner(box, visit, catalog.firstOffer(from), rules);
    }
  }

  /**
   * Writes the winners of neighbouring boxes, -1 where nobody wins, and the scores of all offers.
   *
   * @param scores by offer; -1 of barred ones
   */
  void write(int from, int to, int[] winners, int[] scores) {
    for (int box = from; box < to; ) {
      int end = Math.min(to, runs.end(box, OfferBlock.OFFERS));
      ranker.own().cover(box, end);
      BoundPolicy policy = ranker.policyOf(box);
      write(box, end, policy, winners);
      if (policy.quick().filter(BlockWinners::fits).isPresent()) {
        Rules rules = rules(box, policy, policy.quick().get());
        writeScores(box, end, rules, scores, 0);
      } else {
        boxByBox.writeScores(box, end, scores, 0);
      }
      box = end;
    }
  }

  /**
   * Writes the scores of all offers of neighbouring boxes.
   *
   * @param scores that of the first box's first offer first; -1 of barred ones
   */
  void writeScores(int from, int to, int[] scores) {
    int firstOffer = catalog.firstOffer(from);
    for (int box = from; box < to; ) {
      int end = Math.min(to, runs.end(box, OfferBlock.OFFERS));
      ranker.own().cover(box, end);
      BoundPolicy policy = ranker.policyOf(box);
      Optional<QuickScoring> quick = policy.quick().filter(BlockWinners::fits);
      if (quick.isPresent()) {
        writeScores(box, end, score(box, end, policy, quick.get()), scores, firstOffer);
      } else {
        boxByBox.writeScores(box, end, scores, firstOffer);
      }
      box = end;
    }
  }

  /** Writes the scores of the boxes that the block holds. */
  private void writeScores(int from, int to, Rules rules, int[] scores, int firstOffer) {
    int ofBlock = catalog.firstOffer(from) - firstOffer;
    for (int visit = 0; visit < to - from; visit++) {
      boolean barsBesideOthers =
          rules.quick.hasGates() && block.bestScore(visit) >= 0 && !passGates(visit, rules.quick);
      if (barsBesideOthers) {
        int box = from + block.box(visit);
        boxByBox.writeScores(box, box + 1, scores, firstOffer);
      } else {
        block.writeScores(visit, rules.scale, scores, ofBlock);
      }
    }
  }

  private static boolean fits(QuickScoring quick) {
    return quick.pieces().map(RatioPieces::isOneFalling).orElse(true);
  }

  /**
   * What decides beside own points.
   *
   * @param tiesBreak whether anything but the catalogue's order breaks ties
   * @param band how many points behind the best the holder of a box keeps it
   */
  private record Rules(QuickScoring quick, PriceScale scale, boolean tiesBreak, int band) {}

  private Rules rules(int from, BoundPolicy policy, QuickScoring quick) {
    PriceScale scale = quick.prices().only(catalog.currencyDigits(from));
    int band = BoxWinners.band(policy.policy());
    return new Rules(quick, scale, !policy.tieBreakers().isEmpty(), band);
  }

  /** Fills the block with boxes and finds the best of each. */
  private Rules score(int from, int to, BoundPolicy policy, QuickScoring quick) {
    Rules rules = rules(from, policy, quick);
    read(from, to, quick.pieces().map(RatioPieces::startPoints).orElse(0));
    score(catalog.endOffer(to - 1) - catalog.firstOffer(from), rules.scale);
    return rules;
  }

  private void read(int from, int to, int mostPricePoints) {
    int first = catalog.firstOffer(from);
    int count = catalog.endOffer(to - 1) - first;
    int[] own = block.own();
    ranker.own().read(first, count, mostPricePoints, ColumnWindow.BARRED, own);
    long[] prices = block.prices();
    for (int i = 0; i < count; i++) {
      prices[i] = offers.landedPriceMinor(first + i);
    }
    for (int i = 0; i < count; i++) {
      prices[i] += own[i] >> (Integer.SIZE - 1) & OfferBlock.BARRED_PRICE;
    }
    for (int box = from; box < to; box++) {
      firstOffers[box - from] = catalog.firstOffer(box) - first;
    }
    firstOffers[to - from] = count;
    block.sort(firstOffers, to - from);
  }

  private void score(int count, PriceScale scale) {
    if (scale.steps() > 0) {
      kernel.scale(block, count, scale);
    } else {
      block.scaleAllAlike(count);
    }
    kernel.findBest(block, scale);
  }

  private int winner(int box, int visit, int firstOffer, Rules rules) {
    int best = block.bestScore(visit);
    if (best < 0) {
      return NOBODY;
    }
    if (rules.quick.hasGates() && !passGates(visit, rules.quick)) {
      return boxByBox.winner(box);
    }
    int holder = rules.band == WindowGroups.NOT_HELD ? NOBODY : ranker.incumbents().of(box);
    if (holder != NOBODY) {
      int score = block.score(visit, holder - firstOffer, rules.scale);
      if (score >= 0 && score >= best - rules.band) {
        return holder;
      }
    }
    return rules.tiesBreak && block.isTie(visit)
        ? boxByBox.winner(box)
        : firstOffer + block.bestOffer(visit);
  }

  private boolean passGates(int visit, QuickScoring quick) {
    long least = Long.MAX_VALUE;
    long greatest = 0;
    long[] prices = block.prices();
    for (int i = block.start(visit); i < block.end(visit); i++) {
      if (prices[i] < OfferBlock.BARRED_PRICE) {
        least = Math.min(least, prices[i]);
        greatest = Math.max(greatest, prices[i]);
      }
    }
    return quick.allPass(least, greatest);
  }
}
