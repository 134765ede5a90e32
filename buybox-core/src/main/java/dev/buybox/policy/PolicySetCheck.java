package dev.buybox.policy;

import dev.buybox.internal.StrictJson;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks what only a set as a whole can have wrong. */
final class PolicySetCheck {
  private PolicySetCheck() {}

  static void check(Policy byDefault, SortedMap<String, Policy> byCategory, Faults faults) {
    tooMany(byCategory.size(), faults);
    SortedMap<String, AttributeUse> uses = new TreeMap<>(byDefault.attributes());
    byCategory.forEach(
        (category, policy) -> {
          Names.checkValue(faults, place(category), category);
          sameUses(uses, category, policy, faults);
        });
  }

  static boolean tooMany(int categories, Faults faults) {
    boolean tooMany = categories > PolicyLimits.MAX_CATEGORIES;
    if (tooMany) {
      faults.note(
          PolicyJson.BY_CATEGORY,
          categories + " categories",
          "must be at most " + PolicyLimits.MAX_CATEGORIES,
          "");
    }
    return tooMany;
  }

  /** Returns the place of a category's policy. */
  static String place(String category) {
    return StrictJson.placeOf(PolicyJson.BY_CATEGORY, category);
  }

  /** Returns a policy's place as one of the set that it is part of. */
  static String placeUnder(String parent, String place) {
    return place.isEmpty() ? parent : parent + (place.startsWith("[") ? "" : ".") + place;
  }

  /** A column is read once, so all policies must read it in one way. */
  private static void sameUses(
      SortedMap<String, AttributeUse> uses, String category, Policy policy, Faults faults) {
    policy
        .attributes()
        .forEach(
            (attribute, use) -> {
              AttributeUse first = uses.merge(attribute, use, (old, now) -> old);
              if ((first == AttributeUse.TEXT) != (use == AttributeUse.TEXT)) {
                faults.note(
                    place(category),
                    Faults.quoted(attribute),
                    "must be used either as text or as a number by all policies of the set",
                    "give the data two columns");
              }
            });
  }
}
