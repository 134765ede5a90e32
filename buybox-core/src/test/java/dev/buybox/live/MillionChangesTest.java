package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BoxStatus;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After very many changes at random, the live state is that of a catalogue built afresh from the
 * same data and the same holders and ranked in bulk, score by score. {@code -Dbuybox.changes=N}
 * sets how many.
 */
@Tag("slow")
class MillionChangesTest {
  private static final int ORDINARY = 100_000;
  private static final int BOXES = 3_000;
  private static final int SELLERS = 200;
  private static final String[] GRADES = {"good", "fair", "poor", "new", "odd"};

  private static final String POLICIES =
      """
      {"default": {"policy": "p", "version": "1",
        "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 30,
           "value": {"relative_to": "best_eligible", "better": "lower",
            "points": [[1, 1], [1.5, 0.5], [3, 0]]}},
          {"name": "on time", "of": "seller.on_time", "weight": 10,
           "estimate": {"prior": 0.9, "strength": 20},
           "value": {"points": [[0.8, 0], [0.95, 0.8], [1, 1]]}},
          {"name": "days", "of": "offer.days", "weight": 10, "missing": "exclude",
           "value": {"best": 1, "half_life": 3}},
          {"name": "grade", "of": "offer.grade", "weight": 3,
           "value": {"values": {"good": 1, "fair": 0.5}, "other": 0.1}}],
        "gates": [
          {"of": "offer.days", "at_most": 9},
          {"of": "seller.on_time", "at_least": 0.5, "min_bad": 3, "missing": "pass"},
          {"of": "offer.landed_price", "at_least_times": 0.4, "relative_to": "median_eligible"}],
        "tie_breakers": [{"of": "offer.days", "better": "lower"}],
        "near_tie": {"within": 0.01, "choose": "incumbent"},
        "second_offer": {"cheaper_by": 0.01,
         "faster_by": {"of": "offer.days", "at_least": 2}}},
       "by_category": {
         "quick": {"gates": null},
         "median": {"criteria": [
          {"name": "price", "of": "offer.price", "weight": 1,
           "value": {"relative_to": "median_eligible", "better": "lower",
            "points": [[0.5, 1], [2, 0]]}},
          {"name": "stretched", "of": "offer.days", "weight": 1,
           "value": {"min_max": "lower"}}]},
         "shared": {"near_tie": {"within": 0.05, "choose": "share"}}}}
      """;

