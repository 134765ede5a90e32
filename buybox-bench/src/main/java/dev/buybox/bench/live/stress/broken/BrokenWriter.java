package dev.buybox.bench.live.stress.broken;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.buybox.bench.live.stress.StressedBoxes;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** A writer that takes no lock and leaves the version as it is; the ranking as copied. */
@JCStressTest
@Description("Must fail: the writer leaves the version as it is")
@Outcome(id = "200, 200000000, 100, 100000000", expect = ACCEPTABLE, desc = "before")
@Outcome(id = "300, 300000000, 200, 200000000", expect = ACCEPTABLE, desc = "after")
@Outcome(expect = FORBIDDEN, desc = "a mix")
@State
public class BrokenWriter {
  private final int box = StressedBoxes.BY_PRICE.nextWithTwoPrices();

  /** Changes one offer to 300. */
  @Actor
  public void writer() {
    StressedBoxes.BY_PRICE.unprotected().price(StressedBoxes.offer(box, 0), 300);
  }

  /** Reads. */
  @Actor
  public void reader(IIII_Result result) {
    StressedBoxes.BY_PRICE.readRanking(box, result);
  }
}
