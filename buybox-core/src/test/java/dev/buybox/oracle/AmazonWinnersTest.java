package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.Better;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Policy;
import dev.buybox.policy.Reference;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often a simple policy names the offer that really held the box, beside the cheapest landed
 * price with ties at random, over the boxes with one listed winner. The policy's numbers were
 * chosen on a part of every second box, so the other boxes are told apart.
 */
class AmazonWinnersTest {
  private final Map<String, List<Map<String, String>>> boxes = new TreeMap<>();

  @Test
  void namesTheRealWinnerMoreOftenThanTheCheapestPriceDoes() throws IOException {
    List<Map<String, String>> offers =
        RealData.rows(RealData.folder("amazon-2015").resolve("offers-train.csv.gz"));
    offers.forEach(
        row -> boxes.computeIfAbsent(cell(row, "product"), p -> new ArrayList<>()).add(row));
    Share all = new Share();
    Share unseen = new Share();
    int index = 0;
    for (OracleDecision decision :
        EngineAdapter.decide(
            new NeutralCase(policy(), offers, List.of(), List.of(), Optional.empty()))) {
      List<Map<String, String>> box = boxes.getOrDefault(decision.product(), List.of());
      all.add(decision, box);
      if (index++ % 2 == 1) {
        unseen.add(decision, box);
      }
    }
    System.out.println("amazon-2015, all boxes with one listed winner: " + all);
    System.out.println("amazon-2015, those not looked at when choosing the policy: " + unseen);
    assertThat(all.cheapest()).isBetween(0.5905, 0.5915);
    assertThat(all.ours()).isGreaterThan(all.cheapest() + 0.2);
    assertThat(unseen.ours()).isGreaterThan(unseen.cheapest() + 0.2);
  }

  private static ObjectNode policy() {
    Policy policy =
        Policy.builder("price, fulfilment and reputation", "1")
            .criterion(
                Criterion.of(
                        "price",
                        "offer.landed_price",
                        Curve.relativeTo(
                            Reference.bestEligible(Better.LOWER),
                            Better.LOWER,
                            new double[][] {{1, 1}, {3, 0}}))
                    .weight(60)
                    .build())
            .criterion(
                rising("fulfilled by the platform", "offer.fulfilled_by_platform", 1)
                    .weight(15)
                    .build())
            .criterion(rising("positive feedback", "offer.positive_share", 1).weight(10).build())
            .criterion(
                rising("how many ratings", "offer.rating_count_scaled", 10).weight(6).build())
            .build();
    return (ObjectNode) new JsonMapper().readTree(policy.toJson());
  }

  private static Criterion.Builder rising(String name, String of, double best) {
    return Criterion.of(name, of, Curve.points(new double[][] {{0, 0}, {best, 1}}));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** Counts boxes with one listed winner, and how often each rule names it. */
  private static final class Share {
    private int boxes;
    private int ours;
    private double cheapest;

    void add(OracleDecision decision, List<Map<String, String>> box) {
      List<Map<String, String>> won =
          box.stream().filter(row -> cell(row, "won").equals("1")).toList();
      if (won.size() == 1) {
        boxes++;
        ours += decision.winner().equals(cell(won.get(0), "offer")) ? 1 : 0;
        cheapest += chanceOfCheapest(box, won.get(0));
      }
    }

    private static double chanceOfCheapest(
        List<Map<String, String>> box, Map<String, String> winner) {
      BigDecimal least = box.stream().map(Share::landed).min(BigDecimal::compareTo).orElseThrow();
      long tied = box.stream().filter(row -> landed(row).compareTo(least) == 0).count();
      return landed(winner).compareTo(least) == 0 ? 1.0 / tied : 0;
    }

    private static BigDecimal landed(Map<String, String> row) {
      String shipping = cell(row, "shipping");
      return new BigDecimal(cell(row, "price"))
          .add(shipping.isEmpty() ? BigDecimal.ZERO : new BigDecimal(shipping));
    }

    double ours() {
      return (double) ours / boxes;
    }

    double cheapest() {
      return cheapest / boxes;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d boxes; the policy names the real winner in %.1f %%, the cheapest landed price with"
              + " ties at random in %.1f %%",
          boxes,
          100 * ours(),
          100 * cheapest());
    }
  }
}
