package dev.buybox.policy;

import dev.buybox.internal.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the attributes that a policy names, and that each is used in one way. */
final class AttributeChecks {
  private static final List<String> REFERENCES =
      List.of(Reference.BEST_ELIGIBLE, Reference.MEDIAN_ELIGIBLE);

  private final Faults faults;
  private final Map<String, Use> uses = new HashMap<>();

  private record Use(boolean text, String place) {}

  AttributeChecks(Faults faults) {
    this.faults = faults;
  }

  /**
   * Lets an attribute stand without a use: where a gate's condition or a criterion's curve is
   * wrong, what they would have used it as is not known.
   */
  static void useIsUnknown(Faults faults, String place) {
    faults.silence(useOf(place));
  }

  private static String useOf(String place) {
    return place + ".use";
  }

  /** Checks the attribute that a curve or a gate is relative to. */
  void reference(String place, Reference reference) {
    if (reference instanceof Reference.SameOffer same) {
      if (same.of().indexOf('.') < 0) {
        faults.add(
            place,
            Faults.quoted(same.of()),
            "must be "
                + Reference.BEST_ELIGIBLE
                + ", "
                + Reference.MEDIAN_ELIGIBLE
                + " or an attribute such as offer.reference_price",
            Suggestions.didYouMean(same.of(), REFERENCES));
      } else {
        check(place, same.of(), AttributeUse.NUMBER);
      }
    }
  }

  void check(String place, String attribute, AttributeUse use) {
    Names.checkAttribute(faults, place, attribute);
    if (Names.isMoney(attribute)) {
      money(place, attribute, use);
      return;
    }
    if (faults.isBlamed(useOf(place))) {
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
