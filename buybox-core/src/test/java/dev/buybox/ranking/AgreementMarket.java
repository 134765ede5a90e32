package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.RandomCase;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalogue of thousands of boxes with ties, missing values and now and then thousands of offers,
 * its rows in any order, under one of four policies or one drawn at random; of every tenth box, the
 * rows as the oracle reads them.
 */
final class AgreementMarket {
  private static final int ORACLE_ONE_OF = 10;
  private static final String CRITERIA =
      """
      {"name": "on time", "of": "seller.on_time", "weight": 3,
       "estimate": {"prior": 0.9, "strength": 20}, "value": {"points": [[0.8, 0], [1, 1]]}},
      {"name": "days", "of": "offer.days", "weight": 2, "missing": 0.3,
       "value": {"best": 1, "half_life": 3}},
      {"name": "fulfilment", "of": "offer.fulfilment", "weight": 1,
       "value": {"values": {"platform": 1, "seller": 0.5}, "other": 0.1}},
      {"name": "price", "of": "offer.landed_price", "weight": 5,
       "value": {"relative_to": "%s", "better": "lower", "points": %s}}
      """;

  private static final String ONE_PIECE = "[[1, 1], [3, 0]]";
  private static final String MORE = "[[1, 1], [1.1, 0.6], [1.5, 0.5], [2.5, 0]]";

  private static final List<String> POLICIES =
      List.of(
          policy(CRITERIA.formatted("best_eligible", ONE_PIECE), "", ""),
          policy(
              CRITERIA.formatted("best_eligible", ONE_PIECE),
              """
              {"of": "offer.days", "at_most": 8, "missing": "pass"},
              {"of": "seller.on_time", "at_least": 0.85, "min_bad": 3, "confidence": 0.9},
              {"of": "offer.landed_price", "at_most_times": 1.5, "relative_to": "median_eligible"},
              {"of": "offer.landed_price", "at_least_times": 0.4, "relative_to": "best_eligible"}
              """,
              """
              "near_tie": {"within": 0.02, "choose": "incumbent"},
              "tie_breakers": [{"of": "offer.landed_price", "better": "lower"}],
              "second_offer": {"cheaper_by": 0.05, "faster_by": {"of": "offer.days", "at_least": 1}},
              """),
          policy(
              CRITERIA.formatted("best_eligible", MORE),
              "{\"of\": \"offer.fulfilment\", \"in\": [\"platform\", \"seller\"], \"missing\": \"pass\"}",
              """
              "near_tie": {"within": 0.1, "choose": "share"},
              "tie_breakers": [{"of": "offer.days", "better": "lower"},
                               {"of": "offer.price", "better": "higher"}],
              "missing_shipping": "exclude",
              """),
          policy(
              CRITERIA.formatted("median_eligible", "[[0.5, 1], [2, 0]]")
                  + ",{\"name\": \"stretched\", \"of\": \"offer.days\", \"weight\": 2,"
                  + " \"missing\": \"exclude\", \"value\": {\"min_max\": \"lower\"}}",
              "",
              "\"tie_breakers\": [{\"of\": \"seller.on_time\", \"better\": \"higher\"}],"));

  private static String policy(String criteria, String gates, String rest) {
    return "{\"policy\": \"p\", \"version\": \"1\", \"criteria\": [%s], \"gates\": [%s], %s"
        .formatted(criteria, gates, rest)
        .stripTrailing()
        .replaceAll(",$", "")
        .concat("}");
  }

  private final SplittableRandom random;
  private final NeutralCase sample;
  private final AgreementRows rows;
  private final CompiledPolicies policies;
  private final Catalog catalog;
  private final Incumbents incumbents;

