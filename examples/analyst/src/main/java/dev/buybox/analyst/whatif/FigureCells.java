package dev.buybox.analyst.whatif;

import dev.buybox.analyst.page.Charts;
import dev.buybox.analyst.page.DataTable;
import dev.buybox.whatif.Distribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Finds figures by what they are, and puts them into cells, the very numbers that tables have. */
final class FigureCells {
  static final List<Figure.Side> SIDES = List.of(Figure.Side.BEFORE, Figure.Side.AFTER);
  static final List<String> STATISTICS = List.of("mean", "p05", "p25", "median", "p75", "p95");
  private static final String COUNT = "count";

  private final String scenario;
  private final Map<Key, Double> values = new HashMap<>();

  private record Key(
      Figure.Scope scope, String name, String figure, String statistic, Figure.Side side) {}

  FigureCells(String scenario, List<Figure> figures) {
    this.scenario = scenario;
    for (Figure each : figures) {
      values.put(
          new Key(each.scope(), each.name(), each.figure(), each.statistic(), each.side()),
          each.value());
    }
  }

  /** Adds a cell with a number of all boxes. */
  void total(
      DataTable table,
      String figure,
      String statistic,
      Figure.Side side,
      DoubleFunction<String> shown) {
    add(table, new Key(Figure.Scope.TOTAL, "", figure, statistic, side), shown);
  }

  /** Adds the cells of a seller: boxes before and after, won and lost; volume before and after. */
  void seller(DataTable table, String seller, int currencyDigits) {
    for (Figure.Side side : SIDES) {
      count(table, Figure.Scope.SELLER, seller, "boxes_won", side);
    }
    count(table, Figure.Scope.SELLER, seller, "boxes_newly_won", Figure.Side.BOTH);
    count(table, Figure.Scope.SELLER, seller, "boxes_no_longer_won", Figure.Side.BOTH);
    for (Figure.Side side : SIDES) {
      Key key = new Key(Figure.Scope.SELLER, seller, Figures.VOLUME, Figures.SUM, side);
      add(table, key, value -> Numbers.rounded(value, currencyDigits));
    }
  }

  /** Adds the cells of a group: its boxes, those changed, lost and gained, prices. */
  void group(DataTable table, String group, int currencyDigits) {
    for (String figure : List.of("boxes", "boxes_changed", "boxes_lost", "boxes_gained")) {
      count(table, Figure.Scope.GROUP, group, figure, Figure.Side.BOTH);
    }
    for (Figure.Side side : SIDES) {
      Key key = new Key(Figure.Scope.GROUP, group, Figures.LANDED_PRICE, Figures.MEAN, side);
      add(table, key, value -> Numbers.rounded(value, currencyDigits));
    }
  }

  private void count(
      DataTable table, Figure.Scope scope, String name, String figure, Figure.Side side) {
    Key key = new Key(scope, name, figure, COUNT, side);
    add(table, key, value -> Numbers.rounded(value, 0));
  }

  private void add(DataTable table, Key key, DoubleFunction<String> shown) {
    double value = values.getOrDefault(key, Double.NaN);
    table.number(
        String.join(
            "|",
            scenario,
            Labels.of(key.scope()),
            key.name(),
            key.figure(),
            key.statistic(),
            Labels.of(key.side())),
        Numbers.plain(value),
        shown.apply(value));
  }

  /** Returns how a chart shows a distribution. */
  static Charts.Range range(String label, Measure measure, Distribution of) {
    return new Charts.Range(
        label,
        of.p05(),
        of.p25(),
        of.median(),
        of.p75(),
        of.p95(),
        of.mean(),
        measure.shown(of.mean()),
        measure.shown(of.p05()),
        measure.shown(of.p95()));
  }
}
