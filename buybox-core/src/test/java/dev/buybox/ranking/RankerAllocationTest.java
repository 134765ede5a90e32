package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ranking and reading the answer allocate nothing, whatever the policy uses and the box holds. */
class RankerAllocationTest {
  private static final int[] WIDTHS = {1, 1, 2, 2, 3, 4, 5, 8, 8, 13, 40, 200, 1_000, 5_000};
  private static final int[] WARM_UP_WIDTHS = {1, 2, 3, 4, 5, 8, 13, 40, 200};
  private static final int WARM_UP_ROUNDS = 50;
  private static final int ROUNDS = 5;
  private static final int SELLERS = 30;

  private static final String EVERYTHING =
      """
      {"default": {"policy": "everything", "version": "1",
        "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 30,
           "value": {"relative_to": "best_eligible", "better": "lower",
            "points": [[1, 1], [1.5, 0.5], [3, 0]]}},
          {"name": "median", "of": "offer.price", "weight": 3,
           "value": {"relative_to": "median_eligible", "better": "lower",
            "points": [[0.5, 1], [3, 0]]}},
          {"name": "warranty", "of": "offer.months", "weight": 3, "missing": 0.5,
           "value": {"relative_to": "best_eligible", "better": "higher",
            "points": [[1, 1], [4, 0]]}},
          {"name": "list", "of": "offer.price", "weight": 2,
           "value": {"relative_to": "offer.list", "better": "lower",
            "points": [[0.5, 1], [2, 0]]}},
          {"name": "on time", "of": "seller.on_time", "weight": 5,
           "estimate": {"prior": 0.9, "strength": 20},
           "value": {"points": [[0.8, 0], [0.95, 0.8], [1, 1]]}},
          {"name": "returns", "of": "offer.returns", "weight": 1,
           "value": {"points": [[0, 1], [1, 0]]}},
          {"name": "days", "of": "offer.days", "weight": 5, "value": {"best": 1, "half_life": 3}},
          {"name": "rating", "of": "seller.rating", "weight": 2, "missing": "exclude",
           "value": {"best": 5, "half_life": 1, "better": "higher"}},
          {"name": "fulfilment", "of": "offer.fulfilment", "weight": 2,
           "value": {"values": {"platform": 1, "seller": 0.5}, "other": 0}},
          {"name": "stretched", "of": "offer.days", "weight": 1, "value": {"min_max": "lower"}}],
        "gates": [
          {"of": "offer.stock", "at_least": 1},
          {"of": "offer.price", "at_most": 400},
          {"of": "offer.grade", "in": ["good", "fair"], "missing": "pass"},
          {"of": "seller.defects", "at_most": 0.1, "min_bad": 3, "min_den": 10},
          {"of": "seller.on_time", "at_least": 0.6, "confidence": 0.95},
          {"of": "seller.defects", "at_most": 0.3, "estimate": {"prior": 0.02, "strength": 10}},
          {"of": "offer.price", "at_most_times": 2, "relative_to": "offer.list", "missing": "pass"},
          {"of": "offer.days", "at_most_times": 2, "relative_to": "offer.months",
           "missing": "pass"},
          {"of": "offer.landed_price", "at_least_times": 0.3, "relative_to": "median_eligible"},
          {"of": "offer.landed_price", "at_most_times": 3, "relative_to": "best_eligible"},
          {"of": "offer.days", "at_most_times": 4, "relative_to": "median_eligible"},
          {"of": "seller.rating", "at_least_times": 0.5, "relative_to": "best_eligible"}],
        "near_tie": {"within": 0.2, "choose": "incumbent"},
        "tie_breakers": [{"of": "offer.landed_price", "better": "lower"},
          {"of": "seller.on_time", "better": "higher"}],
        "second_offer": {"cheaper_by": 0.05, "faster_by": {"of": "offer.days", "at_least": 1}},
        "missing_shipping": "exclude"},
       "by_category": {
         "shared": {"near_tie": {"choose": "share"}},
         "days": {"near_tie": null, "criteria": [
           {"name": "days", "of": "offer.days", "weight": 1, "value": {"min_max": "lower"}}]},
         "hashed": {"near_tie": null, "tie_breakers": null, "criteria": [
           {"name": "days", "of": "offer.days", "weight": 1, "value": {"min_max": "lower"}}]}}}
      """;

  private final Random random = new Random(20_261_122);
  private long sum;

  @Test
  void rankingAndReadingAllocateNothing() {
    Catalog catalog = catalog(WIDTHS);
    Ranker ranker = ranker(catalog);
    warmUp();
    assertThat(whatDecided(ranker, catalog))
        .as("the boxes are of all kinds")
        .isEqualTo(EnumSet.complementOf(EnumSet.of(DecidedBy.PINNED)));
    assertThat(leastAllocated(ranker, catalog)).as("bytes").isZero();
    assertThat(sum).isNotZero();
  }

