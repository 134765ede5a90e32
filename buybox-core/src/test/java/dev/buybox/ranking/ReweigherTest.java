package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.Kernels;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other weights: what a ranker by these weights decides, and which boxes change hands. */
class ReweigherTest {
  private static final int BOXES = 5_000;

  private static final Policy POLICY =
      Policy.parse(
          """
          {"policy": "p", "version": "1",
           "criteria": [
             {"name": "price", "of": "offer.landed_price", "weight": 5,
              "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
             {"name": "rating", "of": "seller.rating", "weight": 2, "missing": 0.4,
              "value": {"points": [[1, 0], [5, 1]]}},
             {"name": "months", "of": "offer.months", "weight": 0, "value": {"points": [[0, 0], [24, 1]]}},
             {"name": "days", "of": "offer.days", "weight": 1, "missing": "exclude",
              "value": {"best": 1, "half_life": 3}}],
           "gates": [
             {"of": "offer.days", "at_most": 8},
             {"of": "offer.landed_price", "at_most_times": 1.6, "relative_to": "median_eligible"}],
           "near_tie": {"within": 0.02, "choose": "incumbent"},
           "tie_breakers": [{"of": "offer.landed_price", "better": "higher"}]}
          """);

  /**
   * Its last criterion gives points that are more than a product of weight and value, and prices
   * lose nothing until they are some way above the least.
   */
  private static final Policy BESIDE_OTHER_ATTRIBUTE =
      POLICY.toBuilder()
          .replace(
              Policy.parse(
                      """
                      {"policy": "p", "version": "1", "criteria": [
                        {"name": "price", "of": "offer.landed_price", "weight": 5,
                         "value": {"relative_to": "best_eligible", "better": "lower",
                          "points": [[1.1, 1], [2, 0]]}}]}
                      """)
                  .criteria()
                  .get(0))
          .criterion(
              Policy.parse(
                      """
                      {"policy": "p", "version": "1", "criteria": [
                        {"name": "beside", "of": "offer.months", "weight": 2, "missing": 0.3,
                         "value": {"relative_to": "offer.days", "better": "lower",
                          "points": [[0.5, 1], [12, 0]]}}]}
                      """)
                  .criteria()
                  .get(0))
          .build();

  private static Ranker ranker(Policy policy) {
    SplittableRandom random = new SplittableRandom(7);
    FewOffers offers = new FewOffers();
    for (int seller = 0; seller < 50; seller++) {
      offers.seller("s" + seller, "rating=" + (1 + random.nextInt(40) / 10.0));
    }
    for (int box = 0; box < BOXES; box++) {
      int width = 1 + (int) (1 / (random.nextDouble() + 0.02));
      for (int offer = 0; offer < width; offer++) {
        offers.offer(
            "o" + offer,
            price(box, random),
            "product=p" + box,
            "seller=s" + random.nextInt(55),
            "months=" + 6 * random.nextInt(5),
            (random.nextInt(30) == 0 ? "size=" : "days=") + (1 + random.nextInt(9)));
      }
    }
    Catalog catalog = offers.catalog();
    CompiledPolicies compiled = CompiledPolicies.compile(PolicySet.of(policy), catalog.schema());
    return Ranker.of(compiled, catalog, incumbents(catalog, random));
  }

  /**
   * In every third box prices lie so close together that likely scores do not tell who is first.
   */
  private static String price(int box, SplittableRandom random) {
    return box % 3 == 0 ? "10000." + random.nextInt(10, 100) : 100 + random.nextInt(80) + ".00";
  }

  private static Incumbents incumbents(Catalog catalog, SplittableRandom random) {
    Incumbents.Builder builder = Incumbents.builder(catalog);
    for (int box = 0; box < BOXES; box++) {
      if (random.nextBoolean()) {
        builder.hold("p" + box, "", "", "o" + random.nextInt(4));
      }
    }
    return builder.build();
  }

