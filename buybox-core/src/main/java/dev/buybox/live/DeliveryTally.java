package dev.buybox.live;

/**
 * How far a listener is. Its thread says so before and after each event, and any thread may ask,
 * whatever the listener does meanwhile: the monitor of this is never held while it is called.
 */
final class DeliveryTally {
  private final EventRing ring;
  private long next;
  private long delivered;
  private long missed;
  private long failures;

  /** Whether the listener is busy with the event before the next, and when that happened. */
  private boolean busy;

  private long nanos;

  DeliveryTally(EventRing ring, long next) {
    this.ring = ring;
    this.next = next;
  }

  /**
   * Notes that the listener is about to get the event that was read.
   *
   * @return how many were lost between that and the one before
   */
  synchronized long begin(EventReader reader) {
    long lost = reader.missed() - missed;
    missed = reader.missed();
    next = reader.next();
    nanos = reader.nanos();
    busy = true;
    return lost;
  }

  /** Notes that the listener is done with the event. */
  synchronized void end() {
    busy = false;
    delivered++;
  }

  /** Notes that the listener threw. */
  synchronized void fail() {
    failures++;
  }

  synchronized ListenerFigures figures() {
    EventReader waiting = new EventReader(ring, next);
    boolean waits = waiting.advance();
    long behind = waiting.behind() + (waits ? 1 : 0) + (busy ? 1 : 0);
    return new ListenerFigures(
        delivered, missed + waiting.missed(), behind, lagNanos(waiting, waits), failures);
  }

  private long lagNanos(EventReader waiting, boolean waits) {
    if (busy) {
      return System.nanoTime() - nanos;
    }
    return waits ? waiting.lagNanos() : 0;
  }
}
