package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.page.Charts;
import dev.buybox.analyst.page.DataTable;
import dev.buybox.analyst.page.Html;
import dev.buybox.analyst.page.Page;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Reversal;
import dev.buybox.whatif.ReversedBox;
import dev.buybox.whatif.Situation;
import java.util.Arrays;
import java.util.List;

/** In how many boxes an offer that loses decides, as a page with charts. */
public final class ReversalPage {
  private static final int MAX_SELLERS = 20;

  /** The table of {@code --out} has all. */
  private static final int MAX_BOXES = 100;

  private static final int DECIMALS = 2;

  private ReversalPage() {}

  /** Returns the page, what was asked first. */
  public static String of(Asked asked, Situation situation, Reversal reversal) {
    Page page =
        new Page(
            "Where an offer that loses decides who wins",
            "Every losing offer removed, one at a time, and its box decided without it, by policy "
                + situation.policies().policies().byDefault()
                + ".");
    asked.writeTo(page, "Which policy, and which data.");
    ReversalTally tally = ReversalTally.of(situation.catalog(), reversal);
    total(page.section("Boxes", ReversalText.first(reversal)), reversal, tally);
    if (reversal.reversedCount() > 0) {
      found(page, situation.catalog(), reversal, tally);
    }
    return page.html();
  }

  private static void found(Page page, Catalog catalog, Reversal reversal, ReversalTally tally) {
    outcomes(
        page.section("Who wins without the loser", "Boxes by who wins once that offer is gone."),
        tally);
    sellers(
        page.section("Sellers", "Those whose losing offers decide most: the bars are boxes."),
        tally.sellers(MAX_SELLERS));
    boxes(
        page.section(
            "Boxes that a loser decides",
            "Who wins, the loser that decides, and who wins without it."),
        catalog,
        reversal);
  }

  private static void total(Html html, Reversal reversal, ReversalTally tally) {
    if (reversal.removals() == 0) {
      html.leaf("p", ReversalText.NOTHING_TRIED);
    }
    DataTable table = new DataTable(html, "What was tried, and what it changes", "what", "#number");
    table.row("boxes ranked").count("total||boxes", reversal.boxes());
    table.row("removals tried").count("total||removals", reversal.removals());
    table
        .row("boxes in which one changes the winner")
        .count("total||boxes_reversed", reversal.reversedCount());
    double part = (double) reversal.reversedCount() / reversal.boxes();
    table
        .row("part of all boxes")
        .number("total||share_reversed", Numbers.plain(part), Numbers.percent(part, DECIMALS));
    table
        .row("boxes in which that loser is the winning seller's own")
        .count("total||boxes_own_offer", tally.ownOffer());
    table.end();
  }

  private static void outcomes(Html html, ReversalTally tally) {
    html.open("div", "class", "two");
    Charts.bars(
        html,
        "Boxes by who wins without the loser",
        Arrays.stream(ReversalTally.Then.values())
            .map(each -> Charts.Bar.of(each.label(), tally.boxes(each)))
            .toList());
    DataTable table = new DataTable(html, "Boxes that a loser decides", "who wins then", "#boxes");
    for (ReversalTally.Then each : ReversalTally.Then.values()) {
      table.row(each.label()).count("then|" + Labels.of(each), tally.boxes(each));
    }
    table.end();
    html.close();
  }

  private static void sellers(Html html, List<ReversalTally.Seller> most) {
    note(
        html,
        "Where several losers of a box would each do, the first counts. The last two columns are"
            + " boxes that the seller would lose and win if such losers were gone.");
    html.open("div", "class", "two");
    Charts.bars(
        html,
        "Boxes that losing offers of sellers decide",
        most.stream().map(each -> Charts.Bar.of(each.seller(), each.decides())).toList());
    DataTable table =
        new DataTable(
            html, "Boxes of sellers", "seller", "#its loser decides", "#would lose", "#would win");
    for (ReversalTally.Seller each : most) {
      String key = "seller|" + each.seller();
      table
          .row(each.seller())
          .count(key + "|decides", each.decides())
          .count(key + "|loses", each.loses())
          .count(key + "|wins", each.wins());
    }
    table.end();
    html.close();
  }

  private static void boxes(Html html, Catalog catalog, Reversal reversal) {
    int shown = Math.min(MAX_BOXES, reversal.reversedCount());
    note(html, "Sellers with their offers. The loser is the first, where there are several.");
    DataTable table =
        new DataTable(
            html,
            Texts.first(shown, reversal.reversedCount()),
            "product",
            "condition",
            "segment",
            "winner",
            "without",
            "wins then",
            "#such offers");
    for (int index = 0; index < shown; index++) {
      box(table, catalog, reversal.reversed(index));
    }
    table.end();
  }

  private static void box(DataTable table, Catalog catalog, ReversedBox box) {
    String product = catalog.product(box.box());
    String condition = catalog.condition(box.box());
    String segment = catalog.segment(box.box());
    table
        .row(product)
        .text(condition)
        .text(segment)
        .text(offer(catalog, box.winner()))
        .text(offer(catalog, box.removed()))
        .text(box.winnerWithout() < 0 ? ReversalText.NOBODY : offer(catalog, box.winnerWithout()))
        .count(String.join("|", "box", product, condition, segment, "removals"), box.removals());
  }

  private static String offer(Catalog catalog, int offer) {
    return ReversalTables.seller(catalog, offer) + ", " + catalog.offerId(offer);
  }

  private static void note(Html html, String note) {
    html.leaf("p", note, "class", "note");
  }
}
