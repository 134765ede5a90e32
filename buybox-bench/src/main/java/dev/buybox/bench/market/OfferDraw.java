package dev.buybox.bench.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import dev.buybox.bench.objects.OfferRecord;
import dev.buybox.bench.objects.SellerRecord;
import dev.buybox.catalog.Offer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the offers of a box: prices around the product's own, ending in 9 as they do in shops so
 * that some are equal; now and then a price that must be an error, no stock, a number not known.
 */
final class OfferDraw {
  private static final List<String> FULFILMENTS = List.of("platform", "seller", "pick-up");
  private static final double[] WARRANTIES = {0, 6, 12, 12, 24, 36, Double.NaN};

  private final SplittableRandom random;
  private final List<SellerRecord> sellers;

  OfferDraw(SplittableRandom random, List<SellerRecord> sellers) {
    this.random = random;
    this.sellers = sellers;
  }

  /** Returns the price around which a product is offered, in minor units: 5 to 2,000. */
  long productPrice() {
    return Math.round(
        100 * StrictMath.exp(random.nextDouble(StrictMath.log(5), StrictMath.log(2_000))));
  }

  OfferRecord next(String product, int number, long productPrice) {
    String id = "o-" + product + "-" + number;
    return new OfferRecord(
        id,
        sellers.get((int) (sellers.size() * random.nextDouble() * random.nextDouble())),
        price(productPrice),
        random.nextInt(2) * 499L,
        random.nextInt(50) == 0 ? Double.NaN : 1 + random.nextInt(8),
        WARRANTIES[random.nextInt(WARRANTIES.length)],
        FULFILMENTS.get(random.nextInt(FULFILMENTS.size())),
        random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(50),
        tieHash(product, id));
  }

  private long price(long productPrice) {
    double factor =
        random.nextInt(100) == 0
            ? random.nextDouble(0.02, 0.3)
            : 1 + 0.4 * random.nextDouble() * random.nextDouble();
    return Math.max(9, Math.round(productPrice * factor) / 10 * 10 + 9);
  }

  /** The hash of box and offer that decides ties (scoring rule 8); the box has but a product. */
  private static long tieHash(String product, String offer) {
    return Hashing.murmur3_128().hashString(product + "\n\n\n" + offer, UTF_8).asLong();
  }

  static Offer forCatalogue(String product, OfferRecord offer) {
    Offer.Builder builder =
        Offer.builder(product, offer.id(), offer.seller().id())
            .priceMinor(offer.priceMinor(), "EUR")
            .shippingMinor(offer.shippingMinor())
            .number("stock", offer.stock())
            .text("fulfilment", offer.fulfilment());
    if (!Double.isNaN(offer.deliveryDays())) {
      builder.number("delivery_days", offer.deliveryDays());
    }
    if (!Double.isNaN(offer.warrantyMonths())) {
      builder.number("warranty_months", offer.warrantyMonths());
    }
    return builder.build();
  }
}
