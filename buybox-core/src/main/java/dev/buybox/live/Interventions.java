package dev.buybox.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What people decided; changed under the monitor of this. */
final class Interventions {
  private final Map<Long, Intervention> suspendedOffers = new ConcurrentHashMap<>();
  private final Map<Long, Intervention> pinnedOffers = new ConcurrentHashMap<>();
  private final Map<Integer, Intervention> suspendedSellers = new ConcurrentHashMap<>();

  Map<Long, Intervention> suspendedOffers() {
    return suspendedOffers;
  }

  Map<Long, Intervention> pinnedOffers() {
    return pinnedOffers;
  }

  Map<Integer, Intervention> suspendedSellers() {
    return suspendedSellers;
  }

  /** Forgets what was said of an offer that is gone. */
  void forget(long offer) {
    suspendedOffers.remove(offer);
    pinnedOffers.remove(offer);
  }

  static <T> List<T> over(Map<T, Intervention> interventions, long nowMillis) {
    return interventions.entrySet().stream()
        .filter(entry -> entry.getValue().isOver(nowMillis))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the suspension of an offer, its own or its seller's. */
  Optional<Intervention> suspension(long offer, int seller) {
    Intervention own = suspendedOffers.get(offer);
    return Optional.ofNullable(own == null ? suspendedSellers.get(seller) : own);
  }

  Optional<Intervention> pin(long offer) {
    return Optional.ofNullable(pinnedOffers.get(offer));
  }
}
