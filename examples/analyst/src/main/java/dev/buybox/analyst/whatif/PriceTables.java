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
          isCutTold(offer) ? Numbers.plain(offer.priceCut()) : "",
          offer.everyPriceWins() ? "yes" : "no",
          offer.gates().stream().map(GateFailure::code).collect(Collectors.joining(";")),
          offer.currency());
    }
  }

  private static boolean isCutTold(PriceToWin offer) {
    return offer.outcome() == PriceOutcome.REACHABLE || Standing.of(offer) == Standing.LOWER;
  }

  private static String highest(PriceToWin offer) {
    return offer.highestPriceMinor().isEmpty()
        ? ""
        : Money.format(offer.highestPriceMinor().getAsLong(), offer.currencyDigits());
  }

  /** Returns how many offers there are of each outcome, in a sentence. */
  public static String text(SellerAdvice advice) {
    return sentence(advice.seller(), PriceTally.of(advice)) + "\n";
  }

  static String sentence(String seller, PriceTally tally) {
    if (tally.offers() == 0) {
      return "Seller " + Texts.shown(seller) + " has no offers.";
    }
    long higher = tally.offers(Standing.HIGHER);
    return "Of "
        + Texts.count(tally.offers(), "offer")
        + " of seller "
        + Texts.shown(seller)
        + ", "
        + Texts.count(tally.offers(Standing.WINNING) + tally.offers(Standing.NO_COMPETITION))
        + " win or have no competition, "
        + Texts.count(tally.offers(Standing.LOWER))
        + " would win at a lower price"
        + (higher > 0 ? ", " + Texts.count(higher) + " at a higher one" : "")
        + ", "
        + Texts.count(tally.offers(Standing.UNREACHABLE))
        + " at no price, and "
        + Texts.count(tally.offers(Standing.NOT_ELIGIBLE))
        + (tally.offers(Standing.NOT_ELIGIBLE) == 1 ? " is" : " are")
        + " barred by what no price mends.";
  }
}
