package dev.buybox.live;

import dev.buybox.catalog.Offer;
import java.util.SplittableRandom;

/** An offer that changes together with the one of a live catalogue, and is built from then on. */
final class ModelOffer {
  private static final String[] GRADES = {"good", "fair", "poor", "new", "odd"};

  final String product;
  final String condition;
  final String category;
  final String id;
  final String seller;
  final String currency;
  long priceMinor;
  long shippingMinor = -1;
  double days = Double.NaN;
  String grade = "";
  long returns = -1;
  long sold = -1;

  /** Makes one of which nothing but the price is known. */
  ModelOffer(
      String product,
      String condition,
      String category,
      String id,
      String seller,
      String currency,
      SplittableRandom random) {
    this.product = product;
    this.condition = condition;
    this.category = category;
    this.id = id;
    this.seller = seller;
    this.currency = currency;
    drawPrice(random);
  }

  void drawPrice(SplittableRandom random) {
    priceMinor = random.nextInt(20) == 0 ? 100 : 900 + random.nextInt(300);
  }

  void drawShipping(SplittableRandom random) {
    shippingMinor =
        random.nextInt(3) == 0
            ? -1
            : rarely(random) ? 9_000_000 + random.nextInt(50) : random.nextInt(50);
  }

  void drawDays(SplittableRandom random) {
    days =
        random.nextInt(20) == 0
            ? Double.NaN
            : rarely(random) ? random.nextInt(33) / 3.0 : random.nextInt(11);
  }

  void drawGrade(SplittableRandom random) {
    grade = random.nextInt(4) == 0 ? "" : GRADES[random.nextInt(GRADES.length)];
  }

  void drawReturns(SplittableRandom random) {
    boolean known = random.nextInt(4) == 0;
    sold = known ? (rarely(random) ? 5_000_000_000L : 50) : -1;
    returns = known ? random.nextLong(sold) : -1;
  }

  /** Returns whether to draw something that takes more room than its like. */
  private static boolean rarely(SplittableRandom random) {
    return random.nextInt(60) == 0;
  }

  Offer build() {
    Offer.Builder offer =
        Offer.builder(product, id, seller)
            .condition(condition)
            .category(category)
            .priceMinor(priceMinor, currency);
    if (shippingMinor >= 0) {
      offer.shippingMinor(shippingMinor);
    }
    if (!Double.isNaN(days)) {
      offer.number("days", days);
    }
    if (!grade.isEmpty()) {
      offer.text("grade", grade);
    }
    if (sold >= 0) {
      offer.counts("returns", returns, sold);
    }
    return offer.build();
  }
}
