package dev.buybox.live;

import dev.buybox.live.Intervention.Kind;
import java.util.Map;

/** Begins and ends what people decided; under the monitor of the catalogue's own writer. */
final class Interveners {
  private final LiveWriter writer;
  private final Interventions interventions;

  Interveners(LiveState state, LiveWriter writer) {
    this.writer = writer;
    this.interventions = state.interventions;
  }

  private Map<Long, Intervention> ofOffers(Kind kind) {
    return kind == Kind.SUSPEND ? interventions.suspendedOffers() : interventions.pinnedOffers();
  }

  Effect begin(long offer, Intervention intervention) {
    Kind kind = intervention.kind();
    Effect effect = apply(offer, kind, true);
    if (effect != Effect.NO_SUCH_OFFER) {
      if (kind == Kind.PIN) {
        int box = LiveOffers.box(offer);
        interventions.pinnedOffers().keySet().removeIf(other -> LiveOffers.box(other) == box);
      }
      ofOffers(kind).put(offer, intervention);
    }
    return effect;
  }

  Effect end(long offer, Kind kind) {
    return ofOffers(kind).remove(offer) == null ? Effect.NOTHING : apply(offer, kind, false);
  }

  private Effect apply(long offer, Kind kind, boolean begins) {
    return kind == Kind.SUSPEND ? writer.suspendOffer(offer, begins) : writer.pin(offer, begins);
  }

  int beginSeller(int seller, Intervention intervention) {
    if (intervention.kind() != Kind.SUSPEND) {
      throw new IllegalArgumentException("a seller can be suspended, not pinned");
    }
    int changed = writer.suspendSeller(seller, true);
    interventions.suspendedSellers().put(seller, intervention);
    return changed;
  }

  int endSeller(int seller) {
    return interventions.suspendedSellers().remove(seller) == null
        ? 0
        : writer.suspendSeller(seller, false);
  }

  int endAllOver(long nowMillis) {
    int ended = 0;
    for (Kind kind : Kind.values()) {
      for (long offer : Interventions.over(ofOffers(kind), nowMillis)) {
        end(offer, kind);
        ended++;
      }
    }
    for (int seller : Interventions.over(interventions.suspendedSellers(), nowMillis)) {
      endSeller(seller);
      ended++;
    }
    return ended;
  }
}
