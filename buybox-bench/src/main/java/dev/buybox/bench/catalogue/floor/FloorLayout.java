package dev.buybox.bench.catalogue.floor;

import dev.buybox.bench.catalogue.contender.Comparison;

/**
 * Which columns a kernel cannot but read, and write.
 *
 * @param comparison what it is the floor of
 * @param ints columns of 4 bytes an offer, 1 or 2
 * @param shorts columns of 2 bytes an offer
 * @param bytes columns of 1 byte an offer
 * @param boxInts columns of 4 bytes a box
 * @param writesOrder whether 4 bytes an offer are written, too
 */
public record FloorLayout(
    Comparison comparison, int ints, int shorts, int bytes, int boxInts, boolean writesOrder) {
  /** The score of each offer; number and first offer of each box. */
  public static final FloorLayout WINNERS = new FloorLayout(Comparison.COMPILED, 1, 0, 0, 2, false);

  /** The same, and the order written. */
  public static final FloorLayout FULL_RANKING =
      new FloorLayout(Comparison.FULL_RANKING, 1, 0, 0, 2, true);

  /**
   * What the price loses in 2 bytes, seller and values in 4; number, first offer and winner before
   * of each box.
   */
  public static final FloorLayout NEW_WEIGHTS =
      new FloorLayout(Comparison.NEW_WEIGHTS, 1, 1, 0, 3, false);

  /** Returns how many bytes are read and written. */
  public long totalBytes(long offers, long boxes) {
    int perOffer = 4 * ints + 2 * shorts + bytes + (writesOrder ? Integer.BYTES : 0);
    return perOffer * offers + (long) Integer.BYTES * boxInts * boxes;
  }
}
