package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.Oracle;
import dev.buybox.oracle.OracleDecision;
import dev.buybox.oracle.RelativeScoring;
import dev.buybox.ranking.BulkCall.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kernels, threads and all calls of bulk ranking against {@link Ranker}, box by box, score by
 * score, on catalogues of many boxes: {@code -Dbuybox.boxes=10000000} says how many in all. Every
 * tenth box is decided by the oracle as well.
 */
@Tag("slow")
class KernelAgreementTest {
  private static final long SEED = Long.getLong("buybox.seed", 20_261_122);
  private static final int BOXES = Integer.getInteger("buybox.boxes", 60_000);

  private int round;
  private int boxes;
  private long offers;
  private int byOracle;
  private int boxesOnePass;

  @Test
  void allNameTheSameScores() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(SEED);
    while (boxes < BOXES) {
      check(
          round % 2 == 0
              ? AgreementMarket.underOneOfFour(random, round / 2)
              : AgreementMarket.underRandomPolicies(random, round));
      round++;
    }
    System.out.printf(
        "seed %d: %,d boxes, %,d offers, %,d boxes by the oracle too, %,d by other weights in one"
            + " pass, no difference%n",
        SEED, boxes, offers, byOracle, boxesOnePass);
  }

  private void check(AgreementMarket market) throws InterruptedException {
    Ranker ranker = market.ranker();
    BoxByBox expected = new BoxByBox(ranker);
    BulkRanker plain = BulkKernels.plain(ranker).threads(1 + round % 4);
    BulkRanker vector = BulkKernels.vector(ranker).threads(1 + (round + 2) % 4);
    check("plain", plain, expected);
    check("vector", vector, expected);
    check("plain, by no ranker", market.bulk("plain"), expected);
    check("vector, by no ranker", market.bulk("vector"), expected);
    check("in order", BulkRanker.of(market.rankerInOrder()), expected);
    checkByOracle(market, ranker);
    checkOtherWeights(market, List.of(plain, vector));
    boxes += ranker.catalog().boxCount();
    offers += ranker.catalog().offerCount();
  }

  private void check(String what, BulkRanker bulk, BoxByBox expected) throws InterruptedException {
    for (BulkCall call : BulkCall.values()) {
      Answers answers = new Answers(bulk.catalog());
      call.ask(call.prepared(bulk), answers);
      require(answers.areSame(expected.of(call)), what + ", " + call);
    }
  }

  private void checkByOracle(AgreementMarket market, Ranker ranker) {
    List<OracleDecision> expected = Oracle.decide(market.sample(), RelativeScoring.PROJECT);
    for (OracleDecision each : expected) {
      int box = ranker.catalog().findBox(each.product(), each.condition(), each.segment());
      assertThat(EngineAdapter.neutral(ranker.decide(box)))
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(each);
    }
    byOracle += expected.size();
  }

  private void checkOtherWeights(AgreementMarket market, List<BulkRanker> given)
      throws InterruptedException {
    CompiledPolicies weights = market.underOtherWeights();
    BoxByBox expected = new BoxByBox(market.ranker(weights));
    for (BulkRanker each : given) {
      check("under other weights, " + each.kernel(), each.under(weights), expected);
    }
    int[] before = new int[given.get(0).catalog().boxCount()];
    given.get(0).winners(before);
    int[] after = expected.of(BulkCall.WINNERS_ONCE).winners;
    int[] changed =
        IntStream.range(0, after.length).filter(box -> before[box] != after[box]).toArray();
    for (String kernel : List.of("plain", "vector")) {
      Reweigher reweigher = BulkKernels.reweigher(kernel, market.ranker());
      int[] found = new int[after.length];
      int[] list = new int[after.length];
      int count = reweigher.threads(1 + round % 4).changes(weights.policies(), before, found, list);
      require(Arrays.equals(found, after), "weighed anew, " + kernel);
      require(
          Arrays.equals(Arrays.copyOf(list, count), changed), "list of changed boxes, " + kernel);
      boxesOnePass += reweigher.isOnePass() && kernel.equals("plain") ? after.length : 0;
    }
  }

  private void require(boolean same, String what) {
    assertThat(same).as("seed %d, round %d: %s", SEED, round, what).isTrue();
  }
}
