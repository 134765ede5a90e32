package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts in how many cases each {@link Feature} really occurred. For one thread. */
public final class CaseStatistics {
  private final Map<Feature, Integer> counts = new EnumMap<>(Feature.class);
  private int cases;

  /** Decides the case, in the project's whole numbers, and counts what happened in it. */
  public List<OracleDecision> decide(NeutralCase neutral) {
    Set<Feature> seen = EnumSet.noneOf(Feature.class);
    List<OracleDecision> decisions = Oracle.decide(neutral, RelativeScoring.PROJECT, seen);
    add(neutral, decisions, seen);
    return decisions;
  }

  private void add(NeutralCase neutral, List<OracleDecision> decisions, Set<Feature> seen) {
    if (OraclePolicies.isSet(neutral.policy())) {
      seen.add(Feature.POLICY_SET);
      if (decisions.stream().anyMatch(d -> d.version().endsWith("-variant"))) {
        seen.add(Feature.POLICY_OF_CATEGORY);
      }
    }
    if (decisions.size() > 1) {
      seen.add(Feature.SEVERAL_BOXES);
    }
    if (decisions.stream().anyMatch(d -> d.ranking().size() + d.excluded().size() > 12)) {
      seen.add(Feature.MORE_THAN_TWELVE_OFFERS);
    }
    Set<String> currencies = new HashSet<>();
    neutral.offers().forEach(row -> currencies.add(row.getOrDefault("currency", "")));
    if (currencies.contains("JPY")) {
      seen.add(Feature.NO_DIGIT_CURRENCY);
    }
    if (currencies.contains("KWD")) {
      seen.add(Feature.THREE_DIGIT_CURRENCY);
    }
    seen.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    cases++;
  }

  /** The share of cases in which the feature occurred. */
  public double share(Feature feature) {
    return cases == 0 ? 0 : (double) counts.getOrDefault(feature, 0) / cases;
  }

  /** A table of all shares. */
  public String table() {
    StringBuilder table = new StringBuilder("what occurred in " + cases + " cases:\n");
    for (Feature feature : Feature.values()) {
      table.append(
          String.format(
              Locale.ROOT,
              "  %-34s %5.1f %%%n",
              feature.name().toLowerCase(Locale.ROOT),
              100 * share(feature)));
    }
    return table.toString();
  }

  /** Asserts that each of these occurred in at least {@code share} of the cases. */
  public void assertAtLeast(double share, Set<Feature> features) {
    for (Feature feature : features) {
      assertThat(share(feature))
          .as("share of cases with %s", feature)
          .isGreaterThanOrEqualTo(share);
    }
  }
}
