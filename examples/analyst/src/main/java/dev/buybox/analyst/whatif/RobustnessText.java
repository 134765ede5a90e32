package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.report.TextTable;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Acceptability;
import dev.buybox.whatif.BoxRobustness;
import dev.buybox.whatif.CatalogRobustness;
import dev.buybox.whatif.SellerAcceptability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How firmly winners sit, as a terminal shows it. */
public final class RobustnessText {
  private static final int MAX_ROWS = 10;
  private static final int DECIMALS = 1;

  private RobustnessText() {}

  /** Returns which weights were drawn, in words. */
  public static String words(String within) {
    return within.equals("any")
        ? "With weights drawn from all there are"
        : "With each share of the weights drawn within "
            + new BigDecimal(within).movePointRight(2).stripTrailingZeros().toPlainString()
            + " % of its own";
  }

  /** Returns the text on a catalogue: what stays, sellers, and the boxes that flip most. */
  public static String ofCatalog(CatalogRobustness found, String drawn) {
    StringBuilder text = new StringBuilder(drawn);
    text.append(", ").append(Texts.count(found.draws())).append(" times: of ");
    text.append(Texts.count(found.boxes())).append(" boxes with a winner, ");
    text.append(Numbers.percent(found.meanKept(), DECIMALS));
    text.append(" keep it on average (standard error ");
    text.append(Numbers.percent(found.meanKeptStandardError(), 2)).append("); ");
    text.append(Texts.count(found.alwaysKept())).append(" keep it in every draw, ");
    text.append(Texts.count(found.certainBoxes())).append(" under any weights at all.\n");
    text.append("\nSellers whose boxes hang on the weights most\n").append(sellers(found));
    String boxes = boxes(found);
    text.append(boxes.isEmpty() ? "" : "\nBoxes that keep their winner least often\n" + boxes);
    return text.toString();
  }

  private static String sellers(CatalogRobustness found) {
    TextTable table =
        new TextTable("lrrr", "seller", "boxes now", "on average", "standard deviation");
    found.sellers().stream()
        .filter(each -> each.boxesNow() > 0 || each.expectedBoxes() > 0)
        .sorted(
            Comparator.comparingDouble((SellerAcceptability each) -> -each.deviation())
                .thenComparing(SellerAcceptability::seller))
        .limit(MAX_ROWS)
        .forEach(
            each ->
                table.row(
                    each.seller(),
                    Texts.count(each.boxesNow()),
                    Numbers.rounded(each.expectedBoxes(), DECIMALS),
                    Numbers.rounded(each.deviation(), DECIMALS)));
    return table.text();
  }

  private static String boxes(CatalogRobustness found) {
    Catalog catalog = found.catalog();
    TextTable table = new TextTable("lllr", "product", "box", "winner", "keeps it");
    for (int box : leastFirm(found)) {
      int winner = found.winner(box);
      table.row(
          catalog.product(box),
          (catalog.condition(box) + " " + catalog.segment(box)).strip(),
          catalog.sellerId(catalog.seller(winner)),
          Numbers.percent(found.share(winner), DECIMALS));
    }
    return table.isEmpty() ? "" : table.text();
  }

  private static List<Integer> leastFirm(CatalogRobustness found) {
    List<Integer> least = new ArrayList<>();
    Comparator<Integer> firm = Comparator.comparingInt(box -> found.wins(found.winner(box)));
    for (int box = 0; box < found.catalog().boxCount(); box++) {
      int winner = found.winner(box);
      if (winner >= 0 && found.wins(winner) < found.draws()) {
        least.add(box);
        if (least.size() > MAX_ROWS * MAX_ROWS) {
          least.sort(firm);
          least.subList(MAX_ROWS, least.size()).clear();
        }
      }
    }
    least.sort(firm);
    return least.subList(0, Math.min(MAX_ROWS, least.size()));
  }

  /** Returns the text on one box. */
  public static String ofBox(Catalog catalog, BoxRobustness found, String drawn) {
    if (found.offers().isEmpty()) {
      return "No offer of the box can win, whatever the weights.\n";
    }
    TextTable table = new TextTable("llrr", "offer", "seller", "wins", "standard error");
    for (Acceptability each : found.offers()) {
      table.row(
          each.offerId(),
          each.seller(),
          Numbers.percent(each.share(), DECIMALS),
          Numbers.percent(each.standardError(), 2));
    }
    return drawn
        + ", "
        + Texts.count(found.draws())
        + " times"
        + (found.certain() ? "; the winner wins under any weights at all" : "")
        + ".\n\nBox "
        + Texts.shown(catalog.product(found.box()))
        + "\n"
        + table.text();
  }
}
