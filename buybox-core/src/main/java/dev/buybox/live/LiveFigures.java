package dev.buybox.live;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures for operators, as they were counted while others may have written.
 *
 * @param boxes how many boxes there are
 * @param offers how many offers
 * @param sellers how many sellers
 * @param boxesWithoutWinner in how many boxes nobody wins, those without offers included
 * @param events how many winners have changed since the catalogue was built
 * @param timedChanges how many of the changes were timed, about one of 64
 * @param changesByNanos how many of these took less than 2^i nanoseconds, but not less than half of
 *     that, at place i
 * @param bytes about how much memory is taken by what: headers, offers, names, sellers and events;
 *     ids that are texts are not counted
 */
public record LiveFigures(
    int boxes,
    long offers,
    int sellers,
    long boxesWithoutWinner,
    long events,
    long timedChanges,
    List<Long> changesByNanos,
    Map<String, Long> bytes) {
  /** Copies both. */
  public LiveFigures {
    changesByNanos = List.copyOf(changesByNanos);
    bytes = Collections.unmodifiableMap(new LinkedHashMap<>(bytes));
  }

  static LiveFigures of(LiveState state) {
    List<Long> times = Arrays.stream(state.times.counts()).boxed().toList();
    long timed = times.stream().mapToLong(Long::longValue).sum();
    return new LiveFigures(
        state.names.count(),
        state.offers.sum(),
        state.sellers.count(),
        state.names.count() - state.boxesWithWinner.sum(),
        state.events.end() - 1,
        timed,
        times,
        bytes(state));
  }

  private static Map<String, Long> bytes(LiveState state) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    bytes.put("headers", state.headers.bytes());
    bytes.put("offers", state.slabs.bytes());
    bytes.put("names", state.names.bytes());
    bytes.put("sellers", state.sellers.bytes(state.layout.sellerWords));
    bytes.put("events", state.events.bytes());
    return bytes;
  }
}
