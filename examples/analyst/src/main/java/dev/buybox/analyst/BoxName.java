package dev.buybox.analyst;

import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The box that a question names: a product, and more where it has several boxes. */
record BoxName(Optional<String> product, Optional<String> condition, Optional<String> segment) {
  static BoxName of(ParseResult parsed) {
    return new BoxName(
        RankOptions.value(parsed, QuestionCommands.PRODUCT),
        RankOptions.value(parsed, QuestionCommands.CONDITION),
        RankOptions.value(parsed, QuestionCommands.SEGMENT));
  }

  /** Whether nothing is named. */
  boolean isEmpty() {
    return product.isEmpty() && condition.isEmpty() && segment.isEmpty();
  }

  /**
   * Checks that a condition or segment stands beside a product.
   *
   * @throws WrongUseException if it does not
   */
  BoxName checked() {
    if (product.isEmpty() && !isEmpty()) {
      throw new WrongUseException("--condition and --segment belong to --product: give it, too");
    }
    return this;
  }
}
