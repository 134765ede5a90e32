package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.box.BoxData;
import dev.buybox.internal.columns.OfferBlock;
import java.util.Optional;

/**
 * What each offer is worth by itself: the points that no other offer of its box can change, so that
 * ranking a box only adds what depends on rivals.
 *
 * <p>Either of a whole catalogue, summed up once; then immutable, for any number of threads, 4
 * bytes an offer. Or of a block of neighbouring boxes, summed up when one of them is entered, for
 * those who go through a catalogue once; then for one thread.
 */
final class OwnPoints {
  /** Set beside the points of an offer that a gate bars which looks at nothing else in its box. */
  static final int BARRED = BoxData.BARRED;

  private static final int FLAGS = BARRED | BoxData.SUSPENDED;

  private final Optional<OwnPointsRuns> blocks;
  private final int[] points;
  private int firstOffer;
  private int firstBox;
  private int endBox;

  private OwnPoints(Optional<OwnPointsRuns> blocks, int[] points) {
    this.blocks = blocks;
    this.points = points;
  }

  /** Sums up the points of all offers, each by the policy of its box; leaves the box changed. */
  static OwnPoints ofAll(OwnPointsRuns runs, Catalog catalog) {
    OwnPoints all = new OwnPoints(Optional.empty(), new int[catalog.offerCount()]);
    for (int from = 0; from < catalog.boxCount(); ) {
      int to = runs.end(from, Integer.MAX_VALUE);
      runs.sumUp(from, to, all.points, catalog.firstOffer(from));
      from = to;
    }
    all.endBox = catalog.boxCount();
    return all;
  }

  /** Sums up nothing yet. */
  static OwnPoints inBlocks(OwnPointsRuns runs, Catalog catalog) {
    int most = Math.max(OfferBlock.OFFERS, catalog.maxOffersInBox());
    return new OwnPoints(Optional.of(runs), new int[most]);
  }

  /** Takes points that somebody else sums up, by offer; not copied. */
  static OwnPoints over(int[] points) {
    return new OwnPoints(Optional.empty(), points);
  }

  /** Returns whether all offers are summed up. */
  boolean isOfAll() {
    return blocks.isEmpty();
  }

  /** Returns how many bytes the points take. */
  long bytes() {
    return (long) points.length * Integer.BYTES;
  }

  /** To be called before a box is entered; may leave the current box changed. */
  void cover(int box) {
    if (box < firstBox || box >= endBox) {
      blocks.ifPresent(runs -> cover(runs, box, runs.end(box, OfferBlock.OFFERS)));
    }
  }

  /** To be called before neighbouring boxes of one run are read; as {@link #cover(int)}. */
  void cover(int from, int to) {
    if (from < firstBox || to > endBox) {
      blocks.ifPresent(runs -> cover(runs, from, to));
    }
  }

  private void cover(OwnPointsRuns runs, int from, int to) {
    firstBox = from;
    endBox = to;
    firstOffer = runs.firstOffer(from);
    runs.sumUp(from, to, points, 0);
  }

  /** Returns whether a gate bars the offer that looks at nothing else in its box. */
  boolean barred(int offer) {
    return points[offer - firstOffer] < 0;
  }

  /** Returns whether people suspended the offer; only in live catalogues and their snapshots. */
  boolean suspended(int offer) {
    return (points[offer - firstOffer] & FLAGS) == FLAGS;
  }

  /** Marks an offer that people suspended; before anybody reads, and of all offers only. */
  void suspend(int offer) {
    points[offer] |= FLAGS;
  }

  /** Returns the points of an offer, whether it is barred or not. */
  int of(int offer) {
    return points[offer - firstOffer] & ~FLAGS;
  }

  /**
   * Reads the points of neighbouring offers of boxes that are covered.
   *
   * @param more is added to them
   * @param barred stands in place of those of barred offers; below 0
   */
  void read(int from, int count, int more, int barred, int[] into) {
    int first = from - firstOffer;
    for (int i = 0; i < count; i++) {
      int its = points[first + i];
      into[i] = its < 0 ? barred : its + more;
    }
  }
}
