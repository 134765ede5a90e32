package dev.buybox.advice;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What an offer would need on one criterion to win its box, all else being as it is. Immutable.
 *
 * @param criterion the criterion's name
 * @param of its attribute
 * @param rate whether the numbers are rates or their estimates, in [0, 1]; the change then is one
 *     of the criterion's estimate alone, gates and guards ask for the counts as they are
 * @param higherIsBetter whether more of it is worth more
 * @param outcome what was found
 * @param now the number as it is; empty if it is missing or a text
 * @param needed the number nearest to it that wins; empty if none does, none is needed, or the
 *     criterion looks at texts
 * @param neededTexts the texts that win, the least valued first; empty for numbers; copied
 */
public record QualityToWin(
    String criterion,
    String of,
    boolean rate,
    boolean higherIsBetter,
    QualityOutcome outcome,
    OptionalDouble now,
    OptionalDouble needed,
    List<String> neededTexts) {
  /** Copies the list. */
  public QualityToWin {
    neededTexts = List.copyOf(neededTexts);
  }
}
