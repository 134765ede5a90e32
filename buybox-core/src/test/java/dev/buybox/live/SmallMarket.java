package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.PolicySet;

/** A live catalogue of a few offers of one product, by price and on-time rate. */
final class SmallMarket {
  static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 8,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
         {"name": "on time", "of": "seller.on_time", "weight": 2, "missing": 0.5,
          "value": {"points": [[0.8, 0], [1, 1]]}}],
       "gates": [{"of": "offer.stock", "at_least": 1, "missing": "pass"}]%s}
      """;

  static final String NEAR_TIE = ", \"near_tie\": {\"within\": 0.05, \"choose\": \"incumbent\"}";

  final LiveCatalog live;

  SmallMarket(String more) {
    this(builder(more).build());
  }

  SmallMarket(LiveCatalog live) {
    this.live = live;
  }

  static LiveCatalogBuilder builder(String more) {
    return LiveCatalog.builder(policies(more))
        .declare(new Attribute(Scope.OFFER, "stock", AttributeKind.NUMBER))
        .declare(new Attribute(Scope.OFFER, "grade", AttributeKind.TEXT))
        .declare(new Attribute(Scope.SELLER, "on_time", AttributeKind.COUNTS));
  }

  static PolicySet policies(String more) {
    return PolicySet.parse(POLICY.formatted(more));
  }

  static Offer offer(String id, String price) {
    return Offer.builder("p", id, "s-" + id).price(price, "EUR").build();
  }

  SmallMarket with(String id, String price) {
    live.put(offer(id, price));
    return this;
  }

  long handle(String id) {
    return live.offer(live.box("p"), id);
  }

  String winner() {
    return live.snapshot(live.box("p")).winner().orElse("nobody");
  }

  WinnerView read() {
    WinnerView view = live.newWinnerView();
    view.read(live.box("p"));
    return view;
  }
}
