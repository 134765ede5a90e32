package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.PolicySet;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kernels, threads and forms of bulk ranking against {@link Ranker}, box by box, score by score, on
 * catalogues of many boxes: {@code -Dbuybox.boxes=10000000} says how many in all.
 */
@Tag("slow")
class KernelAgreementTest {
  private static final long SEED = Long.getLong("buybox.seed", 20_261_122);
  private static final int BOXES = Integer.getInteger("buybox.boxes", 60_000);

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

  @Test
  void allNameTheSameScores() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(SEED);
    int boxes = 0;
    long offers = 0;
    for (int round = 0; boxes < BOXES; round++) {
      Market market = market(random, POLICIES.get(round % POLICIES.size()), round);
      Ranker ranker = market.ranker();
      check(market, ranker, round);
      boxes += ranker.catalog().boxCount();
      offers += ranker.catalog().offerCount();
    }
    System.out.printf("seed %d: %,d boxes, %,d offers, no difference%n", SEED, boxes, offers);
  }

  /** What is ranked. */
  private record Market(CompiledPolicies policies, Catalog catalog, Incumbents incumbents) {
    Ranker ranker() {
      return Ranker.of(policies, catalog, incumbents);
    }

    /** Without what a ranker prepares. */
    BulkRanker bulk(String kernel) {
      return BulkKernels.by(kernel, () -> BulkRanker.of(policies, catalog, incumbents));
    }
  }

  private static Market market(SplittableRandom random, String policy, int round) {
    FewOffers offers = new FewOffers();
    for (int seller = 0; seller < 300; seller++) {
      int orders = random.nextInt(200);
      int late = random.nextInt(orders / 5 + 1);
      offers.seller("s" + seller, "on_time=" + (orders - late) + "/" + orders);
    }
    int boxCount = 6_000 + random.nextInt(9_000);
    for (int box = 0; box < boxCount; box++) {
      addBox(offers, random, box, width(random, box));
    }
    Catalog catalog = offers.catalog();
    Incumbents.Builder incumbents = Incumbents.builder(catalog);
    for (int box = 0; box < boxCount && round % 3 > 0; box++) {
      if (round % 3 == 1 || random.nextBoolean()) {
        incumbents.hold("p" + box, "", "", "o" + random.nextInt(3));
      }
    }
    CompiledPolicies compiled = CompiledPolicies.compile(PolicySet.parse(policy), catalog.schema());
    return new Market(compiled, catalog, incumbents.build());
  }

  /** Half of the boxes have one offer or two; now and then one has thousands. */
  private static int width(SplittableRandom random, int box) {
    return box % 5_000 == 4_999
        ? 1 + random.nextInt(5_000)
        : (int) Math.min(300, 1 / (1e-9 + random.nextDouble()));
  }

  private static void addBox(FewOffers offers, SplittableRandom random, int box, int width) {
    int price = 500 + random.nextInt(90_000);
    for (int offer = 0; offer < Math.max(1, width); offer++) {
      int minor = price + price * random.nextInt(8) / (random.nextInt(20) == 0 ? 2 : 40);
      offers.offer(
          "o" + offer,
          minor / 100 + "." + minor / 10 % 10 + minor % 10,
          "product=p" + box,
          "seller=s" + random.nextInt(310),
          random.nextInt(4) == 0 ? "note=1" : "shipping=" + random.nextInt(3) + ".50",
          random.nextInt(15) == 0 ? "note=2" : "days=" + (1 + random.nextInt(10)),
          random.nextInt(15) == 0
              ? "note=3"
              : "fulfilment='" + List.of("platform", "seller", "locker").get(random.nextInt(3)));
    }
  }

  private static void check(Market market, Ranker ranker, int round) throws InterruptedException {
    Bulk one = Bulk.of(BulkKernels.plain(ranker).threads(1 + round % 4));
    Bulk other = Bulk.of(market.bulk("vector").threads(1 + (round + 2) % 4));
    int[] inBlocks = new int[one.direct.length];
    market.bulk("plain").winners(inBlocks);
    assertThat(Arrays.equals(inBlocks, one.winners)).as("in blocks, plain").isTrue();
    BulkKernels.vector(ranker).winners(inBlocks);
    assertThat(Arrays.equals(inBlocks, one.winners)).as("direct, vector, by a ranker").isTrue();
    assertThat(Arrays.equals(one.direct, one.winners)).as("direct, plain").isTrue();
    assertThat(Arrays.equals(other.direct, one.winners)).as("direct, vector").isTrue();
    assertThat(Arrays.equals(other.winners, one.winners)).as("winners").isTrue();
    assertThat(Arrays.equals(other.order, one.order)).as("order").isTrue();
    assertThat(Arrays.equals(other.scores, one.scores)).as("scores").isTrue();
    assertThat(Arrays.equals(other.status, one.status)).as("status").isTrue();
    for (int box = 0; box < ranker.catalog().boxCount(); box++) {
      ranker.rank(box);
      if (!isSame(ranker, box, one)) {
        throw new AssertionError("seed " + SEED + ", round " + round + ", box " + box);
      }
    }
  }

  private static boolean isSame(Ranker ranker, int box, Bulk bulk) {
    int from = ranker.catalog().firstOffer(box);
    boolean same = bulk.winners[box] == ranker.winner();
    for (int place = 0; place < ranker.rankedCount(); place++) {
      int offer = ranker.rankedOffer(place);
      byte status =
          offer == ranker.winner()
              ? BoxStatus.WINNER
              : offer == ranker.second() ? BoxStatus.SECOND : BoxStatus.RANKED;
      same &=
          bulk.order[from + place] == offer
              && bulk.scores[from + place] == ranker.rankedScore(place)
              && bulk.status[from + place] == status;
    }
    for (int i = 0; i < ranker.excludedCount(); i++) {
      int at = from + ranker.rankedCount() + i;
      same &= bulk.order[at] == ranker.excludedOffer(i) && bulk.status[at] == BoxStatus.EXCLUDED;
    }
    return same;
  }

  /** What a bulk ranker says: winners without columns, winners with them, rankings. */
  private static final class Bulk {
    private final int[] direct;
    private final int[] winners;
    private final int[] order;
    private final int[] scores;
    private final byte[] status;

    private Bulk(Catalog catalog) {
      direct = new int[catalog.boxCount()];
      winners = new int[direct.length];
      order = new int[catalog.offerCount()];
      scores = new int[order.length];
      status = new byte[order.length];
    }

    static Bulk of(BulkRanker ranker) throws InterruptedException {
      Bulk bulk = new Bulk(ranker.catalog());
      ranker.winners(bulk.direct);
      ranker.prepare();
      ranker.winners(bulk.winners);
      ranker.order(bulk.order);
      int[] orderAlone = bulk.order.clone();
      ranker.rank(bulk.order, bulk.scores, bulk.status);
      assertThat(Arrays.equals(orderAlone, bulk.order)).as("order alone").isTrue();
      return bulk;
    }
  }
}
