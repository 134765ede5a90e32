package dev.buybox.advice;

import java.util.List;
import java.util.Optional;
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
 * @param comparesOffers whether its value depends on the numbers of the box's other offers
 * @param now the number as it is; empty if it is missing or a text
 * @param nowText the text as it is; empty if it is missing or a number
 * @param needed the number nearest to it that wins; empty if none does, none is needed, the
 *     criterion looks at texts, or in a seller's view where it would tell a rival's
 * @param neededTexts the texts that win, the least valued first; empty for numbers; copied
 */
public record QualityToWin(
    String criterion,
    String of,
    boolean rate,
    boolean higherIsBetter,
    boolean comparesOffers,
    QualityOutcome outcome,
    OptionalDouble now,
    Optional<String> nowText,
    OptionalDouble needed,
    List<String> neededTexts) {
  /** Copies the list. */
  public QualityToWin {
    neededTexts = List.copyOf(neededTexts);
  }

  QualityToWin withoutNeeded() {
    return new QualityToWin(
        criterion,
        of,
        rate,
        higherIsBetter,
        comparesOffers,
        outcome,
        now,
        nowText,
        OptionalDouble.empty(),
        neededTexts);
  }
}