  private AgreementMarket(SplittableRandom random, ObjectNode policy, int round) {
    this.random = random;
    PolicySet parsed = PolicySet.parse(policy.toString());
    this.rows = new AgreementRows(random, parsed);
    this.sample =
        new NeutralCase(
            policy, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), Optional.empty());
    Catalog.Builder builder = Catalog.builder();
    rows.attributes().forEach(builder::declare);
    for (Map<String, String> seller : rows.sellers()) {
      builder.add(EngineAdapter.seller(seller, rows.attributes()));
      sample.sellers().add(seller);
    }
    int boxCount = 6_000 + random.nextInt(9_000);
    List<Offer> offers = new ArrayList<>();
    for (int box = 0; box < boxCount; box++) {
      addBox(offers, box);
    }
    if (round % 2 == 0) {
      shuffle(offers);
    }
    offers.forEach(builder::add);
    this.catalog = builder.build();
    this.incumbents = incumbents(round, boxCount);
    this.policies = CompiledPolicies.compile(parsed, catalog.schema());
  }

  /** Draws the market of a round: policies take turns, and so does how many boxes are held. */
  static AgreementMarket underOneOfFour(SplittableRandom random, int round) {
    String policy = POLICIES.get(round % POLICIES.size());
    return new AgreementMarket(random, (ObjectNode) JsonMapper.shared().readTree(policy), round);
  }

  /** Draws the market of a round, and its policies, which may be by category. */
  static AgreementMarket underRandomPolicies(SplittableRandom random, int round) {
    return new AgreementMarket(random, RandomCase.policy(random), round);
  }

  /** Half of the boxes have one offer or two; now and then one has thousands. */
  private int width(int box) {
    return box % 5_000 == 4_999
        ? 1 + random.nextInt(5_000)
        : (int) Math.min(300, 1 / (1e-9 + random.nextDouble()));
  }

  private void addBox(List<Offer> offers, int box) {
    int width = Math.max(1, width(box));
    for (Map<String, String> row : rows.box(box, width)) {
      offers.add(EngineAdapter.offer(row, rows.attributes()));
      if (box % ORACLE_ONE_OF == 0) {
        sample.offers().add(row);
      }
    }
  }

  private void shuffle(List<Offer> offers) {
    for (int i = offers.size() - 1; i > 0; i--) {
      Collections.swap(offers, i, random.nextInt(i + 1));
    }
  }

  private Incumbents incumbents(int round, int boxCount) {
    Incumbents.Builder builder = Incumbents.builder(catalog);
    for (int box = 0; box < boxCount && round % 3 > 0; box++) {
      if (round % 3 == 1 || random.nextBoolean()) {
        Map<String, String> row = rows.holder(box, random.nextInt(3));
        builder.hold(
            row.getOrDefault("product", ""),
            row.getOrDefault("condition", ""),
            row.getOrDefault("segment", ""),
            row.getOrDefault("offer", ""));
        if (box % ORACLE_ONE_OF == 0) {
          sample.incumbents().add(row);
        }
      }
    }
    return builder.build();
  }

  /** Returns what the oracle is given. */
  NeutralCase sample() {
    return sample;
  }

  Ranker ranker() {
    return Ranker.of(policies, catalog, incumbents);
  }

  Ranker rankerInOrder() {
    return Ranker.inOrder(policies, catalog, incumbents);
  }

  /** Returns the same policies by other weights. */
  CompiledPolicies underOtherWeights() {
    ObjectNode other = sample.policy().deepCopy();
    for (JsonNode criteria : other.findValues("criteria")) {
      for (JsonNode criterion : criteria) {
        ((ObjectNode) criterion).put("weight", 1 + random.nextInt(9));
      }
    }
    return CompiledPolicies.compile(PolicySet.parse(other.toString()), catalog.schema());
  }

  /** Returns a ranker of the same catalogue and holders by other policies. */
  Ranker ranker(CompiledPolicies other) {
    return Ranker.of(other, catalog, incumbents);
  }

  /** Returns a bulk ranker without what a ranker prepares. */
  BulkRanker bulk(String kernel) {
    return BulkKernels.by(kernel, () -> BulkRanker.of(policies, catalog, incumbents));
  }
}
