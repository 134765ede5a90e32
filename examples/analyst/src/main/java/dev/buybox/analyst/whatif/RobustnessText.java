package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.report.TextTable;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Acceptability;
import dev.buybox.whatif.BoxRobustness;
import dev.buybox.whatif.CatalogRobustness;
import dev.buybox.whatif.SellerAcceptability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How firmly winners sit, as a terminal shows it. */
public final class RobustnessText {
  private static final int MAX_ROWS = 10;
  private static final int DECIMALS = 1;

  private RobustnessText() {}

  /**
   * Returns the text on a catalogue: what stays, sellers, and the boxes that flip most.
   *
   * @param drawn which weights were drawn, as the beginning of a sentence
   */
  public static String ofCatalog(CatalogRobustness found, String drawn) {
    StringBuilder text = new StringBuilder(first(found, drawn)).append('\n');
    text.append("\nSellers whose boxes hang on the weights most\n").append(sellers(found));
    String boxes = boxes(found);
    text.append(boxes.isEmpty() ? "" : "\nBoxes that keep their winner least often\n" + boxes);
    return text.toString();
  }

  /** Returns what stays, in one sentence. */
  static String first(CatalogRobustness found, String drawn) {
    return drawn
        + ", "
        + Texts.count(found.draws())
        + " times: of "
        + Texts.count(found.boxes())
        + " boxes with a winner, "
        + Numbers.percent(found.meanKept(), DECIMALS)
        + " keep it on average (standard error "
        + Numbers.percent(found.meanKeptStandardError(), 2)
        + "); "
        + Texts.count(found.alwaysKept())
        + " keep it in every draw, "
        + Texts.count(found.certainBoxes())
        + " under any weights at all.";
  }

  private static String sellers(CatalogRobustness found) {
    TextTable table =
        new TextTable("lrrr", "seller", "boxes now", "on average", "standard deviation");
    sellers(found, MAX_ROWS)
        .forEach(
            each ->
                table.row(
                    each.seller(),
                    Texts.count(each.boxesNow()),
                    Numbers.rounded(each.expectedBoxes(), DECIMALS),
                    Numbers.rounded(each.deviation(), DECIMALS)));
    return table.text();
  }

  /** Returns the sellers whose boxes hang on the weights most, at most so many. */
  static List<SellerAcceptability> sellers(CatalogRobustness found, int most) {
    return found.sellers().stream()
        .filter(each -> each.boxesNow() > 0 || each.expectedBoxes() > 0)
        .sorted(
            Comparator.comparingDouble((SellerAcceptability each) -> -each.deviation())
                .thenComparing(SellerAcceptability::seller))
        .limit(most)
        .toList();
  }

  private static String boxes(CatalogRobustness found) {
    Catalog catalog = found.catalog();
    TextTable table = new TextTable("lllr", "product", "box", "winner", "keeps it");
    for (int box : leastFirm(found, MAX_ROWS)) {
      int winner = found.winner(box);
      table.row(
          catalog.product(box),
          (catalog.condition(box) + " " + catalog.segment(box)).strip(),
          catalog.sellerId(catalog.seller(winner)),
          Numbers.percent(found.share(winner), DECIMALS));
    }
    return table.isEmpty() ? "" : table.text();
  }

  /** Returns the boxes that keep their winner least often, at most so many. */
  static List<Integer> leastFirm(CatalogRobustness found, int most) {
    List<Integer> least = new ArrayList<>();
    Comparator<Integer> firm = Comparator.comparingInt(box -> found.wins(found.winner(box)));
    for (int box = 0; box < found.catalog().boxCount(); box++) {
      int winner = found.winner(box);
      if (winner >= 0 && found.wins(winner) < found.draws()) {
        least.add(box);
        if (least.size() > most * most) {
          least.sort(firm);
          least.subList(most, least.size()).clear();
        }
      }
    }
    least.sort(firm);
    return least.subList(0, Math.min(most, least.size()));
  }

  /**
   * Returns the text on one box.
   *
   * @param drawn which weights were drawn, as the beginning of a sentence
   */
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
