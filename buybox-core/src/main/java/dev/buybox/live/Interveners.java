package dev.buybox.live;

import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;

/**
 * Begins and ends what people decided; under the monitor of the catalogue's own writer.
 *
 * <p>What is decided is noted before it can be seen at work, and forgotten after it was: of an
 * offer both happen while its box is locked, so no reader meets one without the other.
 */
final class Interveners {
  private static final int NOBODY = -1;

  private final LiveState state;
  private final Interventions interventions;
  private final OpenBox box;
  private final SellerChanges sellers;

  Interveners(LiveState state) {
    this.state = state;
    this.interventions = state.interventions;
    this.box = new OpenBox(state);
    this.sellers = new SellerChanges(state, box);
  }

  Effect begin(long offer, Intervention intervention) {
    int place = box.openAt(offer);
    try {
      if (place < 0) {
        return Effect.NO_SUCH_OFFER;
      }
      Kind kind = intervention.kind();
      if (kind == Kind.PIN) {
        interventions.ofOffers(kind).remove(box.pinned());
      }
      interventions.ofOffers(kind).put(offer, intervention);
      return kind == Kind.SUSPEND ? suspend(place, true) : pin(place);
    } finally {
      box.close();
    }
  }

  Effect end(long offer, Kind kind) {
    int place = box.openAt(offer);
    try {
      if (place < 0) {
        return Effect.NO_SUCH_OFFER;
      } else if (interventions.ofOffers(kind).remove(offer) == null) {
        return Effect.NOTHING;
      }
      return kind == Kind.SUSPEND ? suspend(place, false) : pin(NOBODY);
    } finally {
      box.close();
    }
  }

  private Effect suspend(int place, boolean suspended) {
    box.change();
    box.offers().suspend(place, suspended);
    box.value(place);
    return box.decide(Cause.INTERVENTION, place);
  }

  private Effect pin(int place) {
    box.change();
    box.pin(place);
    return box.decide(Cause.INTERVENTION, -1);
  }

  int beginSeller(int seller, Intervention intervention) {
    if (intervention.kind() != Kind.SUSPEND) {
      throw new IllegalArgumentException("a seller can be suspended, not pinned");
    }
    SellerTable.Entry entry = state.seller(seller);
    interventions.suspendedSellers().put(seller, intervention);
    return sellers.suspend(entry, intervention);
  }

  int endSeller(int seller) {
    if (!interventions.suspendedSellers().containsKey(seller)) {
      return 0;
    }
    int changed = sellers.suspend(state.seller(seller), null);
    interventions.suspendedSellers().remove(seller);
    return changed;
  }

  int endAllOver(long nowMillis) {
    int ended = 0;
    for (Kind kind : Kind.values()) {
      for (long offer : Interventions.over(interventions.ofOffers(kind), nowMillis)) {
        Effect effect = end(offer, kind);
        ended += effect == Effect.NO_SUCH_OFFER || effect == Effect.NOTHING ? 0 : 1;
      }
    }
    for (int seller : Interventions.over(interventions.suspendedSellers(), nowMillis)) {
      endSeller(seller);
      ended++;
    }
    return ended;
  }
}
