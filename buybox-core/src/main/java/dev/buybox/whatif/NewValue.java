package dev.buybox.whatif;

/** What an attribute is set to. */
public sealed interface NewValue {
  /**
   * A number.
   *
   * @param value finite
   */
  record Quantity(double value) implements NewValue {}

  /**
   * A rate as counts.
   *
   * @param num the cases that count, 0 to {@code den}
   * @param den all cases
   */
  record Rate(long num, long den) implements NewValue {}

  /**
   * A text.
   *
   * @param value not empty
   */
  record Text(String value) implements NewValue {}

  /** Nothing: the attribute is missing. */
  record Missing() implements NewValue {}
}
