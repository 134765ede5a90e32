package dev.buybox.analyst.whatif;

import dev.buybox.whatif.Distribution;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.SellerFigures;
import dev.buybox.whatif.Side;
import java.util.ArrayList;
import java.util.List;

/** Takes a comparison apart into its numbers. For one thread. */
final class Figures {
  static final String SUM = "sum";
  static final String MEAN = "mean";
  static final String BOXES = "boxes";
  static final String LANDED_PRICE = "landed_price";
  static final String POINTS_BEHIND = "points_behind";
  static final String VOLUME = "volume";
  private static final String COUNT = "count";
  private static final String DEMAND = "demand";

  private final OutcomeComparison comparison;
  private final String currency;
  private final int digits;
  private final List<Figure> all = new ArrayList<>();
  private Figure.Scope scope = Figure.Scope.TOTAL;
  private String name = "";

  private Figures(OutcomeComparison comparison) {
    this.comparison = comparison;
    this.currency = comparison.currency();
    this.digits = comparison.currencyDigits();
  }

  /** Returns all numbers: those of all boxes, then of groups, then of sellers. */
  static List<Figure> of(OutcomeComparison comparison) {
    Figures figures = new Figures(comparison);
    figures.add(comparison.total());
    figures.scope = Figure.Scope.GROUP;
    comparison.groups().forEach(figures::add);
    figures.scope = Figure.Scope.SELLER;
    comparison.sellers().forEach(figures::add);
    return figures.all;
  }

  private void add(dev.buybox.whatif.Figures boxes) {
    name = boxes.group();
    both(BOXES, boxes.boxes());
    both("boxes_kept", boxes.kept());
    both("boxes_changed", boxes.changed());
    both("boxes_lost", boxes.lost());
    both("boxes_gained", boxes.gained());
    both("boxes_none", boxes.none());
    Side before = boxes.before();
    Side after = boxes.after();
    beforeAfter("boxes_won", COUNT, (double) before.boxesWon(), (double) after.boxesWon(), BOXES);
    beforeAfter("demand_won", SUM, before.demandWon(), after.demandWon(), DEMAND);
    beforeAfter(VOLUME, SUM, unit(before.volumeMinor()), unit(after.volumeMinor()), currency);
    add(LANDED_PRICE, before.landedPrice(), after.landedPrice(), currency);
    for (int i = 0; i < comparison.attributes().size(); i++) {
      add(
          comparison.attributes().get(i),
          before.attributes().get(i),
          after.attributes().get(i),
          "");
    }
    beforeAfter("herfindahl", "index", before.herfindahl(), after.herfindahl(), "");
    beforeAfter("top_ten_share", "share", before.topTenShare(), after.topTenShare(), "");
    add(POINTS_BEHIND, before.pointsBehind(), after.pointsBehind(), "points");
  }

  private void add(SellerFigures seller) {
    name = seller.seller();
    beforeAfter(
        "boxes_won", COUNT, (double) seller.boxesBefore(), (double) seller.boxesAfter(), BOXES);
    both("boxes_newly_won", seller.won());
    both("boxes_no_longer_won", seller.lost());
    beforeAfter("demand_won", SUM, seller.demandBefore(), seller.demandAfter(), DEMAND);
    double before = unit(seller.volumeBeforeMinor());
    beforeAfter(VOLUME, SUM, before, unit(seller.volumeAfterMinor()), currency);
  }

  private void add(String figure, Distribution before, Distribution after, String unit) {
    beforeAfter(figure, "known", (double) before.known(), (double) after.known(), "offers");
    beforeAfter(figure, "missing", (double) before.missing(), (double) after.missing(), "offers");
    beforeAfter(figure, MEAN, before.mean(), after.mean(), unit);
    beforeAfter(figure, "p05", before.p05(), after.p05(), unit);
    beforeAfter(figure, "p25", before.p25(), after.p25(), unit);
    beforeAfter(figure, "median", before.median(), after.median(), unit);
    beforeAfter(figure, "p75", before.p75(), after.p75(), unit);
    beforeAfter(figure, "p95", before.p95(), after.p95(), unit);
  }

  private void both(String figure, long boxes) {
    add(figure, COUNT, Figure.Side.BOTH, (double) boxes, BOXES);
  }

  private void beforeAfter(
      String figure, String statistic, double before, double after, String unit) {
    add(figure, statistic, Figure.Side.BEFORE, before, unit);
    add(figure, statistic, Figure.Side.AFTER, after, unit);
  }

  private void add(String figure, String statistic, Figure.Side side, double value, String unit) {
    all.add(new Figure(scope, name, figure, statistic, side, value, unit));
  }

  private double unit(double minor) {
    return Numbers.unit(minor, digits);
  }
}
