package dev.buybox.live;

import dev.buybox.ranking.DecidedBy;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the changes of winners at its own pace, each once, in the order of their numbers. Who falls
 * further behind than the catalogue keeps events loses the oldest, and is told how many.
 *
 * <p>For one thread. Writers never wait for it.
 */
public final class EventReader {
  private static final DecidedBy[] DECIDED_BY = DecidedBy.values();
  private static final Cause[] CAUSES = Cause.values();

  private final EventRing ring;
  private long next;
  private long missed;
  private long boxCause;
  private long beforeAfter;
  private int decidedBy;
  private long sequence;
  private long nanos;

  EventReader(EventRing ring, long next) {
    this.ring = ring;
    this.next = next;
  }

  void take(long boxCause, long beforeAfter, int decidedBy, long sequence, long nanos) {
    this.boxCause = boxCause;
    this.beforeAfter = beforeAfter;
    this.decidedBy = decidedBy;
    this.sequence = sequence;
    this.nanos = nanos;
  }

  /**
   * Hands over what has happened since the last call.
   *
   * @param most how many events at most
   * @param listener is given each; what it throws ends the call, after which the event counts as
   *     read
   * @return how many were handed over
   */
  public int poll(int most, Consumer<WinnerEvent> listener) {
    int handedOver = 0;
    while (handedOver < most && next < ring.end()) {
      skipLost();
      if (!ring.read(next, this)) {
        if (next >= ring.end() - ring.capacity()) {
          break; // Its writer is not done yet.
        }
        continue;
      }
      next++;
      handedOver++;
      listener.accept(event());
    }
    return handedOver;
  }

  private void skipLost() {
    long oldest = ring.end() - ring.capacity();
    if (next < oldest) {
      missed += oldest - next;
      next = oldest;
    }
  }

  private WinnerEvent event() {
    int box = BoxHeaders.high(boxCause);
    return new WinnerEvent(
        next - 1,
        box,
        LiveOffers.handle(box, BoxHeaders.high(beforeAfter)),
        LiveOffers.handle(box, BoxHeaders.low(beforeAfter)),
        CAUSES[BoxHeaders.low(boxCause)],
        decidedBy < 0 ? Optional.empty() : Optional.of(DECIDED_BY[decidedBy]),
        sequence);
  }

  /** Returns how many events were lost so far, because this reader was too slow. */
  public long missed() {
    return missed;
  }

  /** Returns the number of the event that comes next. */
  public long next() {
    return next;
  }

  /** Returns how many events are waiting, lost ones included. */
  public long behind() {
    return ring.end() - next;
  }

  /** Returns how old the event was, in nanoseconds, that was handed over last; 0 before any. */
  public long lagNanos() {
    return nanos == 0 ? 0 : System.nanoTime() - nanos;
  }
}
