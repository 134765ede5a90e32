package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.report.TextTable;
import dev.buybox.whatif.BoxWinner;
import dev.buybox.whatif.ChangedBox;
import dev.buybox.whatif.Distribution;
import dev.buybox.whatif.Figures;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.SellerFigures;
import dev.buybox.whatif.Tipping;
import java.util.List;
import java.util.Optional;

/** A comparison as a terminal shows it: one sentence, then tables, what matters most first. */
public final class CompareText {
  private static final int MAX_ROWS = 10;
  private static final int SHARE_DECIMALS = 1;
  private static final int INDEX_DECIMALS = 4;

  private final OutcomeComparison comparison;
  private final Highlights highlights;
  private final StringBuilder text = new StringBuilder();

  private CompareText(OutcomeComparison comparison, Highlights highlights) {
    this.comparison = comparison;
    this.highlights = highlights;
  }

  /** Returns the text, ending in a line break. */
  public static String of(String name, OutcomeComparison comparison, Highlights highlights) {
    CompareText text = new CompareText(comparison, highlights);
    text.text.append(Texts.plain(name)).append(": ");
    text.text.append(Sentence.of(comparison)).append('\n');
    text.addMeasures();
    text.addBehind();
    if (comparison.changedCount() > 0) {
      text.addTipping();
      text.addSellers();
      text.addGroups();
      text.addBoxes();
    }
    return text.text.toString();
  }

  private void addMeasures() {
    Figures total = comparison.total();
    TextTable table =
        new TextTable("lrrr", "what customers get, mean", "before", "after", "change");
    Measure.of(comparison)
        .forEach(
            each ->
                table.row(
                    each.label(comparison.currency()),
                    each.shown(each.before().mean()),
                    each.shown(each.after().mean()),
                    each.isKnown() ? each.change() : "-"));
    table.row(
        "boxes with a winner",
        Texts.count(total.before().boxesWon()),
        Texts.count(total.after().boxesWon()),
        Numbers.signed((double) total.after().boxesWon() - total.before().boxesWon(), 0));
    table.row(
        "boxes of the ten largest sellers",
        Numbers.percent(total.before().topTenShare(), SHARE_DECIMALS),
        Numbers.percent(total.after().topTenShare(), SHARE_DECIMALS),
        "");
    table.row(
        "concentration (Herfindahl, 0 to 1)",
        Numbers.rounded(total.before().herfindahl(), INDEX_DECIMALS),
        Numbers.rounded(total.after().herfindahl(), INDEX_DECIMALS),
        "");
    add("", table);
  }

  private void addBehind() {
    Measure behind = Measure.behind(comparison);
    if (behind.before().known() + behind.after().known() == 0) {
      return;
    }
    TextTable table =
        new TextTable("lrrrrrr", "outcome", "mean", "5 %", "25 %", "median", "75 %", "95 %");
    row(table, "before", behind, behind.before());
    row(table, "after", behind, behind.after());
    add(
        "How far losing offers are behind the winner of their box, in per cent of the full score",
        table);
  }

  private static void row(TextTable table, String side, Measure measure, Distribution of) {
    table.row(
        side,
        measure.shown(of.mean()),
        measure.shown(of.p05()),
        measure.shown(of.p25()),
        measure.shown(of.median()),
        measure.shown(of.p75()),
        measure.shown(of.p95()));
  }

  private void addTipping() {
    TextTable table = new TextTable("lr", "what tipped them", "boxes");
    highlights
        .tipped(MAX_ROWS)
        .forEach(tipped -> table.row(tipped.label(), Texts.count(tipped.boxes())));
    add("", table);
  }

  private void addSellers() {
    List<SellerFigures> most = highlights.sellers(MAX_ROWS);
    TextTable table =
        new TextTable(
            "lrrrrrr", "seller", "before", "after", "won", "lost", "volume before", "volume after");
    most.forEach(
        seller ->
            table.row(
                seller.seller(),
                Texts.count(seller.boxesBefore()),
                Texts.count(seller.boxesAfter()),
                Texts.count(seller.won()),
                Texts.count(seller.lost()),
                volume(seller.volumeBeforeMinor()),
                volume(seller.volumeAfterMinor())));
    add(
        "Sellers by boxes, from who loses most to who wins most; volume in "
            + comparison.currency(),
        table);
  }

  private String volume(double minor) {
    return Numbers.rounded(Numbers.unit(minor, comparison.currencyDigits()), 0);
  }

  private void addGroups() {
    TextTable table = new TextTable("lrrr", "group", "boxes", "change hands", "price");
    highlights
        .groups(MAX_ROWS)
        .forEach(
            group ->
                table.row(
                    group.group().isEmpty() ? "(none)" : group.group(),
                    Texts.count(group.boxes()),
                    Texts.count(Highlights.moved(group)),
                    priceChange(group)));
    if (!table.isEmpty()) {
      add("Groups in which most boxes change hands", table);
    }
  }

  private static String priceChange(Figures group) {
    double change =
        100 * (group.after().landedPrice().mean() / group.before().landedPrice().mean() - 1);
    return Double.isFinite(change) ? Numbers.signed(change, 2) + " %" : "-";
  }

  private void addBoxes() {
    TextTable table = new TextTable("lllll", "product", "box", "before", "after", "tipped by");
    List<ChangedBox> first = highlights.boxes().stream().limit(MAX_ROWS).toList();
    for (ChangedBox box : first) {
      table.row(
          box.product(),
          (box.condition() + " " + box.segment()).strip(),
          winner(box, box.before()),
          winner(box, box.after()),
          label(box.tipping()));
    }
    add(
        first.size() < comparison.changedCount()
            ? "The first " + first.size() + " boxes (--boxes FILE writes all)"
            : "Boxes that change hands",
        table);
  }

  static String winner(ChangedBox box, Optional<BoxWinner> winner) {
    return winner
        .map(each -> each.seller() + " " + CompareTables.price(box, winner))
        .orElse("nobody");
  }

  static String label(Tipping tipping) {
    return switch (tipping.kind()) {
      case CRITERION -> tipping.what();
      case GATE -> "gate " + tipping.what();
      case LEFT -> "the winner left";
      case JOINED -> "a new offer";
      case TIE -> "a near tie or tie";
    };
  }

  private void add(String title, TextTable table) {
    text.append('\n').append(title.isEmpty() ? "" : title + "\n").append(table.text());
  }
}
