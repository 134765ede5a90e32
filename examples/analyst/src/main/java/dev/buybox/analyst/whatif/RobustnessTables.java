package dev.buybox.analyst.whatif;

import dev.buybox.analyst.write.TableColumn;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.CatalogRobustness;
import dev.buybox.whatif.SellerAcceptability;
import java.util.List;

/** The tables of {@code robustness}: figures in the long form, and the offers that win at times. */
public final class RobustnessTables {
  /** The columns of the figures. */
  public static final List<TableColumn> FIGURES =
      List.of(
          TableColumn.text("scope"),
          TableColumn.text("name"),
          TableColumn.text("figure"),
          TableColumn.number("value"),
          TableColumn.number("standard_error"));

  /** The columns of the boxes. */
  public static final List<TableColumn> BOXES =
      List.of(
          TableColumn.text("product"),
          TableColumn.text("condition"),
          TableColumn.text("segment"),
          TableColumn.text("offer"),
          TableColumn.text("seller"),
          TableColumn.text("wins_now"),
          TableColumn.count("wins"),
          TableColumn.count("draws"),
          TableColumn.number("share"),
          TableColumn.number("standard_error"),
          TableColumn.text("certain"));

  private static final String TOTAL = "total";

  private RobustnessTables() {}

  /** Writes the figures of the catalogue and of the sellers that win in some draw or now. */
  public static void writeFigures(CatalogRobustness found, TableWriter table) {
    total(table, "boxes_won", found.boxes());
    total(table, "boxes_certain", found.certainBoxes());
    total(table, "boxes_always_kept", found.alwaysKept());
    table.row(
        TOTAL,
        "",
        "share_kept",
        Numbers.plain(found.meanKept()),
        Numbers.plain(found.meanKeptStandardError()));
    for (SellerAcceptability seller : found.sellers()) {
      seller(table, seller.seller(), "boxes_now", (double) seller.boxesNow(), "");
      seller(
          table,
          seller.seller(),
          "boxes_expected",
          seller.expectedBoxes(),
          Numbers.plain(seller.standardError()));
      seller(table, seller.seller(), "boxes_deviation", seller.deviation(), "");
    }
  }

  private static void total(TableWriter table, String figure, long boxes) {
    table.row(TOTAL, "", figure, Long.toString(boxes), "");
  }

  private static void seller(
      TableWriter table, String seller, String figure, double value, String standardError) {
    table.row("seller", seller, figure, Numbers.plain(value), standardError);
  }

  /** Writes every offer that wins now or in some draw. */
  public static void writeBoxes(CatalogRobustness found, TableWriter table) {
    Catalog catalog = found.catalog();
    for (int box = 0; box < catalog.boxCount(); box++) {
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        if (found.wins(offer) > 0 || found.winner(box) == offer) {
          write(found, box, offer, table);
        }
      }
    }
  }

  private static void write(CatalogRobustness found, int box, int offer, TableWriter table) {
    Catalog catalog = found.catalog();
    table.row(
        catalog.product(box),
        catalog.condition(box),
        catalog.segment(box),
        catalog.offerId(offer),
        catalog.sellerId(catalog.seller(offer)),
        found.winner(box) == offer ? "yes" : "no",
        Integer.toString(found.wins(offer)),
        Integer.toString(found.draws()),
        Numbers.plain(found.share(offer)),
        Numbers.plain(found.standardError(offer)),
        found.isCertain(box) ? "yes" : "no");
  }
}
