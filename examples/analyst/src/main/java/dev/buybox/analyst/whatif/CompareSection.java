package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.page.Charts;
import dev.buybox.analyst.page.DataTable;
import dev.buybox.analyst.page.Html;
import dev.buybox.whatif.ChangedBox;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.SellerFigures;
import java.util.ArrayList;
import java.util.List;

/** One comparison, in its section of a page. For one thread. */
final class CompareSection {
  private static final int MAX_ROWS = 20;

  private final OutcomeComparison comparison;
  private final Highlights highlights;
  private final Html html;
  private final FigureCells cells;

  CompareSection(String name, OutcomeComparison comparison, Highlights highlights, Html html) {
    this.comparison = comparison;
    this.highlights = highlights;
    this.html = html;
    this.cells = new FigureCells(name, Figures.of(comparison));
  }

  void write() {
    boxes();
    measures();
    behind();
    if (comparison.changedCount() > 0) {
      tipping();
      sellers();
      groups();
      changed();
    }
  }

  private void boxes() {
    html.leaf("h3", "Boxes").open("div", "class", "pair");
    DataTable table = new DataTable(html, "What becomes of the boxes", "boxes", "#number");
    both(table, "all", Figures.BOXES);
    both(table, "the same offer wins", "boxes_kept");
    both(table, "another offer wins", "boxes_changed");
    both(table, "nobody wins any more", "boxes_lost");
    both(table, "somebody wins who did not before", "boxes_gained");
    both(table, "nobody wins, as before", "boxes_none");
    table.end();
    DataTable more =
        new DataTable(html, "How many sellers share them", "figure", "#before", "#after");
    beforeAfter(more, "boxes with a winner", "boxes_won", "count", 0);
    int digits = comparison.currencyDigits();
    beforeAfter(more, "volume " + comparison.currency(), Figures.VOLUME, Figures.SUM, digits);
    beforeAfter(more, "part of the ten largest sellers, 0 to 1", "top_ten_share", "share", 4);
    beforeAfter(more, "concentration (Herfindahl), 0 to 1", "herfindahl", "index", 4);
    more.end();
    html.close();
  }

  private void both(DataTable table, String label, String figure) {
    table.row(label);
    cells.total(table, figure, "count", Figure.Side.BOTH, value -> Numbers.rounded(value, 0));
  }

  private void beforeAfter(
      DataTable table, String label, String figure, String statistic, int decimals) {
    table.row(label);
    for (Figure.Side side : FigureCells.SIDES) {
      cells.total(table, figure, statistic, side, value -> Numbers.rounded(value, decimals));
    }
  }

  private void measures() {
    html.leaf("h3", "What customers get");
    html.leaf(
        "p",
        "Of the winners, before and after. The line goes from 5 to 95 of 100 of them, with"
            + " the numbers at its ends below it, the box from 25 to 75; the bar in it is the median, the dot the mean.",
        "class",
        "note");
    List<Measure> measures = Measure.of(comparison);
    html.open("div", "class", "many");
    measures.stream().filter(Measure::isKnown).forEach(this::chart);
    html.close();
    inFull("What customers get, in full", "of the winners", measures);
  }

  private void behind() {
    Measure behind = Measure.behind(comparison);
    if (behind.before().known() + behind.after().known() == 0) {
      return;
    }
    html.leaf("h3", "How far losing offers are behind the winner of their box");
    html.leaf(
        "p",
        "In per cent of the full score, which is 1,000,000,000 points; below 0 for offers ahead of"
            + " an incumbent that keeps its box.",
        "class",
        "note");
    if (behind.isKnown()) {
      html.open("div", "class", "many");
      chart(behind);
      html.close();
    }
    inFull("Per cent of the full score", "losing offers", List.of(behind));
  }

  private void inFull(String title, String of, List<Measure> measures) {
    DataTable table =
        new DataTable(
            html,
            title,
            of,
            "side",
            "#mean",
            "#5 %",
            "#25 %",
            "#median",
            "#75 %",
            "#95 %",
            "#change of mean");
    measures.forEach(measure -> rows(table, measure));
    table.end();
  }

