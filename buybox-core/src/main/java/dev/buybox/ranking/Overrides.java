package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.box.BoxInterventions;
import dev.buybox.ranking.Intervention.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What people decided about the offers of a catalogue of one box; nothing in any other. Immutable.
 */
final class Overrides {
  static final String SUSPENDED_CODE = "suspended";

  private static final int NOBODY = -1;

  private final List<OfferIntervention> all;
  private final int pinned;

  private Overrides(List<OfferIntervention> all, int pinned) {
    this.all = all;
    this.pinned = pinned;
  }

  static Overrides none() {
    return new Overrides(List.of(), NOBODY);
  }

  static Overrides of(BoxInterventions interventions, Catalog catalog) {
    int pinned = NOBODY;
    for (OfferIntervention each : interventions.all()) {
      if (each.intervention().kind() == Kind.PIN) {
        pinned = catalog.findOffer(0, each.offer());
      }
    }
    return new Overrides(interventions.all(), pinned);
  }

  List<OfferIntervention> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns the offer that wins as long as it is ranked, -1 if there is none. */
  int pinned() {
    return pinned;
  }

  /** Marks the suspended offers, so that they are as if a gate barred them. */
  OwnPoints mark(OwnPoints own, Catalog catalog) {
    for (OfferIntervention each : all) {
      if (each.intervention().kind() == Kind.SUSPEND) {
        own.suspend(catalog.findOffer(0, each.offer()));
      }
    }
    return own;
  }

  /** Returns why an offer is suspended; empty if it is not. */
  List<GateFailure> failures(String offer) {
    return all.stream()
        .filter(each -> each.offer().equals(offer))
        .filter(each -> each.intervention().kind() == Kind.SUSPEND)
        .map(Overrides::failure)
        .toList();
  }

  private static GateFailure failure(OfferIntervention suspension) {
    Intervention intervention = suspension.intervention();
    return new GateFailure(
        SUSPENDED_CODE,
        suspension.scope() == Scope.OFFER ? "offer" : "seller",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.of(intervention.why() + until(intervention, ", until ")));
  }

  /** Returns when an intervention ends, in words; nothing if it stays until it is lifted. */
  static String until(Intervention intervention, String before) {
    return intervention.untilMillis().isPresent()
        ? before + Instant.ofEpochMilli(intervention.untilMillis().getAsLong())
        : "";
  }

  /**
   * Returns what concerns an offer: what was decided about it and its seller, and the pin of the
   * winner.
   *
   * @param winner if people pinned it and it won
   */
  List<OfferIntervention> about(String offer, Optional<String> winner) {
    return all.stream()
        .filter(
            each ->
                each.offer().equals(offer)
                    || (each.intervention().kind() == Kind.PIN
                        && winner.equals(Optional.of(each.offer()))))
        .toList();
  }
}
