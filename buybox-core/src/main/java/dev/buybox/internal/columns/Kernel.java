package dev.buybox.internal.columns;

/**
 * Chooses from the boxes of a group, many at once. Every kernel gives the same answers. For any
 * number of threads, each with arrays of its own.
 */
public interface Kernel {
  /** Lanes that are sorted at once; all groups of more than one lane have a multiple of these. */
  int LANES = 16;

  /** Returns in a sentence what it is, for people. */
  String description();

  /** Returns the kernel of the same kind for offers that are looked at once. */
  BlockKernel blocks();

  /**
   * Finds the first greatest score of each lane.
   *
   * @param scores place by place, as the lanes of the group
   * @param firstSlot where they begin
   * @param scratch its {@code best} is given the scores, its {@code place} their places; where all
   *     are below 0, a number below 0 and any place of the box
   */
  void best(WidthGroup group, int[] scores, int firstSlot, LaneScratch scratch);

  /**
   * Writes the offer of the first greatest score of each lane, or -1 if all are below 0; to be used
   * where nobody holds a box.
   *
   * @param scores place by place, as the lanes of the group
   * @param firstSlot where they begin
   * @param winners by box
   */
  void winners(
      ColumnWindow window,
      WidthGroup group,
      int[] scores,
      int firstSlot,
      LaneScratch scratch,
      int[] winners);

  /** What is below this, as a likely score, is that of a barred offer. */
  int LEAST_LIKELY = -(1 << 25);

  /**
   * Finds the first greatest score of each lane by weights, from parts; lists the lanes where that
   * may be another one.
   *
   * @param margin by how much the greatest must be above the next one to be sure
   * @param scratch its {@code best} is given the scores, below {@link #LEAST_LIKELY} where all are
   *     barred; its {@code place} their places, its {@code doubtful} the lanes
   * @return how many lanes are in doubt
   */
  int likely(
      WeightWindow window,
      WidthGroup group,
      WeightedPoints points,
      int margin,
      LaneScratch scratch);

  /**
   * Writes the offers at the places of the scratch space, -1 where the best score there is below 0.
   *
   * @param winners by box
   */
  void write(ColumnWindow window, WidthGroup group, LaneScratch scratch, int[] winners);

  /**
   * Scores all offers of a group by weights.
   *
   * @param scores as long as the group has slots, or longer; those of barred offers are {@link
   *     ColumnWindow#BARRED}
   */
  void score(
      WeightWindow window,
      WidthGroup group,
      WeightedPoints points,
      LaneScratch scratch,
      int[] scores);

  /**
   * Sorts {@link #LANES} neighbouring lanes, the greatest first.
   *
   * @param keys place by place, {@link #LANES} each
   * @param network the exchanges to make, from {@link SortingNetworks}
   */
  void sort(long[] keys, int[] network);
}
