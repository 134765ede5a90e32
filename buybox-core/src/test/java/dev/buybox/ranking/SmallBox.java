package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import java.util.List;

/** One box written out in a test. */
final class SmallBox {
  private SmallBox() {}

  /** Returns a builder of an offer of a seller of its own, in the box that is decided. */
  static Offer.Builder offer(String id, String price) {
    return Offer.builder("product", id, "seller of " + id).price(price, "EUR");
  }

  /** Decides the box of these offers by a policy in JSON; attributes may be missing. */
  static Decision decide(String policy, Offer.Builder... offers) {
    return ranker(policy, offers).decide(0);
  }

  /** Decides the box of these offers for a visitor. */
  static Decision decideFor(String visitor, String policy, Offer.Builder... offers) {
    return ranker(policy, offers).decide(0, Ranker.visitorHash(visitor));
  }

  private static Ranker ranker(String policy, Offer.Builder... offers) {
    Catalog.Builder builder = Catalog.builder();
    for (Offer.Builder offer : offers) {
      builder.add(offer.build());
    }
    Catalog catalog = builder.build();
    PolicySet policies = PolicySet.parse(policy);
    return Ranker.of(
        CompiledPolicies.compile(policies, catalog.schema(), UnknownAttributes.TAKE_AS_MISSING),
        catalog,
        Incumbents.none());
  }

  static String winner(Decision decision) {
    return decision.winner().map(RankedOffer::offer).orElse("nobody");
  }

  /** Returns the ids of the ranked offers, best first. */
  static List<String> order(Decision decision) {
    return decision.ranking().stream().map(RankedOffer::offer).toList();
  }

  static int score(Decision decision, String offer) {
    return decision.ranking().get(order(decision).indexOf(offer)).score();
  }
}
