package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** In how many boxes a criterion decides, against counts made by hand. */
class InfluenceTest {
  private static final String CRITERION =
      "{'name': '%1$s', 'of': 'offer.%1$s', 'weight': %2$s, 'missing': '%3$s',"
          + " 'value': {'points': [[0, 0], [10, 1]]}}";
  private static final String POLICY =
      """
      {'policy': 'p', 'version': '1', 'criteria': [%s, %s, %s],
       'near_tie': {'within': 0.01, 'choose': 'incumbent'},
       'tie_breakers': [{'of': 'offer.landed_price', 'better': 'lower'}]}
      """
          .formatted(
              CRITERION.formatted("a", "2", "worst"),
              CRITERION.formatted("b", "1", "worst"),
              CRITERION.formatted("c", "0", "exclude"));

  /** Four boxes; in brackets who wins as it is, without a, without b, without c. */
  private static Catalog catalog() {
    FewOffers boxes = new FewOffers();
    // (good, cheap, good, good): a alone speaks for good.
    offer(boxes, "1", "good", "a=10", "b=0", "c=1");
    offer(boxes, "1", "cheap", "a=0", "b=5", "c=1");
    // (steady, steady, steady, steady): better in both.
    offer(boxes, "2", "steady", "a=5", "b=5", "c=1");
    offer(boxes, "2", "worse", "a=4", "b=4", "c=1");
    // (nobody, nobody, nobody, only): c is missing.
    offer(boxes, "3", "only", "a=5", "b=5");
    // (calm, calm, loud, best): the best lacks c; without b, more of a wins.
    offer(boxes, "4", "calm", "a=5", "b=9", "c=1");
    offer(boxes, "4", "loud", "a=6", "b=1", "c=1");
    offer(boxes, "4", "best", "a=10", "b=10");
    return boxes.catalog();
  }

  private static void offer(FewOffers boxes, String product, String id, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.add("product=" + product);
    boxes.offer(id, "10.00", all.toArray(String[]::new));
  }

  private static List<CriterionInfluence> measure(String policy, RankingProgress progress) {
    Catalog catalog = catalog();
    CompiledPolicies compiled =
        CompiledPolicies.compile(
            FewOffers.policies(policy), catalog.schema(), UnknownAttributes.TAKE_AS_MISSING);
    return Influence.measure(compiled, catalog, Incumbents.none(), progress);
  }

  private static CriterionInfluence influence(String criterion, long otherWinner) {
    return new CriterionInfluence(criterion, 4, OptionalLong.of(otherWinner));
  }

  @Test
  void countsBoxesWithAnotherWinner() {
    // Without b, box 4 goes to loud; without c, boxes 3 and 4 have other winners.
    assertThat(measure(POLICY, (done, total) -> {}))
        .containsExactly(influence("a", 1), influence("b", 1), influence("c", 2));
  }

  @Test
  void theLastWeightCannotBeTakenOut() {
    String without = POLICY.replace("'weight': 1", "'weight': 0");

    assertThat(measure(without, (done, total) -> {}).get(0))
        .isEqualTo(new CriterionInfluence("a", 4, OptionalLong.empty()));
  }

  @Test
  void aCriterionIsTakenOutOfAllPoliciesOfASet() {
    String set =
        "{'default': %s, 'by_category': {'books': {'criteria': [%s, %s]}}}"
            .formatted(
                POLICY,
                CRITERION.formatted("b", "1", "worst"),
                CRITERION.formatted("d", "0", "worst"));

    assertThat(measure(set, (done, total) -> {}))
        .containsExactly(
            influence("a", 1),
            new CriterionInfluence("b", 4, OptionalLong.empty()),
            influence("c", 2),
            influence("d", 0));
  }

  @Test
  void holdersAreTakenAsTheyAre() {
    Catalog catalog = catalog();
    PolicySet wide = FewOffers.policies(POLICY.replace("0.01", "0.2"));
    Incumbents.Builder holders = Incumbents.builder(catalog);
    assertThat(holders.hold("2", "", "", "worse")).isTrue();
    CompiledPolicies compiled = CompiledPolicies.compile(wide, catalog.schema());

    List<CriterionInfluence> held = Influence.measure(compiled, catalog, holders.build());

    // In box 2 the holder is near enough with and without each criterion.
    assertThat(held.get(1)).isEqualTo(influence("b", 1));
  }

  @Test
  void tellsProgress() {
    FewOffers boxes = new FewOffers();
    for (int i = 0; i < 300; i++) {
      offer(boxes, "p" + i, "only", "a=1", "b=1", "c=1");
    }
    Catalog catalog = boxes.catalog();
    CompiledPolicies compiled =
        CompiledPolicies.compile(FewOffers.policies(POLICY), catalog.schema());
    List<Long> told = new ArrayList<>();

    Influence.measure(
        compiled,
        catalog,
        Incumbents.none(),
        (done, total) -> {
          told.add(done);
          assertThat(total).isEqualTo(1200);
        });

    assertThat(told).containsExactly(256L, 512L, 768L, 1024L);
  }
}
