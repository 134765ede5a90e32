package dev.buybox.bench.live.stress.broken;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.buybox.bench.live.stress.StressedBoxes;
import dev.buybox.live.UncheckedWinnerView;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A reader that does not look at the version; price and score as read. */
@JCStressTest
@Description("Must fail: the reader looks at no version")
@Outcome(id = "100, 100000000", expect = ACCEPTABLE, desc = "before")
@Outcome(id = "200, 200000000", expect = ACCEPTABLE, desc = "after")
@Outcome(expect = FORBIDDEN, desc = "a mix")
@State
public class BrokenReader {
  private final int box = StressedBoxes.BY_PRICE.next();

  /** Sets the price before. */
  public BrokenReader() {
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 0), 100, 110);
  }

  /** Changes to 200. */
  @Actor
  public void writer() {
    StressedBoxes.BY_PRICE.writer().price(StressedBoxes.offer(box, 0), 200, 220);
  }

  /** Reads. */
  @Actor
  public void reader(II_Result result) {
    UncheckedWinnerView view = StressedBoxes.BY_PRICE.unchecked();
    view.read(box);
    result.r1 = (int) view.priceMinor();
    result.r2 = view.score();
  }
}
