package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.Kernels;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.RandomCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkCall.Answers;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A bulk ranker under other policies, against one that is made anew. */
class BulkUnderTest {
  private int kept;
  private int laidOutAnew;
  private int tiesEndOtherwise;

  /** To the same policies come other weights, fewer gates, and policies of another case. */
  @Test
  void asOneThatIsMadeAnew() {
    SeededCases.run(
        450,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          Optional<CompiledPolicies> before = before(seed, neutral, ranker.catalog());
          if (before.isPresent()) {
            check(seed, ranker, before.get());
          }
        });
    if (Long.getLong("buybox.seed") == null) {
      assertThat(kept).as("windows that were kept").isGreaterThan(50);
      assertThat(laidOutAnew).as("windows with others barred").isGreaterThan(20);
      assertThat(tiesEndOtherwise).isGreaterThan(20);
    }
  }

  /** So many boxes that they lie side by side, some of them held, and some with thousands. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  @Tag("slow")
  void manyBoxes(int round) throws InterruptedException {
    Ranker ranker = AgreementMarket.underOneOfFour(new SplittableRandom(5), round).ranker();
    Policy.Builder weighed = ranker.policies().byDefault().toBuilder();
    Criterion price = ranker.policies().byDefault().criteria().get(3);
    weighed.replace(
        new Criterion(
            price.name(),
            price.of(),
            BigDecimal.valueOf(9),
            price.why(),
            price.estimate(),
            price.missing(),
            price.curve()));
    Catalog catalog = ranker.catalog();
    CompiledPolicies before =
        CompiledPolicies.compile(PolicySet.of(weighed.build()), catalog.schema());
    check(round + 1, ranker, before);
    assertThat(kept).isEqualTo(1);
  }

  private static Optional<CompiledPolicies> before(
      long seed, NeutralCase neutral, Catalog catalog) {
    ObjectNode policy = neutral.policy().deepCopy();
    switch ((int) Math.floorMod(seed, 3L)) {
      case 0 -> weigh(policy, new SplittableRandom(seed));
      case 1 -> withoutAGate(policy);
      default -> policy = RandomCase.of(seed + 1).policy();
    }
    try {
      return Optional.of(
          CompiledPolicies.compile(
              PolicySet.parse(policy.toString()),
              catalog.schema(),
              UnknownAttributes.TAKE_AS_MISSING));
    } catch (InvalidPolicyException doesNotFitTheData) {
      return Optional.empty();
    }
  }

  private static JsonNode byDefault(ObjectNode policy) {
    return policy.has("default") ? policy.path("default") : policy;
  }

  private static void weigh(ObjectNode policy, SplittableRandom random) {
    for (JsonNode criterion : byDefault(policy).path("criteria")) {
      ((ObjectNode) criterion).put("weight", 1 + random.nextInt(9));
    }
  }

  private static void withoutAGate(ObjectNode policy) {
    if (byDefault(policy).has("gates")) {
      ((ObjectNode) byDefault(policy)).remove("gates");
    }
  }

  private void check(long seed, Ranker ranker, CompiledPolicies before)
      throws InterruptedException {
    Catalog catalog = ranker.catalog();
    CompiledPolicies after =
        CompiledPolicies.compile(
            ranker.policies(), catalog.schema(), UnknownAttributes.TAKE_AS_MISSING);
    BulkRanker given =
        BulkRanker.of(before, catalog, ranker.incumbents())
            .threads(1 + (int) Math.floorMod(seed, 2L));
    if (seed % 5 != 0) {
      given.prepare();
    }
    assertThat(answers(given.under(after))).isEqualTo(answers(BulkRanker.of(ranker)));
    count(ranker, Ranker.of(before, catalog, ranker.incumbents()));
  }

  private static String answers(BulkRanker bulk) throws InterruptedException {
    StringBuilder all = new StringBuilder();
    for (BulkCall call : BulkCall.values()) {
      Answers answers = new Answers(bulk.catalog());
      call.ask(bulk, answers);
      all.append(answers);
    }
    Answers fromColumns = new Answers(bulk.catalog());
    bulk.winners(fromColumns.winners);
    return all.append(fromColumns).append(bulk.columnBytes()).toString();
  }

  /** Asks what {@link BulkRanker#under} asks, to know that cases of all kinds were met. */
  private void count(Ranker after, Ranker before) throws InterruptedException {
    if (!OnceLaidOut.endTiesAlike(before, after)) {
      tiesEndOtherwise++;
      return;
    }
    WindowCompiler compiler = new WindowCompiler(before.forAnotherThread());
    int boxes = before.catalog().boxCount();
    WindowRescorer rescorer =
        new WindowRescorer(BulkThread.of(after.forAnotherThread(), Kernels.choose()));
    boolean same = rescorer.scored(compiler.compile(0, boxes), 0, boxes).isPresent();
    kept += same ? 1 : 0;
    laidOutAnew += same ? 0 : 1;
  }

  @Test
  void policiesHaveToFitTheCatalogue() {
    Ranker ranker = EngineAdapter.of(RandomCase.of(1)).ranker();
    Catalog other = new FewOffers().offer("o", "1.00", "unheard_of=1").catalog();
    CompiledPolicies policies =
        CompiledPolicies.compile(
            FewOffers.policies(
                FewOffers.criterion("'of': 'offer.price', 'value': {'min_max': 'lower'}")),
            other.schema());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BulkRanker.of(ranker).under(policies))
        .withMessageContaining("another schema");
  }
}
