package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.Oracle;
import dev.buybox.oracle.OracleDecision;
import dev.buybox.oracle.RelativeScoring;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kernels, threads and forms of bulk ranking against {@link Ranker}, box by box, score by score, on
 * catalogues of many boxes: {@code -Dbuybox.boxes=10000000} says how many in all. Every tenth box
 * is decided by the oracle as well.
 */
@Tag("slow")
class KernelAgreementTest {
  private static final long SEED = Long.getLong("buybox.seed", 20_261_122);
  private static final int BOXES = Integer.getInteger("buybox.boxes", 60_000);

  @Test
  void allNameTheSameScores() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(SEED);
    int boxes = 0;
    int byOracle = 0;
    long offers = 0;
    for (int round = 0; boxes < BOXES; round++) {
      AgreementMarket market = new AgreementMarket(random, round);
      Ranker ranker = market.ranker();
      check(market, ranker, round);
      byOracle += checkByOracle(market, ranker, round);
      boxes += ranker.catalog().boxCount();
      offers += ranker.catalog().offerCount();
    }
    System.out.printf(
        "seed %d: %,d boxes, %,d offers, %,d boxes by the oracle too, no difference%n",
        SEED, boxes, offers, byOracle);
  }

  private static int checkByOracle(AgreementMarket market, Ranker ranker, int round) {
    List<OracleDecision> expected = Oracle.decide(market.sample(), RelativeScoring.PROJECT);
    for (OracleDecision each : expected) {
      int box = ranker.catalog().findBox(each.product(), each.condition(), each.segment());
      assertThat(EngineAdapter.neutral(ranker.decide(box)))
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(each);
    }
    return expected.size();
  }

  private static void check(AgreementMarket market, Ranker ranker, int round)
      throws InterruptedException {
    Bulk one = Bulk.of(BulkKernels.plain(ranker).threads(1 + round % 4));
    Bulk other = Bulk.of(market.bulk("vector").threads(1 + (round + 2) % 4));
    int[] inBlocks = new int[one.direct.length];
    market.bulk("plain").winners(inBlocks);
    assertThat(Arrays.equals(inBlocks, one.winners)).as("in blocks, plain").isTrue();
    BulkKernels.vector(ranker).winners(inBlocks);
    assertThat(Arrays.equals(inBlocks, one.winners)).as("direct, vector, by a ranker").isTrue();
    assertThat(Arrays.equals(one.direct, one.winners)).as("direct, plain").isTrue();
    assertThat(Arrays.equals(other.direct, one.winners)).as("direct, vector").isTrue();
    assertThat(Arrays.equals(other.winners, one.winners)).as("winners").isTrue();
    assertThat(Arrays.equals(other.order, one.order)).as("order").isTrue();
    assertThat(Arrays.equals(other.scores, one.scores)).as("scores").isTrue();
    assertThat(Arrays.equals(other.status, one.status)).as("status").isTrue();
    for (int box = 0; box < ranker.catalog().boxCount(); box++) {
      ranker.rank(box);
      if (!isSame(ranker, box, one)) {
        throw new AssertionError("seed " + SEED + ", round " + round + ", box " + box);
      }
    }
  }

  private static boolean isSame(Ranker ranker, int box, Bulk bulk) {
    int from = ranker.catalog().firstOffer(box);
    boolean same = bulk.winners[box] == ranker.winner();
    for (int place = 0; place < ranker.rankedCount(); place++) {
      int offer = ranker.rankedOffer(place);
      byte status =
          offer == ranker.winner()
              ? BoxStatus.WINNER
              : offer == ranker.second() ? BoxStatus.SECOND : BoxStatus.RANKED;
      same &=
          bulk.order[from + place] == offer
              && bulk.scores[from + place] == ranker.rankedScore(place)
              && bulk.status[from + place] == status;
    }
    for (int i = 0; i < ranker.excludedCount(); i++) {
      int at = from + ranker.rankedCount() + i;
      same &= bulk.order[at] == ranker.excludedOffer(i) && bulk.status[at] == BoxStatus.EXCLUDED;
    }
    return same;
  }

  /** What a bulk ranker says: winners without columns, winners with them, rankings. */
  private static final class Bulk {
    private final int[] direct;
    private final int[] winners;
    private final int[] order;
    private final int[] scores;
    private final byte[] status;

    private Bulk(Catalog catalog) {
      direct = new int[catalog.boxCount()];
      winners = new int[direct.length];
      order = new int[catalog.offerCount()];
      scores = new int[order.length];
      status = new byte[order.length];
    }

    static Bulk of(BulkRanker ranker) throws InterruptedException {
      Bulk bulk = new Bulk(ranker.catalog());
      ranker.winners(bulk.direct);
      ranker.prepare();
      ranker.winners(bulk.winners);
      ranker.order(bulk.order);
      int[] orderAlone = bulk.order.clone();
      ranker.rank(bulk.order, bulk.scores, bulk.status);
      assertThat(Arrays.equals(orderAlone, bulk.order)).as("order alone").isTrue();
      return bulk;
    }
  }
}
