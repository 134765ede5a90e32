package dev.buybox.bench.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.live.LiveCatalog;
import dev.buybox.live.LiveInsides;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.SplittableRandom;

/**
 * A small marketplace in which everything that a reader sees can be checked: the price of every
 * offer leaves the remainder of its box by {@link #MODULUS}, and tells which offer of the box it
 * is; so does the shipping, which tells the seller, too; and the score can be computed from price,
 * seller and the least price of the box in a few lines.
 */
final class HuntedMarket {
  /** Prices tell their box by what remains of them. */
  static final int MODULUS = 1_009;

  static final int SELLERS = 8;
  static final int OFFERS_IN_BOX = 12;

  private static final long LEAST_SHIPPING = 100;
  private static final String EUR = "EUR";
  private static final int EVENTS = 1 << 10;
  private static final String POLICY =
      """
      {
        "policy": "hunt", "version": "1",
        "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 50,
           "value": {"relative_to": "best_eligible", "better": "lower",
                     "points": [[1.0, 1.0], [3.0, 0.0]]}},
          {"name": "grade", "of": "seller.grade", "weight": 50,
           "value": {"points": [[0, 0.0], [1000, 1.0]]}}
        ],
        "tie_breakers": [{"of": "offer.landed_price", "better": "lower"}]
      }
      """;

  private final LiveCatalog live;
  private final LiveInsides insides;
  private final int gradeColumn;

  private HuntedMarket(LiveInsides insides) {
    this.insides = insides;
    this.live = insides.catalog();
    this.gradeColumn = live.column("seller.grade");
  }

  static HuntedMarket make(int boxes, long seed) {
    PolicySet policies = PolicySet.of(Policy.parse(POLICY));
    Catalog.Builder schema =
        Catalog.builder().declare(new Attribute(Scope.SELLER, "grade", AttributeKind.NUMBER));
    HuntedMarket market =
        new HuntedMarket(new LiveInsides(policies, schema.build().schema(), true, EVENTS));
    SplittableRandom random = new SplittableRandom(seed);
    for (int seller = 0; seller < SELLERS; seller++) {
      market.live.put(Seller.builder(seller(seller)).number("grade", 500).build());
    }
    for (int box = 0; box < boxes; box++) {
      for (int offer = 0; offer < OFFERS_IN_BOX; offer++) {
        market.live.put(market.offer(box, offer, random));
      }
    }
    return market;
  }

  private static String seller(int seller) {
    return Integer.toString(seller);
  }

  /** Makes an offer with a random seller and price; the box's own number is its product. */
  Offer offer(int box, int offer, SplittableRandom random) {
    int seller = random.nextInt(SELLERS);
    return Offer.builder(Integer.toString(box), Integer.toString(offer), seller(seller))
        .priceMinor(price(box, offer, random), EUR)
        .shippingMinor(shipping(offer, seller))
        .build();
  }

  /** Returns a random price that tells its box and its offer. */
  static long price(int box, int offer, SplittableRandom random) {
    return MODULUS * (OFFERS_IN_BOX * (10L + random.nextInt(40)) + offer) + box % MODULUS;
  }

  /** Returns the offer that a price tells, of those of its box. */
  static int offerOfPrice(long price) {
    return (int) (price / MODULUS % OFFERS_IN_BOX);
  }

  private static long shipping(int offer, int seller) {
    return LEAST_SHIPPING + (long) SELLERS * offer + seller;
  }

  /** Returns the offer that a shipping tells. */
  static int offerOfShipping(long shipping) {
    return (int) ((shipping - LEAST_SHIPPING) / SELLERS);
  }

  /** Returns the seller that a shipping tells. */
  static int sellerOfShipping(long shipping) {
    return (int) ((shipping - LEAST_SHIPPING) % SELLERS);
  }

  LiveCatalog live() {
    return live;
  }

  LiveInsides insides() {
    return insides;
  }

  int gradeColumn() {
    return gradeColumn;
  }

  int boxCount() {
    return live.boxCount();
  }
}
