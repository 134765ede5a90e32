package dev.buybox.analyst.whatif;

import dev.buybox.analyst.write.TableColumn;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.catalog.Money;
import dev.buybox.whatif.BoxWinner;
import dev.buybox.whatif.ChangedBox;
import dev.buybox.whatif.OutcomeComparison;
import java.util.List;
import java.util.Optional;

/** The tables of {@code compare}: all figures in the long form, and the boxes that change hands. */
public final class CompareTables {
  /** The columns of the figures. */
  public static final List<TableColumn> FIGURES =
      List.of(
          TableColumn.text("scenario"),
          TableColumn.text("scope"),
          TableColumn.text("name"),
          TableColumn.text("figure"),
          TableColumn.text("statistic"),
          TableColumn.text("side"),
          TableColumn.number("value"),
          TableColumn.text("unit"));

  /** The columns of the boxes. */
  public static final List<TableColumn> BOXES =
      List.of(
          TableColumn.text("scenario"),
          TableColumn.text("product"),
          TableColumn.text("condition"),
          TableColumn.text("segment"),
          TableColumn.text("category"),
          TableColumn.text("change"),
          TableColumn.text("offer_before"),
          TableColumn.text("seller_before"),
          TableColumn.count("score_before"),
          TableColumn.price("landed_price_before"),
          TableColumn.text("offer_after"),
          TableColumn.text("seller_after"),
          TableColumn.count("score_after"),
          TableColumn.price("landed_price_after"),
          TableColumn.text("currency"),
          TableColumn.text("tipped_by"),
          TableColumn.text("tipped_what"),
          TableColumn.count("tipped_points"),
          TableColumn.number("demand"));

  private CompareTables() {}

  /** Writes all figures of a comparison. */
  public static void writeFigures(
      String scenario, OutcomeComparison comparison, TableWriter table) {
    for (Figure figure : Figures.of(comparison)) {
      table.row(
          scenario,
          Labels.of(figure.scope()),
          figure.name(),
          figure.figure(),
          figure.statistic(),
          Labels.of(figure.side()),
          Numbers.plain(figure.value()),
          figure.unit());
    }
  }

  /** Writes the boxes that change hands. */
  public static void writeBox(String scenario, ChangedBox box, TableWriter table) {
    table.row(
        scenario,
        box.product(),
        box.condition(),
        box.segment(),
        box.category(),
        Labels.of(box.kind()),
        box.before().map(BoxWinner::offer).orElse(""),
        box.before().map(BoxWinner::seller).orElse(""),
        box.before().map(winner -> Integer.toString(winner.score())).orElse(""),
        price(box, box.before()),
        box.after().map(BoxWinner::offer).orElse(""),
        box.after().map(BoxWinner::seller).orElse(""),
        box.after().map(winner -> Integer.toString(winner.score())).orElse(""),
        price(box, box.after()),
        box.currency(),
        Labels.of(box.tipping().kind()),
        box.tipping().what(),
        Long.toString(box.tipping().points()),
        Numbers.plain(box.demand()));
  }

  static String price(ChangedBox box, Optional<BoxWinner> winner) {
    return winner
        .map(each -> Money.format(each.landedPriceMinor(), box.currencyDigits()))
        .orElse("");
  }
}
