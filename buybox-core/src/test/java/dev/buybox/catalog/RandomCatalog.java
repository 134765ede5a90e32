package dev.buybox.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Offers and sellers by chance: few ids, so that many of them meet, repeat and contradict. */
final class RandomCatalog {
  private static final String[] IDS = {"a", "b", "B", "ß", "\uFFFD", "😀", "😁", "a\n", "aa", " "};
  private static final String[] SOME = {"", "new", "ß", "😀"};

  final List<Offer> offers = new ArrayList<>();
  final List<Seller> sellers = new ArrayList<>();

  private final SplittableRandom random;
  private final boolean contradicting;

  /** Makes one; a contradicting one has ids twice, and now and then another currency. */
  RandomCatalog(long seed, boolean contradicting) {
    this.random = new SplittableRandom(seed);
    this.contradicting = contradicting;
    for (int left = random.nextInt(60); left > 0; left--) {
      offers.add(offer(offers.size()));
    }
    for (int left = random.nextInt(6); left > 0; left--) {
      sellers.add(seller(sellers.size()));
    }
  }

  private Offer offer(int number) {
    String product = one(IDS);
    String id = contradicting ? one(IDS) + random.nextInt(6) : one(IDS) + number;
    Offer.Builder offer = Offer.builder(product, id, one(IDS)).condition(one(SOME));
    offer.segment(random.nextBoolean() ? "" : one(SOME));
    offer.category(rarely() ? "other" : "c" + product.length());
    offer.priceMinor(1 + random.nextInt(1_000), rarely() ? "JPY" : "EUR");
    if (random.nextBoolean()) {
      offer.shippingMinor(random.nextInt(3));
    }
    if (random.nextBoolean()) {
      offer.number(one("x", "y"), random.nextInt(-2, 2) / 2.0);
    }
    if (random.nextBoolean()) {
      offer.counts("returns", random.nextInt(3), 2 + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      offer.text("fulfilment", one(IDS));
    }
    return offer.build();
  }

  private Seller seller(int number) {
    Seller.Builder seller = Seller.builder(contradicting ? one(IDS) : IDS[number]);
    if (random.nextBoolean()) {
      seller.counts("on_time", random.nextInt(100), 100);
    }
    if (random.nextBoolean()) {
      seller.text("country", one(SOME[1], SOME[2]));
    }
    return seller.build();
  }

  private boolean rarely() {
    return contradicting && random.nextInt(20) == 0;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** Returns a builder with all rows, numbered as they stand in the lists, in shuffled order. */
  Catalog.Builder shuffled(long shuffle) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < offers.size() + sellers.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(shuffle));
    Catalog.Builder builder = Catalog.builder();
    for (int i : order) {
      if (i < offers.size()) {
        builder.add(offers.get(i), i + 1);
      } else {
        builder.add(sellers.get(i - offers.size()), i + 1);
      }
    }
    return builder;
  }
}
