package dev.buybox.analyst.whatif;

import dev.buybox.analyst.write.TableColumn;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Reversal;
import dev.buybox.whatif.ReversedBox;
import java.util.List;

/** The table of {@code reversal}: boxes in which an offer that loses decides who wins. */
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

  private static String offer(Catalog catalog, int offer) {
    return offer < 0 ? "" : catalog.offerId(offer);
  }

  static String seller(Catalog catalog, int offer) {
    return offer < 0 ? "" : catalog.sellerId(catalog.seller(offer));
  }
}
