package dev.buybox.policy;

import java.util.HashMap;
import java.util.Map;

/** Checks the attributes that a policy names, and that each is used in one way. */
final class AttributeChecks {
  private final Faults faults;
  private final Map<String, Use> uses = new HashMap<>();

  private record Use(boolean text, String place) {}

  AttributeChecks(Faults faults) {
    this.faults = faults;
  }

  void check(String place, String attribute, AttributeUse use) {
    Names.checkAttribute(faults, place, attribute);
    if (Names.isMoney(attribute)) {
      money(place, attribute, use);
      return;
    }
    boolean text = use == AttributeUse.TEXT;
    Use earlier = uses.putIfAbsent(attribute, new Use(text, place));
    if (earlier != null && earlier.text() != text) {
      faults.add(
          place,
          Faults.quoted(attribute),
          "must be used either as text or as a number, and "
              + earlier.place()
              + " uses it as "
              + (earlier.text() ? "text" : "a number"),
          "give the data two columns");
    }
  }

  private void money(String place, String attribute, AttributeUse use) {
    if (use == AttributeUse.TEXT) {
      faults.add(place, Faults.quoted(attribute), "must be text, and this is money");
    } else if (use == AttributeUse.COUNTS) {
      faults.add(
          place, Faults.quoted(attribute), "must be a rate that comes as counts, this is money");
    }
  }
}
