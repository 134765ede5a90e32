package dev.buybox.advice;

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
   * {@code needed} and {@code needed_texts}.
   */
  public String json() {
    return AdviceJson.write(this);
  }
}
