package dev.buybox.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a decision shows to have happened. */
final class OracleFeatures {
  private OracleFeatures() {}

  static void note(
      JsonNode policy,
      OracleDecision decision,
      OracleOrder order,
      List<OracleOffer> ranked,
      Optional<String> incumbent,
      Set<Feature> seen) {
    if (ranked.isEmpty()) {
      seen.add(Feature.NO_ELIGIBLE_OFFER);
      return;
    }
    if (ranked.size() > 1) {
      String separated = order.separates(ranked.get(0), ranked.get(1));
      add(seen, Feature.TOP_SCORES_TIED, !separated.equals("score"));
      add(seen, Feature.TIE_BROKEN_BY_TIE_BREAKER, separated.equals("tie_breaker"));
      add(seen, Feature.TIE_BROKEN_BY_HASH, separated.equals("hash"));
    }
    for (JsonNode criterion : policy.path("criteria")) {
      add(seen, Feature.WEIGHT_ZERO, criterion.path("weight").decimalValue().signum() == 0);
    }
    boolean choosesIncumbent =
        policy.path("near_tie").path("choose").asString("").equals("incumbent");
    add(seen, Feature.INCUMBENT_GIVEN, incumbent.isPresent());
    add(seen, Feature.INCUMBENT_KEPT_BOX_BY_NEAR_TIE, decision.decidedBy().equals("incumbent"));
    add(
        seen,
        Feature.INCUMBENT_LOST_BOX,
        choosesIncumbent && incumbent.isPresent() && !incumbent.get().equals(decision.winner()));
    add(seen, Feature.SHARED_BY_KEY, decision.decidedBy().equals("share"));
    add(seen, Feature.WINNER_NOT_FIRST, !decision.winner().equals(ranked.get(0).id()));
    add(seen, Feature.SECOND_OFFER, !decision.second().isEmpty());
  }

  private static void add(Set<Feature> seen, Feature feature, boolean happened) {
    if (happened) {
      seen.add(feature);
    }
  }
}
