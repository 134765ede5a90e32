package dev.buybox.policy;

import java.util.SortedMap;
import java.util.TreeMap;

/** Checks what only a set as a whole can have wrong. */
final class PolicySetCheck {
  private PolicySetCheck() {}

  static void check(Policy byDefault, SortedMap<String, Policy> byCategory, Faults faults) {
    if (byCategory.size() > PolicyLimits.MAX_CATEGORIES) {
      faults.add(
          PolicyJson.BY_CATEGORY,
          byCategory.size() + " categories",
          "must be at most " + PolicyLimits.MAX_CATEGORIES);
    }
    if (byCategory.containsKey("")) {
      faults.add(
          PolicyJson.BY_CATEGORY,
          "an empty category",
          "must name categories; offers without one have the default policy");
    }
    SortedMap<String, AttributeUse> uses = new TreeMap<>(byDefault.attributes());
    byCategory.forEach((category, policy) -> sameUses(uses, category, policy, faults));
  }

  /** A column is read once, so all policies must read it in one way. */
  private static void sameUses(
      SortedMap<String, AttributeUse> uses, String category, Policy policy, Faults faults) {
    policy
        .attributes()
        .forEach(
            (attribute, use) -> {
              AttributeUse first = uses.merge(attribute, use, (old, now) -> old);
              boolean named = !attribute.isEmpty();
              if (named && (first == AttributeUse.TEXT) != (use == AttributeUse.TEXT)) {
                faults.add(
                    PolicyJson.variantPlace(category, ""),
                    Faults.quoted(attribute),
                    "must be used either as text or as a number by all policies of the set",
                    "give the data two columns");
              }
            });
  }
}
