package dev.buybox.bench.live.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.buybox.live.WinnerView;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A writer gives the winner other prices and shipping; price, shipping, score as read. */
@JCStressTest
@Description("A winner is read as one of the states that existed")
@Outcome(id = "100, 110, 100000000", expect = ACCEPTABLE, desc = "before both changes")
@Outcome(id = "200, 220, 200000000", expect = ACCEPTABLE, desc = "after the first change")
@Outcome(id = "300, 330, 300000000", expect = ACCEPTABLE, desc = "after the second change")
@Outcome(expect = FORBIDDEN, desc = "a mix")
@State
public class WinnerPublication {
  private final int box = StressedBoxes.BY_PRICE.next();

  /** Sets the price before. */
  public WinnerPublication() {
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 0), 100, 110);
  }

  /** Changes to 200 and to 300. */
  @Actor
  public void writer() {
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 0), 200, 220);
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 0), 300, 330);
  }

  /** Reads. */
  @Actor
  public void reader(III_Result result) {
    WinnerView view = StressedBoxes.BY_PRICE.winner();
    view.read(box);
    result.r1 = (int) view.priceMinor();
    result.r2 = (int) view.shippingMinor();
    result.r3 = view.score();
  }
}
