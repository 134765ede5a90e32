package dev.buybox.policy;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the attributes that a policy names. */
final class AttributeUses {
  private final SortedMap<String, AttributeUse> uses = new TreeMap<>();

  static SortedMap<String, AttributeUse> of(Policy policy) {
    AttributeUses all = new AttributeUses();
    all.addAll(policy);
    return ImmutableSortedMap.copyOf(all.uses);
  }

  static SortedMap<String, AttributeUse> of(Iterable<Policy> policies) {
    AttributeUses all = new AttributeUses();
    policies.forEach(all::addAll);
    return ImmutableSortedMap.copyOf(all.uses);
  }

  private void addAll(Policy policy) {
    policy.criteria().forEach(this::criterion);
    policy.gates().forEach(this::gate);
    policy.tieBreakers().forEach(breaker -> add(breaker.of(), AttributeUse.NUMBER));
    policy
        .secondOffer()
        .flatMap(SecondOffer::fasterBy)
        .ifPresent(faster -> add(faster.of(), AttributeUse.NUMBER));
  }

  private void criterion(Criterion criterion) {
    if (criterion.curve() instanceof Curve.TextValues) {
      add(criterion.of(), AttributeUse.TEXT);
      return;
    }
    add(
        criterion.of(),
        criterion.estimate().isPresent() ? AttributeUse.COUNTS : AttributeUse.NUMBER);
    if (criterion.curve() instanceof Curve.Relative relative) {
      reference(relative.reference());
    }
  }

  private void gate(Gate gate) {
    add(gate.of(), GateCheck.use(gate));
    if (gate.condition() instanceof GateCondition.AtLeastTimes times) {
      reference(times.reference());
    } else if (gate.condition() instanceof GateCondition.AtMostTimes times) {
      reference(times.reference());
    }
  }

  private void reference(Reference reference) {
    if (reference instanceof Reference.SameOffer same) {
      add(same.of(), AttributeUse.NUMBER);
    }
  }

  private void add(String attribute, AttributeUse use) {
    if (!Names.isMoney(attribute)) {
      uses.merge(attribute, use, (old, now) -> old == AttributeUse.NUMBER ? now : old);
    }
  }
}
