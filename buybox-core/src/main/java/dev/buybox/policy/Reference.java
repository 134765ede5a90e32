package dev.buybox.policy;

import java.util.Optional;

/** What a relative curve or gate compares an offer with (scoring rules 2 and 3). */
public sealed interface Reference {
  /**
   * The best of the box.
   *
   * @param better which end is the best; without it the least for {@code offer.price}, {@code
   *     offer.shipping} and {@code offer.landed_price}, else the greatest
   */
  record BestEligible(Optional<Better> better) implements Reference {}

  /** The median of the box; of an even number, the mean of the middle two. */
  record MedianEligible() implements Reference {}

  /**
   * Another attribute of the same offer or of its seller.
   *
   * @param of the attribute, such as {@code offer.reference_price}
   */
  record SameOffer(String of) implements Reference {}

  /** The word of the JSON form for {@link BestEligible}. */
  String BEST_ELIGIBLE = "best_eligible";

  /** The word of the JSON form for {@link MedianEligible}. */
  String MEDIAN_ELIGIBLE = "median_eligible";

  /** Returns the word of the JSON form: one of the two above, or the other attribute's name. */
  default String word() {
    if (this instanceof SameOffer same) {
      return same.of();
    }
    return this instanceof MedianEligible ? MEDIAN_ELIGIBLE : BEST_ELIGIBLE;
  }

  /** Returns the best of the box, by the attribute's own direction. */
  static Reference bestEligible() {
    return new BestEligible(Optional.empty());
  }

  /** Returns the best of the box, in the direction given. */
  static Reference bestEligible(Better better) {
    return new BestEligible(Optional.of(better));
  }

  /** Returns the median of the box. */
  static Reference medianEligible() {
    return new MedianEligible();
  }

  /** Returns another attribute of the same offer, such as {@code offer.reference_price}. */
  static Reference attribute(String of) {
    return new SameOffer(of);
  }
}
