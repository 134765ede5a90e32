package dev.buybox.policy;

/** What a criterion gives an offer whose attribute is missing (scoring rule 5). */
public sealed interface Missing {
  /** Missing is worth 0; the default. */
  record Worst() implements Missing {}

  /** Missing bars the offer with the code {@code missing:<attribute>}. */
  record Exclude() implements Missing {}

  /**
   * Missing is worth a value of the policy's choice.
   *
   * @param value in [0, 1]
   */
  record Worth(double value) implements Missing {}

  /** Returns the default rule. */
  static Missing worst() {
    return new Worst();
  }

  /** Returns the rule that bars the offer. */
  static Missing exclude() {
    return new Exclude();
  }

  /** Returns the rule that gives {@code value}, in [0, 1]. */
  static Missing worth(double value) {
    return new Worth(value);
  }
}
