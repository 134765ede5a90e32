package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalogue of thousands of boxes with ties, missing values and now and then thousands of offers,
 * under one of four policies; of every tenth box, the rows as the oracle reads them.
 */
final class AgreementMarket {
  private static final int ORACLE_ONE_OF = 10;
  private static final int SELLERS = 300;

  private static final List<Attribute> ATTRIBUTES =
      List.of(
          new Attribute(Scope.OFFER, "days", AttributeKind.NUMBER),
          new Attribute(Scope.OFFER, "fulfilment", AttributeKind.TEXT),
          new Attribute(Scope.SELLER, "on_time", AttributeKind.COUNTS));

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
  private final CompiledPolicies policies;
  private final Catalog catalog;
  private final Incumbents incumbents;

  /** Draws the market of a round: policies take turns, and so does how many boxes are held. */
  AgreementMarket(SplittableRandom random, int round) {
    this.random = random;
    String policy = POLICIES.get(round % POLICIES.size());
    this.sample =
        new NeutralCase(
            (ObjectNode) JsonMapper.shared().readTree(policy),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            Optional.empty());
    Catalog.Builder builder = Catalog.builder();
    ATTRIBUTES.forEach(builder::declare);
    addSellers(builder);
    int boxCount = 6_000 + random.nextInt(9_000);
    for (int box = 0; box < boxCount; box++) {
      addBox(builder, box);
    }
    this.catalog = builder.build();
    this.incumbents = incumbents(round, boxCount);
    this.policies = CompiledPolicies.compile(PolicySet.parse(policy), catalog.schema());
  }

  private void addSellers(Catalog.Builder builder) {
    for (int seller = 0; seller < SELLERS; seller++) {
      int orders = random.nextInt(200);
      int late = random.nextInt(orders / 5 + 1);
      Map<String, String> row =
          Map.of(
              "seller", "s" + seller,
              "on_time.num", Integer.toString(orders - late),
              "on_time.den", Integer.toString(orders));
      builder.add(EngineAdapter.seller(row, ATTRIBUTES));
      sample.sellers().add(row);
    }
  }

  /** Half of the boxes have one offer or two; now and then one has thousands. */
  private int width(int box) {
    return box % 5_000 == 4_999
        ? 1 + random.nextInt(5_000)
        : (int) Math.min(300, 1 / (1e-9 + random.nextDouble()));
  }

  private void addBox(Catalog.Builder builder, int box) {
    int width = Math.max(1, width(box));
    int price = 500 + random.nextInt(90_000);
    for (int offer = 0; offer < width; offer++) {
      Map<String, String> row = row(box, offer, price);
      builder.add(EngineAdapter.offer(row, ATTRIBUTES));
      if (box % ORACLE_ONE_OF == 0) {
        sample.offers().add(row);
      }
    }
  }

  private Map<String, String> row(int box, int offer, int price) {
    int minor = price + price * random.nextInt(8) / (random.nextInt(20) == 0 ? 2 : 40);
    Map<String, String> row = new HashMap<>();
    row.put("product", "p" + box);
    row.put("offer", "o" + offer);
    row.put("price", minor / 100 + "." + minor / 10 % 10 + minor % 10);
    row.put("seller", "s" + random.nextInt(SELLERS + 10));
    row.put("shipping", random.nextInt(4) == 0 ? "" : random.nextInt(3) + ".50");
    row.put("days", random.nextInt(15) == 0 ? "" : Integer.toString(1 + random.nextInt(10)));
    row.put(
        "fulfilment",
        random.nextInt(15) == 0
            ? ""
            : List.of("platform", "seller", "locker").get(random.nextInt(3)));
    return row;
  }

  private Incumbents incumbents(int round, int boxCount) {
    Incumbents.Builder builder = Incumbents.builder(catalog);
    for (int box = 0; box < boxCount && round % 3 > 0; box++) {
      if (round % 3 == 1 || random.nextBoolean()) {
        String product = "p" + box;
        String offer = "o" + random.nextInt(3);
        builder.hold(product, "", "", offer);
        if (box % ORACLE_ONE_OF == 0) {
          sample.incumbents().add(Map.of("product", product, "offer", offer));
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

  /** Returns a bulk ranker without what a ranker prepares. */
  BulkRanker bulk(String kernel) {
    return BulkKernels.by(kernel, () -> BulkRanker.of(policies, catalog, incumbents));
  }
}