  private final long seed = Long.getLong("buybox.seed", 20_261_122L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final @Nullable Offer[][] offers = new @Nullable Offer[BOXES][];
  private final Seller[] sellers = new Seller[SELLERS];
  private final LiveCatalog live =
      LiveCatalog.builder(PolicySet.parse(POLICIES))
          .declare(new Attribute(Scope.OFFER, "days", AttributeKind.NUMBER))
          .declare(new Attribute(Scope.OFFER, "grade", AttributeKind.TEXT))
          .declare(new Attribute(Scope.OFFER, "returns", AttributeKind.COUNTS))
          .declare(new Attribute(Scope.SELLER, "on_time", AttributeKind.COUNTS))
          .build();
  private final LiveWriter writer = live.newWriter();

  MillionChangesTest() {
    for (int box = 0; box < BOXES; box++) {
      offers[box] = new @Nullable Offer[random.nextInt(40) == 0 ? 120 : 1 + random.nextInt(9)];
    }
    for (int seller = 0; seller < SELLERS; seller++) {
      sellers[seller] = Seller.builder("s" + seller).build();
    }
  }

  @Test
  void endsAsACatalogueBuiltAfresh() throws InterruptedException {
    int changes = Integer.getInteger("buybox.changes", ORDINARY);
    for (int i = 0; i < changes; i++) {
      change();
    }
    int compared = compare();
    System.out.println(
        "seed " + seed + ": " + changes + " changes, " + compared + " offers compared");
  }

  private void change() {
    int box = random.nextInt(BOXES);
    int place = random.nextInt(offers[box].length);
    @Nullable Offer there = offers[box][place];
    if (random.nextInt(200) == 0) {
      changeSeller(random.nextInt(SELLERS));
    } else if (there == null) {
      put(box, place, drawn(box, place, random.nextInt(SELLERS)));
    } else {
      change(box, place, there);
    }
  }

  private void change(int box, int place, Offer there) {
    long handle = live.offer(live.box("p" + box), "o" + place);
    int seller = Integer.parseInt(there.seller().substring(1));
    Offer next = drawn(box, place, seller);
    switch (random.nextInt(10)) {
      case 0 -> {
        writer.remove(handle);
        offers[box][place] = null;
      }
      case 1 -> put(box, place, drawn(box, place, random.nextInt(SELLERS)));
      case 2 -> put(box, place, next);
      default -> {
        Offer priced = withPrice(there, 900 + random.nextInt(300));
        if (random.nextBoolean()) {
          writer.price(handle, priced.priceMinor());
        } else {
          writer.prices(new long[] {handle}, new long[] {priced.priceMinor()}, 1);
        }
        offers[box][place] = priced;
      }
    }
  }

  private void put(int box, int place, Offer offer) {
    writer.put(offer);
    offers[box][place] = offer;
  }

  private static String category(int box) {
    return switch (box % 5) {
      case 0 -> "quick";
      case 1 -> "median";
      case 2 -> "shared";
      default -> "";
    };
  }

  private Offer drawn(int box, int place, int seller) {
    Offer.Builder offer =
        Offer.builder("p" + box, "o" + place, "s" + seller)
            .category(category(box))
            .priceMinor(random.nextInt(20) == 0 ? 100 : 900 + random.nextInt(300), "EUR");
    if (random.nextInt(3) > 0) {
      offer.shippingMinor(rarely() ? 9_000_000 + random.nextInt(50) : random.nextInt(50));
    }
    if (random.nextInt(20) > 0) {
      offer.number("days", rarely() ? random.nextInt(33) / 3.0 : random.nextInt(11));
    }
    if (random.nextInt(4) == 0) {
      long sold = rarely() ? 5_000_000_000L : 50;
      offer.counts("returns", random.nextLong(sold), sold);
    }
    if (random.nextInt(4) > 0) {
      offer.text("grade", GRADES[random.nextInt(GRADES.length)]);
    }
    return offer.build();
  }

  /** Returns whether to draw something that takes more room than its like. */
  private boolean rarely() {
    return random.nextInt(60) == 0;
  }

  private static Offer withPrice(Offer offer, long priceMinor) {
    Offer.Builder priced =
        Offer.builder(offer.product(), offer.offer(), offer.seller())
            .category(offer.category())
            .priceMinor(priceMinor, offer.currency());
    offer.shippingMinor().ifPresent(priced::shippingMinor);
    offer.numbers().forEach(priced::number);
    offer.counts().forEach((name, counts) -> priced.counts(name, counts.num(), counts.den()));
    offer.texts().forEach(priced::text);
    return priced.build();
  }

  private void changeSeller(int seller) {
    long den = random.nextInt(300);
    long num = den - random.nextLong(1 + den / 8);
    sellers[seller] = Seller.builder("s" + seller).counts("on_time", num, den).build();
    writer.put(sellers[seller]);
  }

  private int compare() throws InterruptedException {
    Catalog.Builder builder = Catalog.builder();
    live.schema().attributes().forEach(builder::declare);
    for (Seller seller : sellers) {
      builder.add(seller);
    }
    for (@Nullable Offer[] box : offers) {
      for (@Nullable Offer offer : box) {
        if (offer != null) {
          builder.add(offer);
        }
      }
    }
    Catalog catalog = builder.build();
    CompiledPolicies policies = CompiledPolicies.compile(live.policies(), catalog.schema());
    return compare(catalog, Ranker.of(policies, catalog, holders(catalog)));
  }

  private Incumbents holders(Catalog catalog) {
    Incumbents.Builder holders = Incumbents.builder(catalog);
    RankingView view = live.newRankingView();
    for (int box = 0; box < live.boxCount(); box++) {
      view.read(box);
      for (int place = 0; place < view.rankedCount(); place++) {
        if (view.offer(place) == view.winner()) {
          holders.hold(live.product(box), "", "", view.offerId(place));
        }
      }
    }
    return holders.build();
  }

  private int compare(Catalog catalog, Ranker ranker) throws InterruptedException {
    int[] order = new int[catalog.offerCount()];
    int[] scores = new int[order.length];
    byte[] status = new byte[order.length];
    BulkRanker.of(ranker).threads(2).rank(order, scores, status);
    assertThat(live.offerCount()).isEqualTo(order.length);
    RankingView view = live.newRankingView();
    for (int box = 0; box < catalog.boxCount(); box++) {
      String product = catalog.product(box);
      int ranked = view.read(live.box(product));
      int first = catalog.firstOffer(box);
      assertThat(view.offerCount()).as(product).isEqualTo(catalog.endOffer(box) - first);
      for (int at = first; at < catalog.endOffer(box); at++) {
        boolean isRanked = at - first < ranked;
        assertThat(status[at] != BoxStatus.EXCLUDED).as(product).isEqualTo(isRanked);
        if (isRanked) {
          assertThat(view.offerId(at - first)).as(product).isEqualTo(catalog.offerId(order[at]));
          assertThat(view.score(at - first)).as(product).isEqualTo(scores[at]);
          boolean wins = view.offer(at - first) == view.winner();
          assertThat(status[at] == BoxStatus.WINNER).as(product).isEqualTo(wins);
          boolean second = view.offer(at - first) == view.second();
          assertThat(status[at] == BoxStatus.SECOND).as(product).isEqualTo(second);
        }
      }
    }
    return order.length;
  }
}
