package dev.buybox.internal.columns;

/**
 * Neighbouring boxes laid side by side, with what is needed to score their offers under any
 * weights: the logarithm of the price, and in one number which seller it is and which values its
 * attributes have. 12 bytes an offer beside the lanes.
 */
public final class WeightWindow {
  final ColumnWindow lanes;

  /** By slot: the logarithm of the landed price, infinite for barred offers. */
  final double[] logs;

  /** By slot: the seller, and in the lowest bits which combination of values. */
  final int[] packed;

  /**
   * Makes room beside lanes that are set on their own.
   *
   * @param slots how many offers there are, those of repeated boxes among them
   */
  public WeightWindow(ColumnWindow lanes, int slots) {
    this.lanes = lanes;
    this.logs = new double[slots];
    this.packed = new int[slots];
  }

  /** Sets the offers of a box, in the order in which ties end. */
  public void set(WidthGroup group, int lane, double[] itsLogs, int[] itsPacked) {
    int to = lane == group.boxes() - 1 ? group.lanes() : lane + 1;
    for (int each = lane; each < to; each++) {
      for (int place = 0; place < group.width(); place++) {
        int slot = group.firstSlot() + place * group.lanes() + each;
        logs[slot] = itsLogs[place];
        packed[slot] = itsPacked[place];
      }
    }
  }

  /** Returns the lanes. */
  public ColumnWindow lanes() {
    return lanes;
  }

  /** Returns how many bytes the columns take. */
  public long bytes() {
    return lanes.bytes() + 12L * logs.length;
  }
}
