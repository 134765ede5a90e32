package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;

/** Boxes of which some have a winner for each visitor, and some nobody. */
final class BulkMarket {
  static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 2,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
         {"name": "days", "of": "offer.days", "weight": 1, "value": {"best": 1, "half_life": 3}}],
       "gates": [{"of": "offer.days", "at_most": 8}],
       "second_offer": {"cheaper_by": 0.05},
       "near_tie": {"within": 0.1, "choose": "share"}}
      """;

  private BulkMarket() {}

  /** Returns a ranker of so many boxes of 1 to so many offers. */
  static Ranker ranker(int boxes, int widest) {
    return FewOffers.ranker(catalog(boxes, widest), POLICY);
  }

  /** Returns a ranker of so many boxes, every second of which its first offer holds. */
  static Ranker heldByHalf(int boxes, int widest) {
    Catalog catalog = catalog(boxes, widest);
    Incumbents.Builder holders = Incumbents.builder(catalog);
    for (int box = 0; box < boxes; box += 2) {
      holders.hold("p" + box, "", "", "o0");
    }
    return FewOffers.ranker(catalog, POLICY.replace("share", "incumbent"), holders.build());
  }

  private static Catalog catalog(int boxes, int widest) {
    FewOffers offers = new FewOffers();
    for (int box = 0; box < boxes; box++) {
      addBox(offers, box, box * widest, 1 + box * 7 % widest, 50);
    }
    return offers.catalog();
  }

  /** Adds a box of so many offers, which are told apart by their numbers. */
  static void addBox(FewOffers offers, int box, int firstNumber, int width, int sellers) {
    for (int offer = 0; offer < width; offer++) {
      int number = firstNumber + offer;
      offers.offer(
          "o" + offer,
          100 + number * 37 % 41 + ".00",
          "product=p" + box,
          "seller=s" + number % sellers,
          "days=" + number * 11 % 12);
    }
  }
}
