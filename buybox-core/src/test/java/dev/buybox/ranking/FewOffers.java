package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A few offers, and how a policy ranks them. Cells are written as {@code days=2} (a number), {@code
 * returns=3/100} (counts) and {@code grade='good} (text); {@code seller=}, {@code shipping=},
 * {@code product=}, {@code condition=}, {@code segment=}, {@code category=} and {@code currency=}
 * are what they say. Policies are written with {@code '} for {@code "}.
 */
final class FewOffers {
  private final Catalog.Builder rows = Catalog.builder();

  FewOffers offer(String id, String price, String... cells) {
    Map<String, String> values = cells(cells);
    String product = taken(values, "product", "p");
    Offer.Builder offer =
        Offer.builder(product, id, taken(values, "seller", "s-" + id))
            .price(price, taken(values, "currency", ""))
            .condition(taken(values, "condition", ""))
            .segment(taken(values, "segment", ""))
            .category(taken(values, "category", ""));
    String shipping = taken(values, "shipping", "");
    if (!shipping.isEmpty()) {
      offer.shipping(shipping);
    }
    values.forEach(
        (name, value) -> {
          if (value.startsWith("'")) {
            offer.text(name, value.substring(1));
          } else if (value.contains("/")) {
            offer.counts(name, part(value, 0), part(value, 1));
          } else {
            offer.number(name, Double.parseDouble(value));
          }
        });
    rows.add(offer.build());
    return this;
  }

  FewOffers seller(String id, String... cells) {
    Seller.Builder seller = Seller.builder(id);
    cells(cells)
        .forEach(
            (name, value) -> {
              if (value.startsWith("'")) {
                seller.text(name, value.substring(1));
              } else if (value.contains("/")) {
                seller.counts(name, part(value, 0), part(value, 1));
              } else {
                seller.number(name, Double.parseDouble(value));
              }
            });
    rows.add(seller.build());
    return this;
  }

  private static Map<String, String> cells(String... cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String cell : cells) {
      int at = cell.indexOf('=');
      values.put(cell.substring(0, at), cell.substring(at + 1));
    }
    return values;
  }

  private static String taken(Map<String, String> values, String name, String otherwise) {
    String value = values.getOrDefault(name, otherwise);
    values.remove(name);
    return value;
  }

  private static long part(String counts, int index) {
    return Long.parseLong(List.of(counts.split("/")).get(index));
  }

  Catalog catalog() {
    return rows.build();
  }

  /** Decides the only box; attributes that no offer has are taken as missing. */
  Decision decide(String policy) {
    return ranker(catalog(), policy).decide(0);
  }

  /** Returns the score of each eligible offer of the only box, by id. */
  Map<String, Integer> scores(String policy) {
    return scores(decide(policy));
  }

  /** Returns the score of an offer of the only box. */
  int score(String policy, String offer) {
    return score(decide(policy), offer);
  }

  static int score(Decision decision, String offer) {
    return decision.ranking().stream()
        .filter(ranked -> ranked.offer().equals(offer))
        .mapToInt(RankedOffer::score)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the codes of each barred offer of the only box, by id. */
  Map<String, List<String>> reasons(String policy) {
    return reasons(decide(policy));
  }

  /** Returns the ids of the eligible offers in the order of the ranking. */
  List<String> order(String policy) {
    return order(decide(policy));
  }

  static Map<String, Integer> scores(Decision decision) {
    Map<String, Integer> scores = new TreeMap<>();
    decision.ranking().forEach(offer -> scores.put(offer.offer(), offer.score()));
    return scores;
  }

  static Map<String, List<String>> reasons(Decision decision) {
    Map<String, List<String>> reasons = new TreeMap<>();
    decision.excluded().forEach(offer -> reasons.put(offer.offer(), offer.reasons()));
    return reasons;
  }

  static List<String> order(Decision decision) {
    return new ArrayList<>(decision.ranking().stream().map(RankedOffer::offer).toList());
  }

  static Ranker ranker(Catalog catalog, String policy) {
    return ranker(catalog, policy, Incumbents.none());
  }

  static Ranker ranker(Catalog catalog, String policy, Incumbents incumbents) {
    return Ranker.of(
        CompiledPolicies.compile(
            policies(policy), catalog.schema(), UnknownAttributes.TAKE_AS_MISSING),
        catalog,
        incumbents);
  }

  static PolicySet policies(String policy) {
    return PolicySet.parse(policy.replace('\'', '"'));
  }

  /** A policy of one criterion of {@code offer.x}, which gives a full score. */
  static String curve(String curve) {
    return criterion("'of': 'offer.x', 'value': " + curve);
  }

  /** A policy of one criterion, which gives a full score. */
  static String criterion(String members) {
    return "{'policy': 'p', 'version': '1', 'criteria': [{'name': 'a', 'weight': 1, "
        + members
        + "}]}";
  }

  /** A policy of gates, under which the cheaper offer scores higher. */
  static String gates(String gates) {
    return with("'gates': [" + gates + "]");
  }

  /** A policy with these members, under which the cheaper offer scores higher. */
  static String with(String members) {
    return "{'policy': 'p', 'version': '1', 'criteria': [{'name': 'a', 'weight': 1, 'of':"
        + " 'offer.price', 'value': {'points': [[0, 1], [1000, 0]]}}], "
        + members
        + "}";
  }
}
