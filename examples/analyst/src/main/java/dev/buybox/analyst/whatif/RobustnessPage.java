package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.page.Charts;
import dev.buybox.analyst.page.DataTable;
import dev.buybox.analyst.page.Html;
import dev.buybox.analyst.page.Page;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.CatalogRobustness;
import dev.buybox.whatif.SellerAcceptability;
import java.util.List;

/** How firmly the winners of a catalogue sit, as a page with charts. */
public final class RobustnessPage {
  private static final int MAX_ROWS = 20;
  private static final int DECIMALS = 1;

  private RobustnessPage() {}

  /**
   * Returns the page.
   *
   * @param drawn which weights were drawn, in words
   */
  public static String of(Asked asked, CatalogRobustness found, String drawn) {
    Page page =
        new Page(
            "Who wins when weights are only roughly known",
            drawn + ", " + Texts.count(found.draws(), "time") + ".");
    asked.writeTo(page, "Which weights are drawn, and on which data.");
    total(page.section("Boxes", RobustnessText.first(found, drawn)), found);
    sellers(
        page.section(
            "Sellers",
            "Those whose boxes hang on the weights most: the bars are standard deviations."),
        RobustnessText.sellers(found, MAX_ROWS));
    List<Integer> boxes = RobustnessText.leastFirm(found, MAX_ROWS);
    if (!boxes.isEmpty()) {
      boxes(
          page.section(
              "Boxes on the edge", "Those that keep their winner least often: the bars are draws."),
          found,
          boxes);
    }
    return page.html();
  }

  private static void total(Html html, CatalogRobustness found) {
    DataTable table = new DataTable(html, "Boxes that keep their winner", "boxes", "#number");
    total(table, "with a winner", "boxes_won", found.boxes());
    total(table, "that keep it in every draw", "boxes_always_kept", found.alwaysKept());
    total(table, "that keep it under any weights", "boxes_certain", found.certainBoxes());
    table.row("part that keeps it on average");
    table.number(
        "total||share_kept",
        Numbers.plain(found.meanKept()),
        Numbers.percent(found.meanKept(), DECIMALS));
    table.end();
  }

  private static void total(DataTable table, String label, String figure, long boxes) {
    table.row(label).count("total||" + figure, boxes);
  }

  private static void sellers(Html html, List<SellerAcceptability> most) {
    html.open("div", "class", "two");
    Charts.bars(
        html,
        "Standard deviation of the boxes that sellers win",
        most.stream()
            .map(each -> new Charts.Bar(each.seller(), each.deviation(), shown(each.deviation())))
            .toList());
    DataTable table =
        new DataTable(
            html, "Boxes of sellers", "seller", "#now", "#on average", "#standard deviation");
    for (SellerAcceptability each : most) {
      table.row(each.seller());
      number(table, each, "boxes_now", (double) each.boxesNow(), Texts.count(each.boxesNow()));
      number(table, each, "boxes_expected", each.expectedBoxes(), shown(each.expectedBoxes()));
      number(table, each, "boxes_deviation", each.deviation(), shown(each.deviation()));
    }
    table.end();
    html.close();
  }

  private static void number(
      DataTable table, SellerAcceptability of, String figure, double value, String shown) {
    table.number("seller|" + of.seller() + "|" + figure, Numbers.plain(value), shown);
  }

  private static String shown(double boxes) {
    return Numbers.rounded(boxes, DECIMALS);
  }

  private static void boxes(Html html, CatalogRobustness found, List<Integer> least) {
    Catalog catalog = found.catalog();
    html.open("div", "class", "two");
    Charts.bars(
        html,
        "Part of the draws in which the winner stays",
        least.stream()
            .map(box -> bar(catalog.product(box), found.share(found.winner(box))))
            .toList());
    DataTable table =
        new DataTable(
            html, "Boxes", "product", "condition", "segment", "winner", "#part of the draws");
    for (int box : least) {
      int winner = found.winner(box);
      table
          .row(catalog.product(box))
          .text(catalog.condition(box))
          .text(catalog.segment(box))
          .text(catalog.sellerId(catalog.seller(winner)))
          .derived(Numbers.percent(found.share(winner), DECIMALS));
    }
    table.end();
    html.close();
  }

  private static Charts.Bar bar(String label, double part) {
    return new Charts.Bar(label, part, Numbers.percent(part, DECIMALS));
  }
}
