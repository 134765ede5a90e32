package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Intervention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A live catalogue of thousands of boxes, and its offers and sellers; both change together. */
final class ChangingMarket {
  /** What a change is. */
  enum Change {
    PUT,
    PUT_NUMBERS,
    PUT_ALL,
    PRICE,
    PRICE_AND_SHIPPING,
    PRICES,
    OFFER_ATTRIBUTE,
    REMOVE,
    SELLER,
    SELLER_ATTRIBUTE,
    INTERVENTION,
    END_OF_INTERVENTIONS,
    POLICIES
  }

  private static final int BOXES = 3_000;
  private static final int SELLERS = 200;
  private static final int MOST_AT_ONCE = 70;
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

  private final SplittableRandom random;
  private final List<PolicySet> policies;
  private final boolean numericIds;
  private final @Nullable ModelOffer[][] offers = new @Nullable ModelOffer[BOXES][];
  private final List<ModelSeller> sellers = new ArrayList<>();
  private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
  private long now;
  final LiveCatalog live;
  private final LiveWriter writer;

  /**
   * Makes an empty one.
   *
   * @param policies which take turns
   */
  ChangingMarket(SplittableRandom random, List<PolicySet> policies, boolean numericIds) {
    this.random = random;
    this.policies = policies;
    this.numericIds = numericIds;
    LiveCatalogBuilder builder = LiveCatalog.builder(policies.get(0));
    for (Attribute attribute : attributes()) {
      builder.declare(attribute);
    }
    this.live = (numericIds ? builder.numericIds() : builder).build();
    this.writer = live.newWriter();
    for (int box = 0; box < BOXES; box++) {
      offers[box] = new @Nullable ModelOffer[random.nextInt(40) == 0 ? 120 : 1 + random.nextInt(9)];
    }
    for (int seller = 0; seller < SELLERS; seller++) {
      sellers.add(new ModelSeller("s" + seller));
      writer.put(sellers.get(seller).build());
    }
  }

  private static List<Attribute> attributes() {
    return List.of(
        new Attribute(Scope.OFFER, "days", AttributeKind.NUMBER),
        new Attribute(Scope.OFFER, "grade", AttributeKind.TEXT),
        new Attribute(Scope.OFFER, "returns", AttributeKind.COUNTS),
        new Attribute(Scope.SELLER, "on_time", AttributeKind.COUNTS),
        new Attribute(Scope.SELLER, "rating", AttributeKind.NUMBER),
        new Attribute(Scope.SELLER, "country", AttributeKind.TEXT));
  }

  /** Changes something on both sides. */
  void change() {
    now++;
    int kind = random.nextInt(20_000);
    if (kind == 0) {
      live.replacePolicies(policies.get(random.nextInt(policies.size())));
      count(Change.POLICIES);
    } else if (kind <= 20) {
      live.endInterventions(now);
      count(Change.END_OF_INTERVENTIONS);
    } else if (kind <= 100) {
      intervene();
    } else if (kind <= 160) {
      putAll();
    } else if (kind <= 220) {
      prices();
    } else if (kind <= 320) {
      changeSeller();
    } else {
      changeOffer(random.nextInt(BOXES));
    }
  }

  /** Lifts what people decided, all of it. */
  void endInterventions() {
    live.endInterventions(Long.MAX_VALUE);
    assertThat(live.interventions()).isEmpty();
  }

  /** Returns how many changes of each kind were made. */
  Map<Change, Integer> counts() {
    return counts;
  }

  /** Returns the same offers and sellers as a catalogue that was never another. */
  Catalog catalog() {
    Catalog.Builder builder = Catalog.builder();
    attributes().forEach(builder::declare);
    sellers.forEach(seller -> builder.add(seller.build()));
    Arrays.stream(offers)
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .forEach(offer -> builder.add(offer.build()));
    return builder.build();
  }

  private void count(Change change) {
    counts.merge(change, 1, Integer::sum);
  }

  private void changeOffer(int box) {
    int place = random.nextInt(offers[box].length);
    ModelOffer there = offers[box][place];
    if (there == null) {
      putNew(box, place);
      return;
    }
    long handle = handle(there);
    switch (random.nextInt(10)) {
      case 0 -> {
        assertThat(writer.remove(handle)).isNotEqualTo(Effect.NO_SUCH_OFFER);
        offers[box][place] = null;
        count(Change.REMOVE);
      }
      case 1 -> put(box, place, drawn(box, place));
      case 2, 3 -> changeAttribute(handle, there);
      case 4 -> {
        there.drawPrice(random);
        there.drawShipping(random);
        writer.price(handle, there.priceMinor, there.shippingMinor);
        count(Change.PRICE_AND_SHIPPING);
      }
      default -> {
        there.drawPrice(random);
        writer.price(handle, there.priceMinor);
        count(Change.PRICE);
      }
    }
  }

  private long handle(ModelOffer offer) {
    return live.offer(live.box(offer.product, offer.condition, ""), offer.id);
  }

  private void putNew(int box, int place) {
    ModelOffer drawn = drawn(box, place);
    boolean known = live.box(drawn.product, "", "") >= 0;
    if (!numericIds || !known || random.nextBoolean()) {
      put(box, place, drawn);
      return;
    }
    drawn = ofPriceAlone(box, place);
    writer.put(
        Long.parseLong(drawn.product),
        Long.parseLong(drawn.id),
        live.seller(drawn.seller),
        drawn.priceMinor,
        drawn.shippingMinor,
        drawn.currency);
    offers[box][place] = drawn;
    count(Change.PUT_NUMBERS);
  }

