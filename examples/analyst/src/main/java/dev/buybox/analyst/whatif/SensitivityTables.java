package dev.buybox.analyst.whatif;

import dev.buybox.analyst.write.TableColumn;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.catalog.Catalog;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.whatif.Flip;
import dev.buybox.whatif.ShareCurve;
import dev.buybox.whatif.ShareInterval;
import dev.buybox.whatif.Situation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The tables of {@code sensitivity}: curves of the catalogue, and intervals of each box. */
public final class SensitivityTables {
  /** The columns of the curves. */
  public static final List<TableColumn> CURVES =
      List.of(
          TableColumn.text("criterion"),
          TableColumn.number("share_now"),
          TableColumn.number("share"),
          TableColumn.count("boxes_changed"),
          TableColumn.count("boxes_changed_without"),
          TableColumn.count("boxes"));

  /** The columns of the boxes. */
  public static final List<TableColumn> BOXES =
      List.of(
          TableColumn.text("product"),
          TableColumn.text("condition"),
          TableColumn.text("segment"),
          TableColumn.text("criterion"),
          TableColumn.number("share_now"),
          TableColumn.number("stays_from"),
          TableColumn.number("stays_to"),
          TableColumn.text("exact"),
          TableColumn.text("offer_below"),
          TableColumn.text("seller_below"),
          TableColumn.text("offer_above"),
          TableColumn.text("seller_above"));

  private SensitivityTables() {}

  /** Writes the curves, a row for each criterion and share. */
  public static void writeCurves(
      Situation situation,
      List<CriterionInfluence> influence,
      List<ShareCurve> curves,
      TableWriter table) {
    for (int i = 0; i < curves.size(); i++) {
      CriterionInfluence each = influence.get(i);
      String now = WeightShares.of(situation, each.criterion()).map(Numbers::plain).orElse("");
      String without =
          each.otherWinner().isPresent() ? Long.toString(each.otherWinner().getAsLong()) : "";
      for (ShareCurve.Point point : curves.get(i).points()) {
        table.row(
            each.criterion(),
            now,
            plain(point.share()),
            Long.toString(point.changed()),
            without,
            Long.toString(each.boxes()));
      }
    }
  }

  /** Writes the intervals of a box, a row a criterion. */
  public static void writeBox(
      Catalog catalog, int box, List<ShareInterval> intervals, TableWriter table) {
    for (ShareInterval each : intervals) {
      table.row(
          catalog.product(box),
          catalog.condition(box),
          catalog.segment(box),
          each.criterion(),
          plain(each.share()),
          plain(each.from()),
          plain(each.to()),
          each.exact() ? "yes" : "no",
          offer(catalog, each.below()),
          seller(catalog, each.below()),
          offer(catalog, each.above()),
          seller(catalog, each.above()));
    }
  }

  static String plain(BigDecimal share) {
    return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
  }

  private static String offer(Catalog catalog, Optional<Flip> flip) {
    return flip.map(Flip::rival).filter(rival -> rival >= 0).map(catalog::offerId).orElse("");
  }

  static String seller(Catalog catalog, Optional<Flip> flip) {
    return flip.map(Flip::rival)
        .filter(rival -> rival >= 0)
        .map(rival -> catalog.sellerId(catalog.seller(rival)))
        .orElse("");
  }
}
