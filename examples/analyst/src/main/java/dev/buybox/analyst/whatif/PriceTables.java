package dev.buybox.analyst.whatif;

import dev.buybox.advice.PriceOutcome;
import dev.buybox.advice.PriceToWin;
import dev.buybox.advice.SellerAdvice;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.write.TableColumn;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.catalog.Money;
import dev.buybox.ranking.GateFailure;
import java.util.List;
import java.util.stream.Collectors;

/** The prices to win of a seller as a table. */
public final class PriceTables {
  /** The columns of the offers. */
  public static final List<TableColumn> OFFERS =
      List.of(
          TableColumn.text("product"),
          TableColumn.text("condition"),
          TableColumn.text("segment"),
          TableColumn.text("offer"),
          TableColumn.text("seller"),
          TableColumn.text("outcome"),
          TableColumn.price("price"),
          TableColumn.price("highest_price"),
          TableColumn.number("price_cut"),
          TableColumn.text("every_price_wins"),
          TableColumn.text("gates"),
          TableColumn.text("currency"));

  private PriceTables() {}

  /** Writes the offers, those that the least cut would let win first. */
  public static void write(SellerAdvice advice, TableWriter table) {
    for (PriceToWin offer : advice.offers()) {
      table.row(
          offer.product(),
          offer.condition(),
          offer.segment(),
          offer.offer(),
          offer.seller(),
          Labels.of(offer.outcome()),
          Money.format(offer.currentPriceMinor(), offer.currencyDigits()),
          highest(offer),
          offer.outcome() == PriceOutcome.REACHABLE ? Numbers.plain(offer.priceCut()) : "",
          offer.everyPriceWins() ? "yes" : "no",
          offer.gates().stream().map(GateFailure::code).collect(Collectors.joining(";")),
          offer.currency());
    }
  }

  private static String highest(PriceToWin offer) {
    return offer.highestPriceMinor().isEmpty()
        ? ""
        : Money.format(offer.highestPriceMinor().getAsLong(), offer.currencyDigits());
  }

  /** Returns how many offers there are of each outcome, in a sentence. */
  public static String text(SellerAdvice advice) {
    long lower =
        advice.offers().stream()
            .filter(offer -> offer.priceCut() > 0 && offer.outcome() == PriceOutcome.REACHABLE)
            .count();
    long reachable = count(advice, PriceOutcome.REACHABLE);
    return "Of "
        + Texts.count(advice.offers().size(), "offer")
        + " of seller "
        + Texts.shown(advice.seller())
        + ", "
        + Texts.count(
            count(advice, PriceOutcome.WINNING) + count(advice, PriceOutcome.NO_COMPETITION))
        + " win or have no competition, "
        + Texts.count(lower)
        + " would win at a lower price"
        + (reachable > lower ? ", " + Texts.count(reachable - lower) + " at a higher one" : "")
        + ", "
        + Texts.count(count(advice, PriceOutcome.UNREACHABLE))
        + " at no price, and "
        + Texts.count(count(advice, PriceOutcome.NOT_ELIGIBLE))
        + " are barred by what no price mends.\n";
  }

  private static long count(SellerAdvice advice, PriceOutcome outcome) {
    return advice.offers().stream().filter(offer -> offer.outcome() == outcome).count();
  }
}
