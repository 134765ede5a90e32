package dev.buybox.policy;

/** What an offer is compared with, in words. */
final class ReferenceWords {
  private ReferenceWords() {}

  /**
   * Returns the reference.
   *
   * @param better which end of the box is the best, where the reference does not say
   */
  static String of(Reference reference, Better better, AttributeWords attributes) {
    if (reference instanceof Reference.SameOffer same) {
      return attributes.called(same.of());
    } else if (reference instanceof Reference.BestEligible best) {
      return best.better().orElse(better) == Better.LOWER
          ? "the lowest in the box"
          : "the highest in the box";
    }
    return "the median of the box";
  }

  static boolean isInBox(Reference reference) {
    return !(reference instanceof Reference.SameOffer);
  }

  /** Whether an attribute is above 0 for every offer, and so never without a ratio. */
  static boolean isAlwaysPositive(String attribute) {
    return Names.isMoney(attribute) && !attribute.equals("offer.shipping");
  }
}
