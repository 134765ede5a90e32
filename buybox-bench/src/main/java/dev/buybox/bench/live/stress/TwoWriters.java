package dev.buybox.bench.live.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two writers change one offer each; in the end both changes are there, with their scores. */
@JCStressTest
@Description("No change of a box is lost to another one")
@Outcome(id = "400, 400000000, 300, 300000000", expect = ACCEPTABLE, desc = "after both")
@Outcome(expect = FORBIDDEN, desc = "a change was lost")
@State
public class TwoWriters {
  private final int box = StressedBoxes.BY_PRICE.nextWithTwoPrices();

  /** Changes one offer to 300. */
  @Actor
  public void first() {
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 0), 300);
  }

  /** Changes the other offer to 400. */
  @Actor
  public void second() {
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 1), 400);
  }

  /** Reads in the end. */
  @Arbiter
  public void end(IIII_Result result) {
    StressedBoxes.BY_PRICE.readRanking(box, result);
  }
}
