package dev.buybox.internal.columns;

/**
 * Neighbouring boxes laid side by side, with what is needed to score their offers under any
 * weights: the logarithm of the price, and in one number which seller it is and which values its
 * attributes have. And what part of its points the price loses, nearly, from which a score can be
 * told within a {@link WeightedPoints#doubt}. 14 bytes an offer beside the lanes.
 */
public final class WeightWindow {
  final ColumnWindow lanes;

  /** By slot: the logarithm of the landed price, infinite for barred offers. */
  final double[] logs;

  /** By slot: the seller, and in the lowest bits which combination of values. */
  final int[] packed;

  /** By slot: what part of all points that it can lose the price loses. */
  final char[] parts;

  private final WeightedPoints measure;

  /**
   * Makes room beside lanes that are set on their own.
   *
   * @param slots how many offers there are, those of repeated boxes among them
   * @param measure any weights, by which parts are found
   */
  public WeightWindow(ColumnWindow lanes, int slots, WeightedPoints measure) {
    this.lanes = lanes;
    this.logs = new double[slots];
    this.packed = new int[slots];
    this.parts = new char[slots];
    this.measure = measure;
  }

  /** Sets the offers of a box, in the order in which ties end. */
  public void set(WidthGroup group, int lane, double[] itsLogs, int[] itsPacked) {
    double least = Double.POSITIVE_INFINITY;
    for (int place = 0; place < group.width(); place++) {
      least = Math.min(least, itsLogs[place]);
    }
    double start = measure.start(least);
    int to = lane == group.boxes() - 1 ? group.lanes() : lane + 1;
    for (int place = 0; place < group.width(); place++) {
      char part = measure.part(itsLogs[place], start);
      for (int each = lane; each < to; each++) {
        int slot = group.firstSlot() + place * group.lanes() + each;
        logs[slot] = itsLogs[place];
        packed[slot] = itsPacked[place];
        parts[slot] = part;
      }
    }
  }

  /** Returns how far off at most scores are that are made from parts. */
  double doubt(WeightedPoints points) {
    return points.doubt(measure.steps);
  }

  /** Returns the lanes. */
  public ColumnWindow lanes() {
    return lanes;
  }

  /** Returns how many bytes the columns take. */
  public long bytes() {
    return lanes.bytes() + 14L * logs.length;
  }
}