  private void chart(Measure measure) {
    html.open("div").leaf("h4", measure.label(comparison.currency()));
    Charts.ranges(
        html,
        measure.title(comparison.currency()) + " before and after",
        List.of(
            FigureCells.range("before", measure, measure.before()),
            FigureCells.range("after", measure, measure.after())));
    html.close();
  }

  private void rows(DataTable table, Measure measure) {
    for (Figure.Side side : FigureCells.SIDES) {
      table.row(measure.label(comparison.currency())).text(Labels.of(side));
      for (String statistic : FigureCells.STATISTICS) {
        cells.total(table, measure.figure(), statistic, side, measure::shown);
      }
      table.derived(side == Figure.Side.AFTER && measure.isKnown() ? measure.change() : "");
    }
  }

  private void tipping() {
    html.leaf("h3", "What tipped them");
    List<Charts.Bar> bars = new ArrayList<>();
    html.open("div", "class", "two");
    highlights
        .tipped(MAX_ROWS)
        .forEach(each -> bars.add(Charts.Bar.of(each.label(), each.boxes())));
    Charts.bars(html, "Boxes that change hands, by what tipped them", bars);
    DataTable table = new DataTable(html, "Boxes by what tipped them", "what", "#boxes");
    bars.forEach(bar -> table.row(bar.label()).derived(bar.shown()));
    table.end();
    html.close();
  }

  private void sellers() {
    List<SellerFigures> most = highlights.sellers(MAX_ROWS);
    html.leaf("h3", "Sellers that gain or lose most");
    html.leaf(
        "p",
        "From who loses most boxes to who wins most. Volume is prices with shipping times demand.",
        "class",
        "note");
    html.open("div", "class", "two");
    Charts.pairs(
        html,
        "Boxes that sellers lose and win",
        most.stream()
            .map(each -> new Charts.Pair(each.seller(), each.lost(), each.won()))
            .toList());
    DataTable table =
        new DataTable(
            html,
            "Boxes and volume of sellers",
            "seller",
            "#before",
            "#after",
            "#won",
            "#lost",
            "#volume before " + comparison.currency(),
            "#volume after " + comparison.currency());
    for (SellerFigures seller : most) {
      table.row(seller.seller());
      cells.seller(table, seller.seller(), comparison.currencyDigits());
    }
    table.end();
    html.close();
  }

  private void groups() {
    List<dev.buybox.whatif.Figures> most = highlights.groups(MAX_ROWS);
    if (most.isEmpty()) {
      return;
    }
    html.leaf("h3", "Groups in which most boxes change hands");
    html.open("div", "class", "two");
    Charts.bars(
        html,
        "Part of each group's boxes that change hands",
        most.stream()
            .map(
                group -> {
                  double part = (double) Highlights.moved(group) / group.boxes();
                  return new Charts.Bar(group.group(), part, Numbers.percent(part, 1));
                })
            .toList());
    DataTable table =
        new DataTable(
            html,
            "Groups",
            "group",
            "#boxes",
            "#another wins",
            "#lost",
            "#gained",
            "#price before",
            "#price after");
    for (dev.buybox.whatif.Figures group : most) {
      table.row(group.group().isEmpty() ? "(none)" : group.group());
      cells.group(table, group.group(), comparison.currencyDigits());
    }
    table.end();
    html.close();
  }

  private void changed() {
    List<ChangedBox> boxes = highlights.boxes();
    html.leaf("h3", "Boxes that change hands");
    DataTable table =
        new DataTable(
            html,
            Texts.first(boxes.size(), comparison.changedCount()),
            "product",
            "condition",
            "segment",
            "before",
            "after",
            "tipped by");
    for (ChangedBox box : boxes) {
      table
          .row(box.product())
          .text(box.condition())
          .text(box.segment())
          .text(CompareText.winner(box, box.before()))
          .text(CompareText.winner(box, box.after()))
          .text(CompareText.label(box.tipping()));
    }
    table.end();
  }
}
