package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
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

  /**
   * Returns a reader from an event on.
   *
   * @throws InvalidDataException unless it is one that there was, or the one that comes next
   */
  static EventReader from(EventRing ring, long next) {
    long end = ring.end();
    if (next < 1 || next > end) {
      throw new InvalidDataException(
          new DataFault(
              "next",
              Long.toString(next),
              "events of this live catalogue have numbers from 1 on, and the next gets " + end,
              "numbers begin anew with each live catalogue: after a restart, read from now on"));
    }
    return new EventReader(ring, next);
  }

  void take(long boxCause, long beforeAfter, int decidedBy, long sequence, long nanos) {
    this.boxCause = boxCause;
    this.beforeAfter = beforeAfter;
    this.decidedBy = decidedBy;
    this.sequence = sequence;
    this.nanos = nanos;
  }

  /**
   * Hands over what has happened since the last call. {@link #missed()} rises before the first
   * event behind those that were lost is handed over.
   *
   * @param most how many events at most
   * @param listener is given each; what it throws ends the call, after which the event counts as
   *     read
   * @return how many were handed over
   */
  public int poll(int most, Consumer<WinnerEvent> listener) {
    int handedOver = 0;
    while (handedOver < most && advance()) {
      handedOver++;
      listener.accept(event());
    }
    return handedOver;
  }

  /** Reads the next event that is still kept, past those that are lost; false if there is none. */
  boolean advance() {
    while (next < ring.end()) {
      skipLost();
      if (ring.read(next, this)) {
        next++;
        return true;
      }
      if (next >= ring.end() - ring.capacity()) {
        return false; // Its writer is not done yet.
      }
    }
    return false;
  }

  private void skipLost() {
    long oldest = ring.end() - ring.capacity();
    if (next < oldest) {
      missed += oldest - next;
      next = oldest;
    }
  }

  /** Returns the event that was read last. */
  WinnerEvent event() {
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

  /** Returns when the event happened that was read last, as {@link System#nanoTime} says it. */
  long nanos() {
    return nanos;
  }

  /**
   * Returns how old the event is by now, in nanoseconds, that was handed over last; 0 before any.
   */
  public long lagNanos() {
    return nanos == 0 ? 0 : System.nanoTime() - nanos;
  }
}
