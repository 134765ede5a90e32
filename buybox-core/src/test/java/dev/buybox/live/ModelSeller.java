package dev.buybox.live;

import dev.buybox.catalog.Seller;
import java.util.SplittableRandom;

/** A seller that changes together with the one of a live catalogue, and is built from then on. */
final class ModelSeller {
  private static final String[] COUNTRIES = {"DE", "FR", "PL"};

  final String id;
  long onTime = -1;
  long orders = -1;
  double rating = Double.NaN;
  String country = "";

  ModelSeller(String id) {
    this.id = id;
  }

  void drawOnTime(SplittableRandom random) {
    boolean known = random.nextInt(8) > 0;
    orders = known ? random.nextInt(300) : -1;
    onTime = known ? orders - random.nextLong(1 + orders / 8) : -1;
  }

  void drawRating(SplittableRandom random) {
    rating = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(11) / 2.0;
  }

  void drawCountry(SplittableRandom random) {
    country = random.nextInt(8) == 0 ? "" : COUNTRIES[random.nextInt(COUNTRIES.length)];
  }

  Seller build() {
    Seller.Builder seller = Seller.builder(id);
    if (orders >= 0) {
      seller.counts("on_time", onTime, orders);
    }
    if (!Double.isNaN(rating)) {
      seller.number("rating", rating);
    }
    if (!country.isEmpty()) {
      seller.text("country", country);
    }
    return seller.build();
  }
}
