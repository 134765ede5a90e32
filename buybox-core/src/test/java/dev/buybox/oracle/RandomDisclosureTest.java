package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.Disclosure;
import dev.buybox.policy.PolicyDifference;
import dev.buybox.policy.PolicySet;
import dev.buybox.policy.PolicyWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Disclosures and differences of random policies. */
@Tag("slow")
class RandomDisclosureTest {
  private static final int CASES = 200;
  private static final int FURTHER_LIMITS = 2;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyPolicyCanBeToldInEveryForm() {
    SeededCases.run(
        CASES,
        (seed, neutral) -> {
          PolicySet policies = PolicySet.parse(neutral.policy().toString());
          Disclosure disclosure = Disclosure.of(policies);
          JsonNode told = JSON.readTree(disclosure.json());

          assertThat(disclosure.text()).contains(policies.byDefault().name());
          assertThat(disclosure.markdown()).startsWith("# How a winner is found");
          assertThat(disclosure.html()).endsWith("</html>\n");
          List<PolicyWarning> warnings = policies.byDefault().warnings();
          if (policies.byCategory().isEmpty()) {
            assertThat(told.at("/limits")).hasSize(warnings.size() + FURTHER_LIMITS);
          }
          assertThat(told.at("/criteria")).hasSameSizeAs(policies.byDefault().criteria());
          assertThat(PolicyDifference.between(policies, policies).isEmpty()).isTrue();
        });
  }

  /** Where a difference says that two policies decide alike, they do. */
  @Test
  void anEmptyDifferenceIsNoneInDecisions() {
    List<Boolean> empty = new ArrayList<>();
    SeededCases.run(
        CASES,
        (seed, neutral) -> {
          ObjectNode edited = neutral.policy().deepCopy();
          edit(edited, new SplittableRandom(seed));
          NeutralCase other = neutral.withPolicy(edited);
          PolicyDifference difference =
              PolicyDifference.between(
                  PolicySet.parse(neutral.policy().toString()), PolicySet.parse(edited.toString()));
          assertThat(difference.text()).isNotEmpty();
          empty.add(difference.isEmpty());
          if (difference.isEmpty()) {
            assertThat(shown(other)).isEqualTo(shown(neutral));
          }
        });
    if (empty.size() >= CASES) {
      assertThat(empty).as("whether differences were empty").contains(true, false);
    }
  }

  private static List<OracleDecision> shown(NeutralCase neutral) {
    return EngineAdapter.decide(neutral).stream().map(RandomDisclosureTest::withoutWords).toList();
  }

  /** Versions are words, and so is the order of reasons. */
  private static OracleDecision withoutWords(OracleDecision decision) {
    return new OracleDecision(
        decision.product(),
        decision.condition(),
        decision.segment(),
        decision.outcome(),
        decision.winner(),
        decision.second(),
        decision.decidedBy(),
        "",
        "",
        decision.ranking(),
        decision.excluded().stream()
            .map(
                each ->
                    new OracleDecision.Excluded(
                        each.offer(), each.seller(), each.reasons().stream().sorted().toList()))
            .toList());
  }

  /** Edits the policy, or the default of a set, in one of several ways that may decide alike. */
  private static void edit(ObjectNode document, SplittableRandom random) {
    ObjectNode policy =
        document.get("default") instanceof ObjectNode byDefault ? byDefault : document;
    ArrayNode criteria = policy.withArray("criteria");
    ObjectNode first = (ObjectNode) criteria.get(0);
    switch (random.nextInt(7)) {
      case 0 -> criteria.forEach(RandomDisclosureTest::tenfold);
      case 1 -> reverse(criteria);
      case 2 -> reverse(policy.withArray("gates"));
      case 3 -> first.put("missing", 0);
      case 4 -> first.put("missing", "exclude");
      case 5 -> first.put("why", "another reason");
      default -> policy.remove("tie_breakers");
    }
  }

  private static void tenfold(JsonNode criterion) {
    ((ObjectNode) criterion)
        .put("weight", criterion.path("weight").decimalValue().movePointRight(1));
  }

  private static void reverse(ArrayNode array) {
    for (int i = 0; i < array.size(); i++) {
      array.insert(i, array.remove(array.size() - 1));
    }
  }
}
