package dev.buybox.advice;

import dev.buybox.ranking.Explanation;
import java.util.List;

/**
 * What an offer would need to win its box: a price, or more of one quality. Immutable.
 *
 * @param price what price wins
 * @param qualities what each other criterion alone would take, in the policy's order; copied
 */
public record Advice(PriceToWin price, List<QualityToWin> qualities) {
  /** Copies the list. */
  public Advice {
    qualities = List.copyOf(qualities);
  }

  /**
   * Returns what the offer's seller may read: without the number needed where a criterion compares
   * offers by what customers do not see, since that number can be a rival's own.
   */
  public Advice forSeller() {
    return new Advice(
        price,
        qualities.stream()
            .map(
                each ->
                    each.comparesOffers() && !Explanation.SEEN_BY_CUSTOMERS.contains(each.of())
                        ? each.withoutNeeded()
                        : each)
            .toList());
  }

  /** Returns the advice in sentences and a table, as plain text. */
  public String text() {
    return AdviceReport.of(this).text();
  }

  /** Returns the same as Markdown. */
  public String markdown() {
    return AdviceReport.of(this).markdown();
  }

  /**
   * Returns the same as JSON: {@code product}, {@code condition}, {@code segment}, {@code offer},
   * {@code seller}, {@code currency}, {@code outcome}, {@code price} and {@code highest_price} as
   * decimals in text ({@code null} if there is none), {@code every_price_wins}, {@code gates}, and
   * {@code qualities} of {@code criterion}, {@code of}, {@code rate}, {@code outcome}, {@code now},
   * {@code now_text}, {@code needed} and {@code needed_texts}.
   */
  public String json() {
    return AdviceJson.write(this);
  }
}
