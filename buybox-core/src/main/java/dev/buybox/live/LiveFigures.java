package dev.buybox.live;

import java.util.Arrays;
import java.util.List;

/**
 * Figures for operators, as they were counted while others may have written. To count takes time in
 * proportion to the sellers and interventions, and waits for sellers that are being changed.
 *
 * @param boxes how many boxes there are
 * @param offers how many offers
 * @param sellers how many sellers
 * @param boxesWithoutWinner in how many boxes nobody wins, those without offers included
 * @param events how many winners have changed since the catalogue was built or loaded
 * @param timedChanges how many changes were timed: each writer times every 64th of those that
 *     concern one offer
 * @param changesByNanos how many of these took less than 2^i nanoseconds, but not less than half of
 *     that, at place i; the last place has all that took longer, too
 * @param listeners how far each listener is that is not closed, in the order in which they began
 * @param bytes about how much memory each column takes; policies, writers and views are left out
 */
public record LiveFigures(
    int boxes,
    long offers,
    int sellers,
    long boxesWithoutWinner,
    long events,
    long timedChanges,
    List<Long> changesByNanos,
    List<ListenerFigures> listeners,
    List<ColumnBytes> bytes) {
  /** Copies the lists. */
  public LiveFigures {
    changesByNanos = List.copyOf(changesByNanos);
    listeners = List.copyOf(listeners);
    bytes = List.copyOf(bytes);
  }

  static LiveFigures of(LiveState state) {
    List<Long> times = Arrays.stream(state.times.counts()).boxed().toList();
    long timed = times.stream().mapToLong(Long::longValue).sum();
    long withWinner = state.boxesWithWinner.sum();
    int boxes = state.names.count();
    return new LiveFigures(
        boxes,
        state.offers.sum(),
        state.sellers.count(),
        Math.max(0, boxes - withWinner),
        state.events.end() - 1,
        timed,
        times,
        state.listening.stream().map(Listening::figures).toList(),
        LiveMemory.of(state));
  }

  /**
   * Returns how long ago the oldest event happened that a listener still waits for or is busy with,
   * in nanoseconds: the lag of the slowest listener. 0 if none is behind.
   */
  public long lagNanos() {
    return listeners.stream().mapToLong(ListenerFigures::lagNanos).max().orElse(0);
  }

  /** Returns the bytes of all columns together. */
  public long allBytes() {
    return bytes.stream().mapToLong(ColumnBytes::bytes).sum();
  }
}
