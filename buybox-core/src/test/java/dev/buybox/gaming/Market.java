package dev.buybox.gaming;

import com.google.common.collect.ImmutableMap;
import dev.buybox.advice.Advisor;
import dev.buybox.advice.PriceToWin;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Decision;
import dev.buybox.ranking.ExcludedOffer;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.RankedOffer;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Offers of ordinary sellers, alike but for what a test says. Cells are written as {@code stock=1}
 * (a number), {@code on_time=85/100} (counts of a seller) or {@code stock=} (missing); {@code
 * shipping=}, {@code seller=} and {@code product=} are what they say.
 */
final class Market {
  static final String PRODUCT = "product";

  /** A record so bad that no rate is worth anything, and yet too short for the gates to bar it. */
  static final List<String> RUINED =
      List.of(
          "on_time=0/20",
          "defects=4/4",
          "satisfaction=0/20",
          "cancellations=4/4",
          "wrong_items=20/20",
          "reply_hours=99",
          "return_days=99",
          "delivery_days=99",
          "warranty_months=0",
          "battery_health=80",
          "stock=1");

  /** A seller of whom nothing is known. */
  static final List<String> NEWCOMER =
      List.of(
          "on_time=",
          "defects=",
          "satisfaction=",
          "cancellations=",
          "wrong_items=",
          "reply_hours=",
          "return_days=");

  private static final ImmutableMap<String, String> ORDINARY =
      ImmutableMap.<String, String>builder()
          .put("stock", "10")
          .put("delivery_days", "3")
          .put("warranty_months", "12")
          .put("battery_health", "90")
          .put("on_time", "950/1000")
          .put("defects", "10/1000")
          .put("satisfaction", "900/1000")
          .put("cancellations", "10/1000")
          .put("wrong_items", "10/1000")
          .put("reply_hours", "12")
          .put("return_days", "4")
          .buildOrThrow();
  private static final Set<String> OF_OFFERS =
      Set.of("stock", "delivery_days", "warranty_months", "battery_health", "reference_price");

  private final List<Offer> offers = new ArrayList<>();
  private final Map<String, Seller> sellers = new LinkedHashMap<>();

  Market offer(String id, String price, String... cells) {
    return offer(id, price, List.of(cells));
  }

  Market offer(String id, String price, List<String> cells) {
    Map<String, String> values = new TreeMap<>(ORDINARY);
    cells.forEach(cell -> put(values, cell));
    String seller = taken(values, "seller", "seller of " + id);
    Offer.Builder offer =
        Offer.builder(taken(values, "product", PRODUCT), id, seller).price(price, "EUR");
    String shipping = taken(values, "shipping", "");
    if (!shipping.isEmpty()) {
      offer.shipping(shipping);
    }
    Seller.Builder trader = Seller.builder(seller);
    values.forEach((name, value) -> set(offer, trader, name, value));
    offers.add(offer.build());
    sellers.put(seller, trader.build());
    return this;
  }

  private static void put(Map<String, String> values, String cell) {
    int at = cell.indexOf('=');
    values.put(cell.substring(0, at), cell.substring(at + 1));
  }

  private static String taken(Map<String, String> values, String name, String otherwise) {
    String value = values.getOrDefault(name, otherwise);
    values.remove(name);
    return value;
  }

  private static void set(Offer.Builder offer, Seller.Builder seller, String name, String value) {
    int slash = value.indexOf('/');
    if (slash > 0) {
      seller.counts(
          name,
          Long.parseLong(value.substring(0, slash)),
          Long.parseLong(value.substring(slash + 1)));
    } else if (!value.isEmpty() && OF_OFFERS.contains(name)) {
      offer.number(name, Double.parseDouble(value));
    } else if (!value.isEmpty()) {
      seller.number(name, Double.parseDouble(value));
    }
  }

  Catalog catalog() {
    Catalog.Builder rows = Catalog.builder();
    offers.forEach(rows::add);
    sellers.values().forEach(rows::add);
    return rows.build();
  }

  Ranker ranker(PolicySet policies) {
    return ranker(policies, "");
  }

  /** Returns a ranker of boxes, of which the one that is decided is held by an offer. */
  Ranker ranker(PolicySet policies, String incumbent) {
    Catalog catalog = catalog();
    Incumbents.Builder holders = Incumbents.builder(catalog);
    if (!incumbent.isEmpty() && !holders.hold(PRODUCT, "", "", incumbent)) {
      throw new IllegalArgumentException("no offer " + incumbent);
    }
    return Ranker.of(
        CompiledPolicies.compile(policies, catalog.schema(), UnknownAttributes.TAKE_AS_MISSING),
        catalog,
        holders.build());
  }

  Decision decide(PolicySet policies) {
    return decide(policies, "");
  }

  Decision decide(PolicySet policies, String incumbent) {
    return ranker(policies, incumbent).decide(PRODUCT, "", "");
  }

  String winner(PolicySet policies) {
    return winner(policies, "");
  }

  String winner(PolicySet policies, String incumbent) {
    return decide(policies, incumbent).winner().map(RankedOffer::offer).orElse("nobody");
  }

  int score(PolicySet policies, String id) {
    return decide(policies).ranking().stream()
        .filter(ranked -> ranked.offer().equals(id))
        .mapToInt(RankedOffer::score)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the points that the price gives an offer. */
  int pricePoints(PolicySet policies, String id) {
    Ranker ranker = ranker(policies);
    return ranker.explain(ranker.catalog().findOffer(0, id)).criteria().stream()
        .filter(found -> found.criterion().of().equals("offer.landed_price"))
        .mapToInt(found -> found.points())
        .sum();
  }

  /** Returns the ranked offers but one, best first. */
  List<String> orderWithout(PolicySet policies, String left) {
    return decide(policies).ranking().stream()
        .map(RankedOffer::offer)
        .filter(id -> !id.equals(left))
        .toList();
  }

  /** Returns the codes of the gates that barred somebody, by offer. */
  Map<String, List<String>> barred(PolicySet policies) {
    Map<String, List<String>> barred = new TreeMap<>();
    for (ExcludedOffer offer : decide(policies).excluded()) {
      barred.put(offer.offer(), offer.reasons());
    }
    return barred;
  }

  PriceToWin priceToWin(PolicySet policies, String id, String incumbent) {
    Ranker ranker = ranker(policies, incumbent);
    return Advisor.of(ranker).priceToWin(ranker.catalog().findOffer(0, id));
  }

  /** Returns the highest price in cents with which an offer wins, nobody holding the box. */
  long highestThatWins(PolicySet policies, String id) {
    return priceToWin(policies, id, "").highestPriceMinor().orElseThrow();
  }
}
