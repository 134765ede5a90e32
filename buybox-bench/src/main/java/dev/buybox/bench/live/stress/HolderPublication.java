package dev.buybox.bench.live.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A writer raises the price of the offer that holds the box and keeps it, which is scored alone;
 * price and score as read.
 */
@JCStressTest
@Description("A holder whose price changes is read as one of the states that existed")
@Outcome(id = "105, 950000000", expect = ACCEPTABLE, desc = "before both changes")
@Outcome(id = "110, 900000000", expect = ACCEPTABLE, desc = "after the first change")
@Outcome(id = "120, 850000000", expect = ACCEPTABLE, desc = "after the second change")
@Outcome(expect = FORBIDDEN, desc = "a mix")
@State
public class HolderPublication {
  private final int box = StressedBoxes.BESIDE_LOWEST.nextHeldAt105();

  /** Changes to 110 and to 120. */
  @Actor
  public void writer() {
    StressedBoxes.BESIDE_LOWEST.writer().price(StressedBoxes.offer(box, 1), 110);
    StressedBoxes.BESIDE_LOWEST.writer().price(StressedBoxes.offer(box, 1), 120);
  }

  /** Reads. */
  @Actor
  public void reader(II_Result result) {
    StressedBoxes.BESIDE_LOWEST.readWinner(box, result);
  }
}
