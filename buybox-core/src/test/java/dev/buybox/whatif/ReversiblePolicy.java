package dev.buybox.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Policies at random that judge by the other offers of a box, so that losers often matter. */
final class ReversiblePolicy {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> ATTRIBUTES =
      List.of("offer.landed_price", "offer.price", "offer.days", "offer.months", "seller.rating");
  private static final List<String> CURVES =
      List.of(
          "{\"min_max\": \"lower\"}",
          "{\"min_max\": \"higher\"}",
          "{\"relative_to\": \"best_eligible\", \"better\": \"lower\","
              + " \"points\": [[1, 1], [1.05, 0.4], [1.5, 0.3], [2, 0]]}",
          "{\"relative_to\": \"best_eligible\", \"better\": \"higher\","
              + " \"points\": [[0.3, 0], [0.8, 0.2], [0.95, 0.9], [1, 1]]}",
          "{\"relative_to\": \"median_eligible\", \"better\": \"lower\","
              + " \"points\": [[0.8, 1], [1, 0.7], [1.08, 0]]}",
          "{\"relative_to\": \"median_eligible\", \"better\": \"higher\","
              + " \"points\": [[0.5, 0], [1, 0.5], [1.05, 1]]}");
  private static final List<String> LIMITS =
      List.of(
          "\"at_most_times\": 1.05, \"relative_to\": \"best_eligible\", \"better\": \"lower\"",
          "\"at_most_times\": 1.2, \"relative_to\": \"median_eligible\"",
          "\"at_least_times\": 0.95, \"relative_to\": \"median_eligible\"",
          "\"at_least_times\": 0.9, \"relative_to\": \"best_eligible\", \"better\": \"higher\"");

  private final SplittableRandom random;

  private ReversiblePolicy(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static ObjectNode of(long seed) {
    ReversiblePolicy policy = new ReversiblePolicy(seed);
    String text =
        "{\"policy\": \"reversible\", \"version\": \"1\", \"criteria\": %s, \"gates\": %s}"
            .formatted(policy.criteria(), policy.gates());
    return (ObjectNode) JSON.readTree(text);
  }

  private String from(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private List<String> criteria() {
    List<String> criteria = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      criteria.add(
          "{\"name\": \"c%d\", \"of\": \"%s\", \"weight\": %d, \"value\": %s}"
              .formatted(i, from(ATTRIBUTES), 1 + random.nextInt(4), from(CURVES)));
    }
    return criteria;
  }

  /** None in half of the policies: they bar most offers. */
  private List<String> gates() {
    return random.nextBoolean()
        ? List.of()
        : List.of("{\"of\": \"%s\", %s}".formatted(from(ATTRIBUTES), from(LIMITS)));
  }
}
