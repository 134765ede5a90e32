package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.CodePoints;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** Counts what each seller of two outcomes won. */
final class SellerTable {
  private final Catalog before;
  private final Catalog after;
  private final IntArrayList sellerBefore = new IntArrayList();
  private final IntArrayList sellerAfter = new IntArrayList();
  private final int[] rowBefore;
  private final int[] rowAfter;
  private final long[] won;
  private final long[] lost;
  private final Tally early;
  private final Tally late;

  /** What one outcome gave to each row. */
  private static final class Tally {
    final long[] boxes;
    final double[] demand;
    final double[] volume;

    Tally(int rows) {
      boxes = new long[rows];
      demand = new double[rows];
      volume = new double[rows];
    }

    void add(int row, double weight, double paid) {
      boxes[row]++;
      demand[row] += weight;
      volume[row] += paid;
    }
  }

  private SellerTable(Catalog before, Catalog after) {
    this.before = before;
    this.after = after;
    this.rowBefore = new int[before.sellerCount()];
    this.rowAfter = new int[after.sellerCount()];
    match();
    int rows = sellerBefore.size();
    this.won = new long[rows];
    this.lost = new long[rows];
    this.early = new Tally(rows);
    this.late = new Tally(rows);
  }

  /** Sellers are in one order in all catalogues. */
  private void match() {
    int b = 0;
    int a = 0;
    while (b < rowBefore.length || a < rowAfter.length) {
      int order = order(b, a);
      int row = sellerBefore.size();
      sellerBefore.add(order <= 0 ? b : -1);
      sellerAfter.add(order >= 0 ? a : -1);
      if (order <= 0) {
        rowBefore[b++] = row;
      }
      if (order >= 0) {
        rowAfter[a++] = row;
      }
    }
  }

  private int order(int b, int a) {
    if (b == rowBefore.length || a == rowAfter.length) {
      return b == rowBefore.length ? 1 : -1;
    }
    return CodePoints.compare(before.sellerId(b), after.sellerId(a));
  }

  /** Returns the figures of all sellers, by id. */
  static List<SellerFigures> of(
      Rankings before, Rankings after, BoxMatch match, BoxWeights weights) {
    SellerTable table = new SellerTable(before.catalog(), after.catalog());
    for (int box = 0; box < match.count(); box++) {
      table.add(
          before.winner(match.before(box)),
          after.winner(match.after(box)),
          weights.of(box),
          weights.isInCurrency(box));
    }
    return table.figures();
  }

  private void add(int first, int second, double weight, boolean inCurrency) {
    int rowFirst = first < 0 ? -1 : rowBefore[before.seller(first)];
    int rowSecond = second < 0 ? -1 : rowAfter[after.seller(second)];
    if (rowFirst >= 0) {
      early.add(rowFirst, weight, inCurrency ? weight * before.landedPriceMinor(first) : 0);
    }
    if (rowSecond >= 0) {
      late.add(rowSecond, weight, inCurrency ? weight * after.landedPriceMinor(second) : 0);
    }
    if (rowFirst != rowSecond) {
      count(lost, rowFirst);
      count(won, rowSecond);
    }
  }

  private static void count(long[] counts, int row) {
    if (row >= 0) {
      counts[row]++;
    }
  }

  private List<SellerFigures> figures() {
    List<SellerFigures> figures = new ArrayList<>();
    for (int row = 0; row < won.length; row++) {
      figures.add(
          new SellerFigures(
              id(row),
              early.boxes[row],
              late.boxes[row],
              won[row],
              lost[row],
              early.demand[row],
              late.demand[row],
              early.volume[row],
              late.volume[row]));
    }
    return List.copyOf(figures);
  }

  private String id(int row) {
    return sellerBefore.getInt(row) >= 0
        ? before.sellerId(sellerBefore.getInt(row))
        : after.sellerId(sellerAfter.getInt(row));
  }
}
