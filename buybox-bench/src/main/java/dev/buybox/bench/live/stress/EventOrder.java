package dev.buybox.bench.live.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.buybox.live.RingInsides;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A writer adds events to a ring of one, in which each overwrites the one before. */
@JCStressTest
@Description("An event is read as it was added, and events of a writer in their order")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "each as it was added, in order")
@Outcome(expect = FORBIDDEN, desc = "a mix of two, or out of order")
@State
public class EventOrder {
  private final RingInsides ring = new RingInsides(true);

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
