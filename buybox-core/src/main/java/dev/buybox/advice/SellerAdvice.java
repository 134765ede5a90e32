package dev.buybox.advice;

import java.util.List;

/**
 * The prices to win for all offers of a seller. Immutable.
 *
 * @param seller the seller's id
 * @param offers in the order of {@link Advisor#adviseSeller(int)}; copied
 */
public record SellerAdvice(String seller, List<PriceToWin> offers) {
  /** Copies the list. */
  public SellerAdvice {
    offers = List.copyOf(offers);
  }

  /** Returns a summary and a table, as plain text. */
  public String text() {
    return AdviceReport.of(this).text();
  }

  /** Returns the same as Markdown. */
  public String markdown() {
    return AdviceReport.of(this).markdown();
  }

  /** Returns the same as JSON: {@code seller}, and {@code offers} as in {@link Advice#json()}. */
  public String json() {
    return AdviceJson.write(this);
  }
}
