package dev.buybox.catalog;

import dev.buybox.catalog.Contradiction.Kind;
import java.util.Arrays;
import java.util.function.Consumer;

/** Finds the sellers that have several rows. */
final class SellerContradictions {
  private static final int NONE = -1;

  private final SellerRows rows;
  private final int[] least;
  private final int[] second;

  SellerContradictions(SellerRows rows) {
    this.rows = rows;
    this.least = new int[rows.table.size()];
    this.second = new int[rows.table.size()];
    Arrays.fill(least, NONE);
    Arrays.fill(second, NONE);
    for (int row = 0; row < rows.size(); row++) {
      int seller = rows.seller.getInt(row);
      int before = least[seller];
      least[seller] = RowNumbers.least(rows.rowNumber, before, row);
      if (before != NONE) {
        int later = least[seller] == row ? before : row;
        second[seller] = RowNumbers.least(rows.rowNumber, second[seller], later);
      }
    }
  }

  /** Returns the only row of a seller, by its code; -1 if it has none, or is left out. */
  int rowOf(int seller) {
    boolean kept =
        least[seller] != NONE && second[seller] == NONE && !rows.isRejected(least[seller]);
    return kept ? least[seller] : NONE;
  }

  /** Tells of every row of a seller that has several, in the order in which rows were added. */
  void tell(Consumer<Contradiction> leftOut) {
    for (int row = 0; row < rows.size(); row++) {
      int seller = rows.seller.getInt(row);
      if (second[seller] != NONE && !rows.isRejected(row)) {
        int other = row == least[seller] ? second[seller] : least[seller];
        leftOut.accept(contradiction(row, other));
      }
    }
  }

  private Contradiction contradiction(int row, int other) {
    Kind kind = Kind.REPEATED_SELLER;
    String id = rows.table.text(rows.seller.getInt(row));
    return new Contradiction(
        kind,
        rows.rowNumber.get(row),
        rows.rowNumber.get(other),
        "",
        "",
        "",
        id,
        id,
        kind.rule(),
        kind.advice());
  }
}
