package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.RandomCase.Without;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.LawRun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A policy is the same policy in every form that says the same. */
class LawsOfIdentityTest {
  @Test
  void policyReadBackOrRebuiltFromItsPartsHasTheSameFingerprint() {
    LawRun.of("a policy read back from its own JSON, and rebuilt", Without.SEVERAL_BOXES)
        .check(
            (random, neutral) -> {
              PolicySet set = PolicySet.parse(neutral.policy().toString());
              String fingerprint = set.fingerprint();
              assertThat(PolicySet.parse(set.toJson()).fingerprint())
                  .as(set::toJson)
                  .isEqualTo(fingerprint);
              assertThat(fromParts(set).fingerprint()).isEqualTo(fingerprint);
              if (!set.byCategory().isEmpty()) {
                Policy variant = CaseEdits.pick(random, List.copyOf(set.byCategory().values()));
                assertThat(Policy.parse(variant.toJson()).fingerprint())
                    .as(variant::toJson)
                    .isEqualTo(variant.fingerprint());
              }
              return Finding.HELD;
            });
  }

  private static PolicySet fromParts(PolicySet set) {
    PolicySet.Builder rebuilt = PolicySet.builder(set.byDefault().toBuilder().build());
    set.byCategory().forEach((category, policy) -> rebuilt.variant(category, fromParts(policy)));
    return rebuilt.build();
  }

  private static Policy fromParts(Policy policy) {
    Policy.Builder builder =
        Policy.builder(policy.name(), policy.version()).missingShipping(policy.missingShipping());
    policy.effective().ifPresent(builder::effective);
    policy.criteria().forEach(builder::criterion);
    policy.gates().forEach(builder::gate);
    policy.nearTie().ifPresent(near -> builder.nearTie(near.within(), near.choose()));
    policy.tieBreakers().forEach(breaker -> builder.tieBreaker(breaker.of(), breaker.better()));
    policy.secondOffer().ifPresent(builder::secondOffer);
    return builder.build();
  }

  @Test
  void textsForPeopleAreNoPartOfTheFingerprintButWeightsAre() {
    LawRun.of("texts for people", Without.SEVERAL_BOXES, Without.POLICY_SETS)
        .check(
            (random, neutral) -> {
              ObjectNode policy = neutral.policy();
              String fingerprint = Policy.parse(policy.toString()).fingerprint();
              List<ObjectNode> criteria = CaseEdits.objects(policy.path("criteria"));
              criteria.forEach(each -> each.put("why", "because " + random.nextInt()));
              CaseEdits.objects(policy.path("gates"))
                  .forEach(each -> each.put("reason", "not so " + random.nextInt()));
              assertThat(Policy.parse(policy.toString()).fingerprint()).isEqualTo(fingerprint);
              CaseEdits.pick(random, criteria).put("weight", 17.5);
              assertThat(Policy.parse(policy.toString()).fingerprint()).isNotEqualTo(fingerprint);
              return Finding.HELD;
            });
  }
}
