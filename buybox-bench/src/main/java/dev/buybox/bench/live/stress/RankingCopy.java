package dev.buybox.bench.live.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/**
 * A writer changes one offer from 100 to 300, and then the other from 200 to 400. The prices and
 * scores, in the order of the ranking.
 */
@JCStressTest
@Description("A ranking is copied as one of the states that existed")
@Outcome(id = "200, 200000000, 100, 100000000", expect = ACCEPTABLE, desc = "before both")
@Outcome(id = "300, 300000000, 200, 200000000", expect = ACCEPTABLE, desc = "after the first")
@Outcome(id = "400, 400000000, 300, 300000000", expect = ACCEPTABLE, desc = "after both")
@Outcome(expect = FORBIDDEN, desc = "a mix")
@State
public class RankingCopy {
  private final int box = StressedBoxes.BY_PRICE.nextWithTwoPrices();

  /** Changes one offer to 300, the other to 400. */
  @Actor
  public void writer() {
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 0), 300);
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 1), 400);
  }

  /** Reads. */
  @Actor
  public void reader(IIII_Result result) {
    StressedBoxes.BY_PRICE.readRanking(box, result);
  }
}
