package dev.buybox.ranking;

import dev.buybox.catalog.Counts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An attribute of one offer as the data have it.
 *
 * @param number the number, or the rate where there are counts; money in the currency's unit; empty
 *     if it is missing or a text
 * @param text the text, if it is one
 * @param counts the counts, if it has some
 */
public record Raw(OptionalDouble number, Optional<String> text, Optional<Counts> counts) {
  static final Raw MISSING = new Raw(OptionalDouble.empty(), Optional.empty(), Optional.empty());

  static Raw of(double number) {
    return new Raw(GateFailure.number(number), Optional.empty(), Optional.empty());
  }

  /** Returns whether the data have nothing. */
  public boolean isMissing() {
    return number.isEmpty() && text.isEmpty() && counts.isEmpty();
  }
}
