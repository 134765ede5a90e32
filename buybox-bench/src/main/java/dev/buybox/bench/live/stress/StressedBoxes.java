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

/**
 * Boxes that tests share, since a live catalogue for each of their many states would take too much
 * memory: each state takes the next box, of two offers. The score of an offer is a million times
 * its price in minor units, so that readers can tell whether the two belong together.
 */
public final class StressedBoxes {
  private static final int BOXES = 1 << 15;
  private static final String POLICY =
      """
      {"policy": "stress", "version": "1", "criteria": [
        {"name": "price", "of": "offer.price", "weight": 1,
         "value": {"points": [[0, 0.0], [10, 1.0]]}}]}
      """;
  private static final LiveInsides INSIDES = make();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private static final ThreadLocal<LiveWriter> WRITER =
      ThreadLocal.withInitial(() -> INSIDES.catalog().newWriter());
  private static final ThreadLocal<UnprotectedWriter> UNPROTECTED =
      ThreadLocal.withInitial(INSIDES::unprotectedWriter);
  private static final ThreadLocal<WinnerView> WINNER =
      ThreadLocal.withInitial(() -> INSIDES.catalog().newWinnerView());
  private static final ThreadLocal<UncheckedWinnerView> UNCHECKED =
      ThreadLocal.withInitial(INSIDES::uncheckedWinnerView);
  private static final ThreadLocal<RankingView> RANKING =
      ThreadLocal.withInitial(() -> INSIDES.catalog().newRankingView());

  private StressedBoxes() {}

  private static LiveInsides make() {
    PolicySet policies = PolicySet.of(Policy.parse(POLICY));
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
  public static int next() {
    return NEXT.getAndIncrement() & (BOXES - 1);
  }

  /** Returns the offer of a box whose id is 0 or 1. */
  public static long offer(int box, int offer) {
    return LiveInsides.loaded(box, offer);
  }

  /** Returns the next box, with its offers at 100 and 200. */
  public static int nextWithTwoPrices() {
    int box = next();
    writer().price(offer(box, 0), 100, 0);
    writer().price(offer(box, 1), 200, 0);
    return box;
  }

  /** Reads the price and score of each of the two offers, in the order of the ranking. */
  public static void readRanking(int box, IIII_Result result) {
    RankingView view = RANKING.get();
    view.read(box);
    result.r1 = (int) view.priceMinor(0);
    result.r2 = view.score(0);
    result.r3 = (int) view.priceMinor(1);
    result.r4 = view.score(1);
  }

  /** Returns the calling thread's writer. */
  public static LiveWriter writer() {
    return WRITER.get();
  }

  /** Returns the calling thread's writer without lock and version. */
  public static UnprotectedWriter unprotected() {
    return UNPROTECTED.get();
  }

  /** Returns the calling thread's view of winners. */
  public static WinnerView winner() {
    return WINNER.get();
  }

  /** Returns the calling thread's view of winners that looks at no version. */
  public static UncheckedWinnerView unchecked() {
    return UNCHECKED.get();
  }
}
