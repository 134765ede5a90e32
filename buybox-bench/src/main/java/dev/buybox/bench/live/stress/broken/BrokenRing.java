package dev.buybox.bench.live.stress.broken;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.buybox.live.RingInsides;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A reader of events that does not look whether an event was overwritten meanwhile. */
@JCStressTest
@Description("Must fail: the reader of events does not look twice")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "each as it was added, in order")
@Outcome(expect = FORBIDDEN, desc = "a mix of two, or out of order")
@State
public class BrokenRing {
  private final RingInsides ring = new RingInsides(false);

  /** Adds events. */
  @Actor
  public void writer() {
    ring.add(1, 5);
  }

  /** Reads what is there. */
  @Actor
  public void reader(II_Result result) {
    ring.poll();
    result.r1 = ring.mixed();
    result.r2 = ring.outOfOrder();
  }
}
