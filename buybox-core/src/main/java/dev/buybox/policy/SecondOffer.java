package dev.buybox.policy;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When another seller's offer is shown beside the winner's (scoring rule 10): cheaper, or faster.
 *
 * @param cheaperBy the part of the winner's landed price that it is cheaper by at least, in (0, 1),
 *     a decimal of at most 6 places, compared exactly
 * @param fasterBy the attribute and the amount that it is faster by at least
 */
public record SecondOffer(OptionalDouble cheaperBy, Optional<FasterBy> fasterBy) {
  /**
   * Faster by an amount.
   *
   * @param of the attribute, such as {@code offer.delivery_days}; lower is faster
   * @param atLeast the amount in the attribute's unit, above 0
   */
  public record FasterBy(String of, double atLeast) {}

  /** Returns the rule that shows a cheaper offer. */
  public static SecondOffer cheaperBy(double part) {
    return new SecondOffer(OptionalDouble.of(part), Optional.empty());
  }

  /** Returns this rule, which also shows a faster offer. */
  public SecondOffer orFasterBy(String of, double atLeast) {
    return new SecondOffer(cheaperBy, Optional.of(new FasterBy(of, atLeast)));
  }

  /** Returns the rule that shows a faster offer. */
  public static SecondOffer fasterBy(String of, double atLeast) {
    return new SecondOffer(OptionalDouble.empty(), Optional.of(new FasterBy(of, atLeast)));
  }
}