  private void put(int box, int place, ModelOffer offer) {
    writer.put(offer.build());
    offers[box][place] = offer;
    count(Change.PUT);
  }

  private void putAll() {
    List<Offer> all = new ArrayList<>();
    for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
      int box = random.nextInt(BOXES);
      int place = random.nextInt(offers[box].length);
      offers[box][place] = drawn(box, place);
      all.add(offers[box][place].build());
    }
    writer.putAll(all);
    count(Change.PUT_ALL);
  }

  private void prices() {
    int count = random.nextInt(MOST_AT_ONCE);
    long[] handles = new long[count];
    long[] prices = new long[count];
    for (int i = 0; i < count; i++) {
      int box = random.nextInt(BOXES);
      ModelOffer offer = offers[box][random.nextInt(offers[box].length)];
      handles[i] = LiveOffers.NONE;
      prices[i] = 1;
      if (offer != null) {
        offer.drawPrice(random);
        handles[i] = handle(offer);
        prices[i] = offer.priceMinor;
      }
    }
    writer.prices(handles, prices, count);
    count(Change.PRICES);
  }

  private void changeAttribute(long handle, ModelOffer offer) {
    count(Change.OFFER_ATTRIBUTE);
    switch (random.nextInt(3)) {
      case 0 -> {
        offer.drawDays(random);
        int days = live.column("offer.days");
        Effect unused =
            Double.isNaN(offer.days)
                ? writer.clear(handle, days)
                : writer.number(handle, days, offer.days);
      }
      case 1 -> {
        offer.drawGrade(random);
        int grade = live.column("offer.grade");
        Effect unused =
            offer.grade.isEmpty()
                ? writer.clear(handle, grade)
                : writer.text(handle, grade, offer.grade);
      }
      default -> {
        offer.drawReturns(random);
        int returns = live.column("offer.returns");
        Effect unused =
            offer.sold < 0
                ? writer.clear(handle, returns)
                : writer.counts(handle, returns, offer.returns, offer.sold);
      }
    }
  }

  private void changeSeller() {
    ModelSeller seller = sellers.get(random.nextInt(SELLERS));
    if (random.nextInt(4) > 0) {
      changeAttribute(live.seller(seller.id), seller);
      return;
    }
    seller.drawOnTime(random);
    seller.drawRating(random);
    seller.drawCountry(random);
    writer.put(seller.build());
    count(Change.SELLER);
  }

  private void changeAttribute(int number, ModelSeller seller) {
    count(Change.SELLER_ATTRIBUTE);
    switch (random.nextInt(3)) {
      case 0 -> {
        seller.drawOnTime(random);
        int onTime = live.column("seller.on_time");
        int unused =
            seller.orders < 0
                ? writer.sellerClear(number, onTime)
                : writer.sellerCounts(number, onTime, seller.onTime, seller.orders);
      }
      case 1 -> {
        seller.drawRating(random);
        int rating = live.column("seller.rating");
        int unused =
            Double.isNaN(seller.rating)
                ? writer.sellerClear(number, rating)
                : writer.sellerNumber(number, rating, seller.rating);
      }
      default -> {
        seller.drawCountry(random);
        int country = live.column("seller.country");
        int unused =
            seller.country.isEmpty()
                ? writer.sellerClear(number, country)
                : writer.sellerText(number, country, seller.country);
      }
    }
  }

  private void intervene() {
    count(Change.INTERVENTION);
    Intervention suspended =
        Intervention.suspend("desk", "why").until(now + random.nextInt(10_000));
    if (random.nextInt(10) == 0) {
      live.suspendSeller(live.seller(sellers.get(random.nextInt(SELLERS)).id), suspended);
      return;
    }
    int box = random.nextInt(BOXES);
    ModelOffer offer = offers[box][random.nextInt(offers[box].length)];
    if (offer != null) {
      Intervention pinned = Intervention.pin("desk", "why").until(now + random.nextInt(10_000));
      live.intervene(handle(offer), random.nextBoolean() ? suspended : pinned);
    }
  }

  /** Where ids are texts, two boxes have a product in common, and with it the category. */
  private ModelOffer ofPriceAlone(int box, int place) {
    int product = numericIds ? box : box / 2;
    return new ModelOffer(
        (numericIds ? "" : "p") + product,
        numericIds || box % 2 == 0 ? "" : "used",
        List.of("quick", "median", "shared", "", "").get(product % 5),
        (numericIds ? "" : "o") + place,
        "s" + random.nextInt(SELLERS),
        currency(box, place),
        random);
  }

  /** Returns that of the box's other offers, any if there is none. */
  private String currency(int box, int place) {
    for (int other = 0; other < offers[box].length; other++) {
      ModelOffer offer = offers[box][other];
      if (other != place && offer != null) {
        return offer.currency;
      }
    }
    return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
  }

  private ModelOffer drawn(int box, int place) {
    ModelOffer offer = ofPriceAlone(box, place);
    offer.drawShipping(random);
    offer.drawDays(random);
    offer.drawGrade(random);
    offer.drawReturns(random);
    return offer;
  }
}
