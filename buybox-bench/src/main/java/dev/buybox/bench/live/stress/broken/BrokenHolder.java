package dev.buybox.bench.live.stress.broken;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.buybox.bench.live.stress.StressedBoxes;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A writer that takes no lock, where the change is scored alone; price and score as read. */
@JCStressTest
@Description("Must fail: the writer of a holder's price leaves the version as it is")
@Outcome(id = "105, 950000000", expect = ACCEPTABLE, desc = "before")
@Outcome(id = "110, 900000000", expect = ACCEPTABLE, desc = "after")
@Outcome(expect = FORBIDDEN, desc = "a mix")
@State
public class BrokenHolder {
  private final int box = StressedBoxes.BESIDE_LOWEST.nextHeldAt105();

  /** Changes to 110. */
  @Actor
  public void writer() {
    StressedBoxes.BESIDE_LOWEST.unprotected().price(StressedBoxes.offer(box, 1), 110);
  }

  /** Reads. */
  @Actor
  public void reader(II_Result result) {
    StressedBoxes.BESIDE_LOWEST.readWinner(box, result);
  }
}
