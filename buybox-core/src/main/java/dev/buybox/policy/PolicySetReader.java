package dev.buybox.policy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a policy set from its JSON object: a default, and a merge patch on it by category. */
final class PolicySetReader {
  private final Faults faults;
  private final SortedMap<String, Policy> byCategory = new TreeMap<>();

  private PolicySetReader(Faults faults) {
    this.faults = faults;
  }

  static PolicySet read(JsonNode node, Faults faults) {
    ObjectReader object =
        new ObjectReader(node, "", faults, List.of(PolicyJson.DEFAULT, PolicyJson.BY_CATEGORY));
    JsonNode base = object.required(PolicyJson.DEFAULT, "must be a policy");
    Map<String, JsonNode> patches =
        object.has(PolicyJson.BY_CATEGORY) ? object.object(PolicyJson.BY_CATEGORY) : Map.of();
    if (PolicySetCheck.tooMany(patches.size(), faults) || faults.isBlamed(PolicyJson.DEFAULT)) {
      throw new InvalidPolicyException(faults.list());
    }
    return new PolicySetReader(faults).read(base, patches);
  }

  private PolicySet read(JsonNode base, Map<String, JsonNode> patches) {
    Faults ofDefault = new Faults();
    Policy byDefault = PolicyReader.read(base, ofDefault);
    ofDefault.list().forEach(fault -> faults.note(moved(PolicyJson.DEFAULT, fault)));
    if (!tooLarge(base, patches.size())) {
      new TreeMap<>(patches)
          .forEach((category, patch) -> variant(category, base, patch, ofDefault.list()));
    }
    if (ofDefault.isEmpty()) {
      PolicySetCheck.check(byDefault, byCategory, faults);
    }
    faults.throwIfAny();
    PolicySet.Builder set = PolicySet.builder(byDefault);
    byCategory.forEach(set::variant);
    return set.build();
  }

  /** Reads a variant, and tells the faults that it adds to those of the default. */
  private void variant(
      String category, JsonNode base, JsonNode patch, List<PolicyFault> ofDefault) {
    if (faults.isFull()) {
      return;
    }
    Faults ofVariant = new Faults();
    Policy policy = PolicyReader.read(MergePatch.apply(base, patch), ofVariant);
    String place = PolicySetCheck.place(category);
    Names.checkValue(faults, place, category);
    ofVariant.list().stream()
        .filter(fault -> !ofDefault.contains(fault))
        .forEach(fault -> faults.note(moved(place, fault)));
    if (ofVariant.isEmpty()) {
      byCategory.put(category, policy);
    }
  }

  /** Refuses at once what a small document would blow up to. */
  private boolean tooLarge(JsonNode base, int variants) {
    long values = size(base) * variants;
    boolean tooLarge = values > PolicyLimits.MAX_SET_VALUES;
    if (tooLarge) {
      faults.note(
          PolicyJson.BY_CATEGORY,
          variants + " categories with " + values + " values in all",
          "must be at most "
              + PolicyLimits.MAX_SET_VALUES
              + " values when every variant is written out",
          "use fewer categories or a shorter default");
    }
    return tooLarge;
  }

  /** Recursion is bounded by the parser's limit on levels. */
  private static long size(JsonNode node) {
    return 1 + node.values().stream().mapToLong(PolicySetReader::size).sum();
  }

  private static PolicyFault moved(String under, PolicyFault fault) {
    return new PolicyFault(
        PolicySetCheck.placeUnder(under, fault.place()),
        fault.value(),
        fault.rule(),
        fault.advice());
  }
}
