package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import java.util.List;

/** A few offers, a row each: product, offer, seller, price in EUR, days, demand. */
final class TinyMarket {
  private TinyMarket() {}

  static Situation of(String policy, List<String> rows) {
    Catalog.Builder catalog = Catalog.builder();
    for (String row : rows) {
      List<String> cells = List.of(row.split(" "));
      catalog.add(
          Offer.builder(cells.get(0), cells.get(1), cells.get(2))
              .price(cells.get(3), "EUR")
              .category(cells.get(0).startsWith("p") ? "things" : "others")
              .number("days", Double.parseDouble(cells.get(4)))
              .number("demand", Double.parseDouble(cells.get(5)))
              .text("brand", "brand-" + cells.get(0))
              .build());
    }
    return Situation.of(PolicySet.parse(policy), catalog.build());
  }
}
