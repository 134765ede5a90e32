package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.ColumnWindow;
import dev.buybox.internal.columns.WeightWindow;
import dev.buybox.internal.columns.WeightedPoints;
import dev.buybox.internal.columns.WidthGroup;
import java.util.List;

/** Lays the boxes of a window side by side, to be scored under any weights. For one thread. */
final class WeightWindowCompiler {
  /** So far below 0 that all points of a seller and the price do not make up for it. */
  static final int BARRED_POINTS = -(1 << 30);

  private static final int[] NO_SCORES = new int[0];

  private final Ranker ranker;
  private final Catalog catalog;
  private final CurrentBox box;
  private final TieOrder tieOrder;
  private final int[] values;
  private final int valueBits;
  private final WeightedPoints measure;
  private final WindowBoxes boxes;
  private final int[] locals;
  private final double[] logs;
  private final int[] packed;

  /**
   * Compiles by a ranker of this thread's own.
   *
   * @param values the combination of values of each offer
   * @param measure what everything is worth by the ranker's weights
   */
  WeightWindowCompiler(
      Ranker ranker, TieOrder tieOrder, int[] values, int valueBits, WeightedPoints measure) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.box = ranker.box();
    this.tieOrder = tieOrder;
    this.values = values;
    this.valueBits = valueBits;
    this.measure = measure;
    this.boxes = new WindowBoxes(ranker);
    this.locals = new int[catalog.maxOffersInBox()];
    this.logs = new double[locals.length];
    this.packed = new int[locals.length];
  }

  WeightWindow compile(int from, int to) {
    WindowGroups groups = boxes.groups(from, to);
    List<WidthGroup> laid = groups.lay();
    ColumnWindow lanes = new ColumnWindow(laid, false);
    int slots = laid.stream().mapToInt(WidthGroup::slots).sum();
    WeightWindow window = new WeightWindow(lanes, slots, measure);
    for (int each = from; each < to; each++) {
      WidthGroup group = groups.place(boxes.width(each), boxes.bandOf(each));
      char holder = lay(each);
      lanes.set(group, groups.lane(), each, box.firstOffer, locals, NO_SCORES, holder);
      window.set(group, groups.lane(), logs, packed);
    }
    return window;
  }

  private char lay(int each) {
    ranker.score(each);
    int incumbent = ranker.incumbents().of(each);
    int holder = 0;
    int[] places = tieOrder.of(ranker.bound().tieBreakers());
    for (int place = 0; place < box.eligibleCount; place++) {
      int offer = box.eligible[places[place]];
      set(place, offer, StrictMath.log(catalog.landedPriceMinor(offer) / box.unit), values[offer]);
      holder = offer == incumbent ? place : holder;
    }
    for (int i = 0; i < ranker.excludedCount(); i++) {
      int offer = ranker.excludedOffer(i);
      int place = box.eligibleCount + i;
      set(place, offer, Double.POSITIVE_INFINITY, ValueCombinations.BARRED);
      holder = offer == incumbent ? place : holder;
    }
    return (char) holder;
  }

  private void set(int place, int offer, double log, int value) {
    locals[place] = offer - box.firstOffer;
    logs[place] = log;
    packed[place] = catalog.seller(offer) << valueBits | value;
  }
}
