package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.report.TextTable;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Reversal;
import dev.buybox.whatif.ReversedBox;

/** In how many boxes an offer that loses decides, as a terminal shows it. */
public final class ReversalText {
  static final String NOBODY = "nobody";
  static final String NOTHING_TRIED = "The policy compares no offers, or no box has two.";

  private static final int MAX_ROWS = 10;

  private ReversalText() {}

  /** Returns the text: one sentence, and the first boxes. */
  public static String of(Catalog catalog, Reversal reversal) {
    String found = first(reversal) + "\n";
    if (reversal.removals() == 0) {
      return found + NOTHING_TRIED + "\n";
    }
    return found + (reversal.reversedCount() == 0 ? "" : "\n" + table(catalog, reversal));
  }

  /** Returns in how many boxes one decides, in one sentence. */
  static String first(Reversal reversal) {
    return "In "
        + Texts.count(reversal.reversedCount())
        + " of "
        + Texts.count(reversal.boxes())
        + " boxes the removal of one offer that loses changes the winner; "
        + Texts.count(reversal.removals(), "removal")
        + " tried.";
  }

  private static String table(Catalog catalog, Reversal reversal) {
    TextTable table =
        new TextTable("llllr", "product", "winner", "without", "wins then", "such offers");
    for (int index = 0; index < Math.min(MAX_ROWS, reversal.reversedCount()); index++) {
      ReversedBox box = reversal.reversed(index);
      table.row(
          catalog.product(box.box()),
          ReversalTables.seller(catalog, box.winner()),
          ReversalTables.seller(catalog, box.removed()),
          box.winnerWithout() < 0 ? NOBODY : ReversalTables.seller(catalog, box.winnerWithout()),
          Texts.count(box.removals()));
    }
    return table.text();
  }
}
