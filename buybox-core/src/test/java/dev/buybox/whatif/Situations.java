package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes situations, and reads what they decide by ids. */
final class Situations {
  private Situations() {}

  /** Returns the situation of a case; attributes without a column are taken as missing. */
  static Situation of(NeutralCase neutral) {
    EngineAdapter engine = EngineAdapter.of(neutral);
    Incumbents.Builder incumbents = Incumbents.builder(engine.catalog());
    for (Map<String, String> row : neutral.incumbents()) {
      incumbents.hold(
          row.getOrDefault("product", ""),
          row.getOrDefault("condition", ""),
          row.getOrDefault("segment", ""),
          row.getOrDefault("offer", ""));
    }
    return with(engine.policies(), engine.catalog(), incumbents.build());
  }

  static Situation with(PolicySet policies, Catalog catalog, Incumbents incumbents) {
    return new Situation(
        CompiledPolicies.compile(policies, catalog.schema(), UnknownAttributes.TAKE_AS_MISSING),
        catalog,
        incumbents);
  }

  /** Returns every box with its ranking, by ids. */
  static List<String> decisions(Situation situation) {
    Ranker ranker = situation.ranker();
    Catalog catalog = situation.catalog();
    List<String> decisions = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      ranker.rank(box);
      StringBuilder line = new StringBuilder();
      line.append(
          List.of(catalog.product(box), catalog.condition(box), catalog.segment(box)).toString());
      line.append(id(catalog, ranker.winner())).append(' ').append(id(catalog, ranker.second()));
      for (int place = 0; place < ranker.rankedCount(); place++) {
        line.append("; ").append(id(catalog, ranker.rankedOffer(place)));
        line.append(' ').append(ranker.rankedScore(place));
      }
      for (int index = 0; index < ranker.excludedCount(); index++) {
        line.append("; ").append(id(catalog, ranker.excludedOffer(index)));
        line.append(' ').append(ranker.excludedReasons(index));
      }
      decisions.add(line.toString());
    }
    return decisions;
  }

  private static String id(Catalog catalog, int offer) {
    return offer < 0 ? "nobody" : catalog.offerId(offer);
  }
}
