package dev.buybox.whatif;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.Arrays;

/** Adds up demand by seller; takes memory for the sellers that occur, not for all there are. */
final class SellerSums {
  private static final int TOP = 10;

  private final Int2DoubleOpenHashMap bySeller = new Int2DoubleOpenHashMap();

  void add(int seller, double demand) {
    bySeller.addTo(seller, demand);
  }

  /**
   * Returns the sum of the squares of the sellers' parts of a total; NaN if that is not above 0.
   */
  double herfindahl(double total) {
    // In the order of sellers: that of a hash table would decide the last digit.
    int[] sellers = bySeller.keySet().toIntArray();
    Arrays.sort(sellers);
    double sum = 0;
    for (int seller : sellers) {
      double part = bySeller.get(seller) / total;
      sum += part * part;
    }
    return total > 0 ? sum : Double.NaN;
  }

  /** Returns the part of a total that the ten largest have; NaN if the total is not above 0. */
  double topTen(double total) {
    double[] sorted = bySeller.values().toDoubleArray();
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = sorted.length - 1; i >= Math.max(0, sorted.length - TOP); i--) {
      sum += sorted[i];
    }
    return total > 0 ? sum / total : Double.NaN;
  }
}
