package dev.buybox.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the rows of offers into the columns of a catalogue. Its pieces can be done by several
 * threads; each lets go of the rows' column that it is done with.
 */
final class OfferGathering {
  private final OfferRows rows;
  private final int[] kept;
  private final int[] sellers;
  private final boolean idsAsBytes;
  private @Nullable OfferIds id;
  private int[] seller = {};
  private long[] price = {};
  private long[] shipping = {};

  /**
   * Prepares to gather.
   *
   * @param kept the rows of offers in order
   * @param sellers the dense number of each seller, by its code
   */
  OfferGathering(OfferRows rows, int[] kept, int[] sellers, boolean idsAsBytes) {
    this.rows = rows;
    this.kept = kept;
    this.sellers = sellers;
    this.idsAsBytes = idsAsBytes;
  }

  /** Returns the work to do, the longest piece first. */
  List<Runnable> pieces() {
    return List.of(
        this::gatherIds,
        this::gatherSellers,
        () -> price = gathered(rows.price),
        () -> shipping = gathered(rows.shipping));
  }

  private void gatherIds() {
    id = new OfferIds(rows.id, kept, idsAsBytes);
    rows.id.clear();
  }

  private void gatherSellers() {
    seller = new int[kept.length];
    for (int offer = 0; offer < kept.length; offer++) {
      seller[offer] = sellers[rows.seller.getInt(kept[offer])];
    }
    rows.seller.clear();
  }

  private long[] gathered(LongColumn column) {
    long[] gathered = new long[kept.length];
    for (int offer = 0; offer < kept.length; offer++) {
      gathered[offer] = column.get(kept[offer]);
    }
    column.clear();
    return gathered;
  }

  /** Returns the columns, once all pieces are done. */
  OfferColumns columns() {
    return new OfferColumns(requireNonNull(id), seller, price, shipping);
  }
}