  private static Policy weighed(Policy policy, SplittableRandom random) {
    Policy.Builder builder = policy.toBuilder().named("other", "2");
    for (Criterion each : policy.criteria()) {
      builder.replace(withWeight(each, BigDecimal.valueOf(random.nextInt(4))));
    }
    Criterion first = policy.criteria().get(0);
    builder.replace(withWeight(first, BigDecimal.valueOf(1 + random.nextInt(6))));
    return builder.build();
  }

  private static Criterion withWeight(Criterion each, BigDecimal weight) {
    return new Criterion(
        each.name(), each.of(), weight, each.why(), each.estimate(), each.missing(), each.curve());
  }

  @ParameterizedTest
  @CsvSource({"plain, false", "vector, false", "plain, true", "vector, true"})
  void asARankerByTheseWeights(String kernel, boolean besideOther) throws InterruptedException {
    Policy given = besideOther ? BESIDE_OTHER_ATTRIBUTE : POLICY;
    Ranker ranker = ranker(given);
    System.setProperty(Kernels.PROPERTY, kernel);
    Reweigher reweigher = Reweigher.of(ranker);
    System.clearProperty(Kernels.PROPERTY);
    assertThat(reweigher.isOnePass()).isTrue();
    SplittableRandom random = new SplittableRandom(11);
    int[] before = new int[BOXES];
    reweigher.winners(PolicySet.of(given), before);
    assertThat(before).isEqualTo(oneByOne(ranker, PolicySet.of(given)));
    int most = 0;
    for (int round = 0; round < 20; round++) {
      PolicySet other = PolicySet.of(weighed(given, random));
      int[] after = new int[BOXES];
      int[] changed = new int[BOXES];
      int count = reweigher.threads(1 + round % 3).changes(other, before, after, changed);
      assertThat(after).isEqualTo(oneByOne(ranker, other));
      assertThat(Arrays.copyOf(changed, count))
          .isEqualTo(IntStream.range(0, BOXES).filter(box -> before[box] != after[box]).toArray());
      most = Math.max(most, count);
    }
    assertThat(most).isGreaterThan(BOXES / 10);
  }

  private static int[] oneByOne(Ranker like, PolicySet policies) {
    Ranker ranker = like.under(policies, true);
    int[] winners = new int[like.catalog().boxCount()];
    for (int box = 0; box < winners.length; box++) {
      ranker.rank(box);
      winners[box] = ranker.winner();
    }
    return winners;
  }

  /** Policies of all kinds: most do not fit into one pass, and are ranked anew. */
  @Test
  void randomCatalogues() {
    int[] onePass = new int[1];
    SeededCases.run(
        500,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          PolicySet given = ranker.policies();
          if (!given.byCategory().isEmpty()) {
            return;
          }
          Reweigher reweigher = Reweigher.of(ranker);
          onePass[0] += reweigher.isOnePass() ? 1 : 0;
          Policy other = weighed(given.byDefault(), new SplittableRandom(seed));
          int[] winners = new int[ranker.catalog().boxCount()];
          reweigher.winners(PolicySet.of(other), winners);
          assertThat(winners).isEqualTo(oneByOne(ranker, PolicySet.of(other)));
        });
    assertThat(onePass[0]).isPositive();
  }

  @Test
  void otherChangesAreRefused() throws InterruptedException {
    Reweigher reweigher = Reweigher.of(ranker(POLICY));
    Policy gated = POLICY.toBuilder().gate(Gate.atLeast("offer.months", 1).build()).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reweigher.winners(PolicySet.of(gated), new int[BOXES]))
        .withMessageContaining("weights");
    Policy without = POLICY.toBuilder().without("months").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reweigher.winners(PolicySet.of(without), new int[BOXES]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reweigher.winners(PolicySet.of(POLICY), new int[BOXES - 1]))
        .withMessageContaining("5000 boxes, has 4999");
    int[] winners = new int[BOXES];
    int[] changed = new int[BOXES];
    for (int[] after : List.of(winners, changed)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> reweigher.changes(PolicySet.of(POLICY), winners, after, changed))
          .withMessageContaining("three arrays");
    }
  }
}
