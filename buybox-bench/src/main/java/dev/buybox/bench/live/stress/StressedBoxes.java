package dev.buybox.bench.live.stress;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.live.LiveInsides;
import dev.buybox.live.LiveWriter;
import dev.buybox.live.RankingView;
import dev.buybox.live.UncheckedWinnerView;
import dev.buybox.live.UnprotectedWriter;
import dev.buybox.live.WinnerView;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Boxes that tests share, since a live catalogue for each of their many states would take too much
 * memory: each state takes the next box, of two offers.
 */
public final class StressedBoxes {
  /**
   * The score of an offer is a million times its price in minor units, so that readers can tell
   * whether the two belong together.
   */
  public static final StressedBoxes BY_PRICE =
      new StressedBoxes(
          """
          {"policy": "stress", "version": "1", "criteria": [
            {"name": "price", "of": "offer.price", "weight": 1,
             "value": {"points": [[0, 0.0], [10, 1.0]]}}]}
          """);

  /**
   * Prices count beside the lowest, and who holds a box keeps it for long: a change of price is
   * scored alone here. At ratios of 1.05, 1.1 and 1.2 a score is 950, 900 and 850 million.
   */
  public static final StressedBoxes BESIDE_LOWEST =
      new StressedBoxes(
          """
          {"policy": "stress", "version": "2", "criteria": [
            {"name": "price", "of": "offer.landed_price", "weight": 1,
             "value": {"relative_to": "best_eligible", "better": "lower",
               "points": [[1, 1], [1.05, 0.95], [1.1, 0.9], [1.2, 0.85], [3, 0]]}}],
           "near_tie": {"within": 0.2, "choose": "incumbent"}}
          """);

  private static final int BOXES = 1 << 15;

  private final LiveInsides insides;
  private final AtomicInteger next = new AtomicInteger();
  private final ThreadLocal<LiveWriter> writer;
  private final ThreadLocal<UnprotectedWriter> unprotected;
  private final ThreadLocal<WinnerView> winner;
  private final ThreadLocal<UncheckedWinnerView> unchecked;
  private final ThreadLocal<RankingView> ranking;

  private StressedBoxes(String policy) {
    this.insides = make(PolicySet.of(Policy.parse(policy)));
    this.writer = ThreadLocal.withInitial(() -> insides.catalog().newWriter());
    this.unprotected = ThreadLocal.withInitial(insides::unprotectedWriter);
    this.winner = ThreadLocal.withInitial(() -> insides.catalog().newWinnerView());
    this.unchecked = ThreadLocal.withInitial(insides::uncheckedWinnerView);
    this.ranking = ThreadLocal.withInitial(() -> insides.catalog().newRankingView());
  }

  private static LiveInsides make(PolicySet policies) {
    LiveInsides insides = new LiveInsides(policies, Catalog.builder().build().schema(), true, 1);
    LiveWriter writer = insides.catalog().newWriter();
    for (int box = 0; box < BOXES; box++) {
      for (int offer = 0; offer < 2; offer++) {
        writer.put(
            Offer.builder(Integer.toString(box), Integer.toString(offer), "0")
                .priceMinor(1, "EUR")
                .shippingMinor(1)
                .build());
      }
    }
    return insides;
  }

  /** Returns the next box. */
  public int next() {
    return next.getAndIncrement() & (BOXES - 1);
  }

  /** Returns the offer of a box whose id is 0 or 1. */
  public static long offer(int box, int offer) {
    return LiveInsides.loaded(box, offer);
  }

  /** Returns the next box, with its offers at 100 and 200. */
  public int nextWithTwoPrices() {
    int box = next();
    writer().price(offer(box, 0), 100, 0);
    writer().price(offer(box, 1), 200, 0);
    return box;
  }

  /** Returns the next box, of which the second offer at 105 holds it beside the first at 100. */
  public int nextHeldAt105() {
    int box = next();
    writer().price(offer(box, 0), 30_000, 0);
    writer().price(offer(box, 1), 105, 0);
    writer().price(offer(box, 0), 100, 0);
    return box;
  }

  /** Reads the price and score of the winner. */
  public void readWinner(int box, II_Result result) {
    WinnerView view = winner.get();
    view.read(box);
    result.r1 = (int) view.priceMinor();
    result.r2 = view.score();
  }

  /** Reads the price and score of each of the two offers, in the order of the ranking. */
  public void readRanking(int box, IIII_Result result) {
    RankingView view = ranking.get();
    view.read(box);
    result.r1 = (int) view.priceMinor(0);
    result.r2 = view.score(0);
    result.r3 = (int) view.priceMinor(1);
    result.r4 = view.score(1);
  }

  /** Returns the calling thread's writer. */
  public LiveWriter writer() {
    return writer.get();
  }

  /** Returns the calling thread's writer without lock and version. */
  public UnprotectedWriter unprotected() {
    return unprotected.get();
  }

  /** Returns the calling thread's view of winners. */
  public WinnerView winner() {
    return winner.get();
  }

  /** Returns the calling thread's view of winners that looks at no version. */
  public UncheckedWinnerView unchecked() {
    return unchecked.get();
  }
}
