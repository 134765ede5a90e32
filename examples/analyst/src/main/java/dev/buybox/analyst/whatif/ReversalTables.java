package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.report.TextTable;
import dev.buybox.analyst.write.TableColumn;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Reversal;
import dev.buybox.whatif.ReversedBox;
import java.util.List;

/** The answer of {@code reversal}: boxes in which an offer that loses decides who wins. */
public final class ReversalTables {
  /** The columns of the boxes. */
  public static final List<TableColumn> BOXES =
      List.of(
          TableColumn.text("product"),
          TableColumn.text("condition"),
          TableColumn.text("segment"),
          TableColumn.text("offer"),
          TableColumn.text("seller"),
          TableColumn.text("offer_removed"),
          TableColumn.text("seller_removed"),
          TableColumn.text("offer_without"),
          TableColumn.text("seller_without"),
          TableColumn.count("removals"));

  private static final int MAX_ROWS = 10;

  private ReversalTables() {}

  /** Writes the boxes. */
  public static void write(Catalog catalog, Reversal reversal, TableWriter table) {
    for (int index = 0; index < reversal.reversedCount(); index++) {
      ReversedBox box = reversal.reversed(index);
      table.row(
          catalog.product(box.box()),
          catalog.condition(box.box()),
          catalog.segment(box.box()),
          offer(catalog, box.winner()),
          seller(catalog, box.winner()),
          offer(catalog, box.removed()),
          seller(catalog, box.removed()),
          offer(catalog, box.winnerWithout()),
          seller(catalog, box.winnerWithout()),
          Integer.toString(box.removals()));
    }
  }

  /** Returns the text for a terminal. */
  public static String text(Catalog catalog, Reversal reversal) {
    int count = reversal.reversedCount();
    String found =
        "In "
            + Texts.count(count)
            + " of "
            + Texts.count(reversal.boxes())
            + " boxes the removal of one offer that loses changes the winner; "
            + Texts.count(reversal.removals(), "removal")
            + " tried.\n";
    if (reversal.removals() == 0) {
      return found + "The policy compares no offers, or no box has two.\n";
    }
    return found + (count == 0 ? "" : "\n" + table(catalog, reversal));
  }

  private static String table(Catalog catalog, Reversal reversal) {
    TextTable table =
        new TextTable("llllr", "product", "winner", "without", "wins then", "such offers");
    for (int index = 0; index < Math.min(MAX_ROWS, reversal.reversedCount()); index++) {
      ReversedBox box = reversal.reversed(index);
      table.row(
          catalog.product(box.box()),
          seller(catalog, box.winner()),
          seller(catalog, box.removed()),
          box.winnerWithout() < 0 ? "nobody" : seller(catalog, box.winnerWithout()),
          Texts.count(box.removals()));
    }
    return table.text();
  }

  private static String offer(Catalog catalog, int offer) {
    return offer < 0 ? "" : catalog.offerId(offer);
  }

  private static String seller(Catalog catalog, int offer) {
    return offer < 0 ? "" : catalog.sellerId(catalog.seller(offer));
  }
}