  private void warmUp() {
    Catalog catalog = catalog(WARM_UP_WIDTHS);
    Ranker ranker = ranker(catalog);
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      rankAndReadAll(ranker, catalog);
    }
  }

  /** The least of some rounds, since the virtual machine itself may allocate in one of them. */
  private long leastAllocated(Ranker ranker, Catalog catalog) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertThat(threads.isThreadAllocatedMemoryEnabled()).isTrue();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getThreadAllocatedBytes(thread);
      rankAndReadAll(ranker, catalog);
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    return least;
  }

  private void rankAndReadAll(Ranker ranker, Catalog catalog) {
    for (int box = 0; box < catalog.boxCount(); box++) {
      ranker.rank(box);
      read(ranker);
      ranker.rank(box, 0x9e3779b97f4a7c15L * (box + 1));
      read(ranker);
    }
  }

  private void read(Ranker ranker) {
    sum += ranker.outcome() == Outcome.WINNER ? 1 : 0;
    sum += ranker.winner() + ranker.winnerRank() + ranker.second();
    sum += ranker.decidedBy().isPresent() && ranker.decidedBy().get() == DecidedBy.SHARE ? 1 : 0;
    sum += ranker.policy().name().length();
    for (int place = 0; place < ranker.rankedCount(); place++) {
      sum += ranker.rankedOffer(place) + ranker.rankedScore(place);
    }
    for (int index = 0; index < ranker.excludedCount(); index++) {
      sum += ranker.excludedOffer(index);
    }
  }

  private static Set<DecidedBy> whatDecided(Ranker ranker, Catalog catalog) {
    Set<DecidedBy> decided = EnumSet.noneOf(DecidedBy.class);
    int excluded = 0;
    int seconds = 0;
    for (int box = 0; box < catalog.boxCount(); box++) {
      ranker.rank(box, box);
      ranker.decidedBy().ifPresent(decided::add);
      excluded += ranker.excludedCount();
      seconds += ranker.second() < 0 ? 0 : 1;
    }
    assertThat(excluded).isBetween(catalog.offerCount() / 20, catalog.offerCount() * 19 / 20);
    assertThat(seconds).isPositive();
    return decided;
  }

  /** A ranker where each box is held by the second of its ranking. */
  private static Ranker ranker(Catalog catalog) {
    CompiledPolicies policies =
        CompiledPolicies.compile(PolicySet.parse(EVERYTHING), catalog.schema());
    Ranker nobodyHolds = Ranker.of(policies, catalog, Incumbents.none());
    Incumbents.Builder incumbents = Incumbents.builder(catalog);
    for (int box = 0; box < catalog.boxCount(); box++) {
      nobodyHolds.rank(box);
      if (nobodyHolds.rankedCount() > 1) {
        String second = catalog.offerId(nobodyHolds.rankedOffer(1));
        incumbents.hold(catalog.product(box), "", "", second);
      }
    }
    return Ranker.of(policies, catalog, incumbents.build());
  }

  private Catalog catalog(int[] widths) {
    Catalog.Builder catalog = Catalog.builder();
    for (int seller = 0; seller < SELLERS; seller++) {
      catalog.add(seller("s" + seller));
    }
    int box = 0;
    for (String category : new String[] {"kept", "shared", "days", "hashed"}) {
      for (int width : widths) {
        for (int offer = 0; offer < width; offer++) {
          catalog.add(offer("product " + box, "o" + offer, category));
        }
        box++;
      }
    }
    return catalog.build();
  }

  private Seller seller(String id) {
    int orders = 20 + random.nextInt(200);
    Seller.Builder seller =
        Seller.builder(id)
            .counts("on_time", orders - random.nextInt(orders / 4), orders)
            .counts("defects", random.nextInt(orders / 8), orders);
    if (random.nextInt(20) > 0) {
      seller.number("rating", 3 + random.nextInt(5) / 2.0);
    }
    return seller.build();
  }

  private Offer offer(String product, String id, String category) {
    Offer.Builder offer =
        Offer.builder(product, id, "s" + random.nextInt(SELLERS + 1))
            .category(category)
            .priceMinor(10_000 + 100L * random.nextInt(60), "EUR")
            .number("stock", random.nextInt(20))
            .number("days", 1 + random.nextInt(4))
            .text("fulfilment", random.nextBoolean() ? "platform" : "seller");
    if (random.nextInt(50) > 0) {
      offer.shippingMinor(random.nextInt(3) * 250L);
    }
    if (random.nextInt(10) > 0) {
      offer.number("months", 6 * (1 + random.nextInt(4)));
      offer.number("list", 120).counts("returns", random.nextInt(3), 20);
      offer.text("grade", random.nextInt(12) == 0 ? "poor" : "good");
    }
    return offer.build();
  }
}
