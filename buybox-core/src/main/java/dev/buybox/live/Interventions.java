package dev.buybox.live;

import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people decided and is in force. What is noted of an offer changes only while its box is
 * locked, and the box says of which offers something is noted: who finds the two differ has met a
 * change, and reads again. What is noted of a seller also stands in its rows, which readers of
 * boxes look at.
 */
final class Interventions {
  private final Map<Long, Intervention> suspendedOffers = new ConcurrentHashMap<>();
  private final Map<Long, Intervention> pinnedOffers = new ConcurrentHashMap<>();
  private final Map<Integer, Intervention> suspendedSellers = new ConcurrentHashMap<>();

  Map<Long, Intervention> ofOffers(Kind kind) {
    return kind == Kind.SUSPEND ? suspendedOffers : pinnedOffers;
  }

  Map<Integer, Intervention> suspendedSellers() {
    return suspendedSellers;
  }

  /** Forgets what was said of an offer that is gone; while its box is locked. */
  void forget(long offer) {
    suspendedOffers.remove(offer);
    pinnedOffers.remove(offer);
  }

  static <T> List<T> over(Map<T, Intervention> interventions, long nowMillis) {
    return interventions.entrySet().stream()
        .filter(entry -> isOver(entry.getValue(), nowMillis))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isOver(Intervention intervention, long nowMillis) {
    return intervention.untilMillis().isPresent()
        && intervention.untilMillis().getAsLong() <= nowMillis;
  }
}
