package dev.buybox.internal.columns;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Written for the Vector API: a vector holds the scores at one place of as many boxes, and goes
 * down their places.
 *
 * <p>Keeps to operations that are single instructions on JDK 17 too; conversions between kinds of
 * vectors were not, or only now and then. Lanes written to scattered places are one instruction
 * from JDK 21 on, and lost everything on 17, where they are written one by one.
 */
public final class VectorKernel implements Kernel {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int HALF = DOUBLES.length();
  private static final VectorSpecies<Integer> HALF_INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(HALF * Integer.SIZE));

  /** Added and taken off again, it leaves no bits for the fraction of a double. */
  private static final double MAGIC = 0x1.8p52;

  private static final int LEAST_WORTH_IT = 8;
  private static final boolean SCATTERS = Runtime.version().feature() >= 21;
  private static final int PLACE_SHIFT = 2;

  /** Made by {@link Kernels} where the module is there. */
  public VectorKernel() {}

  /** Returns whether the processor's vectors are long enough, and no longer than a group's step. */
  public static boolean isWorthIt() {
    return INTS.length() >= LEAST_WORTH_IT && INTS.length() <= LANES;
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public String description() {
    return "Vector API, " + INTS.vectorBitSize() + " bits";
  }

  @Override
  public void best(WidthGroup group, int[] scores, int firstSlot, LaneScratch scratch) {
    if (group.lanes() == 1) {
      Kernels.PLAIN.best(group, scores, firstSlot, scratch);
      return;
    }
    int lanes = group.lanes();
    for (int lane = 0; lane < lanes; lane += INTS.length()) {
      int first = firstSlot + lane;
      int end = first + group.slots();
      IntVector best = IntVector.fromArray(INTS, scores, first);
      IntVector place = IntVector.zero(INTS);
      int now = 1;
      for (int slot = first + lanes; slot < end; slot += lanes) {
        IntVector next = IntVector.fromArray(INTS, scores, slot);
        VectorMask<Integer> better = next.compare(VectorOperators.GT, best);
        place = place.blend(now++, better);
        best = best.max(next);
      }
      best.intoArray(scratch.best, lane);
      place.intoArray(scratch.place, lane);
    }
  }

  @Override
  public void winners(
      ColumnWindow window,
      WidthGroup group,
      int[] scores,
      int firstSlot,
      LaneScratch scratch,
      int[] winners) {
    if (!group.isNarrow() || group.lanes() == 1) {
      best(group, scores, firstSlot, scratch);
      PlainKernel.writeWide(window, group, scratch, winners);
    } else if (SCATTERS) {
      scatter(window, group, scores, firstSlot, winners);
    } else {
      offers(window, group, scores, firstSlot, scratch.offers);
      PlainKernel.write(window.boxes, group.firstLane(), scratch.offers, group.boxes(), winners);
    }
  }

  /** Lanes that repeat a box write the same once more. */
  private static void scatter(
      ColumnWindow window, WidthGroup group, int[] scores, int firstSlot, int[] winners) {
    for (int lane = 0; lane < group.lanes(); lane += INTS.length()) {
      winners(window, group, scores, firstSlot, lane)
          .intoArray(winners, 0, window.boxes, group.firstLane() + lane);
    }
  }

  private static void offers(
      ColumnWindow window, WidthGroup group, int[] scores, int firstSlot, int[] into) {
    for (int lane = 0; lane < group.lanes(); lane += INTS.length()) {
      winners(window, group, scores, firstSlot, lane).intoArray(into, lane);
    }
  }

  private static IntVector winners(
      ColumnWindow window, WidthGroup group, int[] scores, int firstSlot, int lane) {
    int lanes = group.lanes();
    int first = firstSlot + lane;
    int end = first + group.slots();
    int at = group.firstLane() + lane;
    IntVector best = IntVector.fromArray(INTS, scores, first);
    IntVector offers = IntVector.fromArray(INTS, window.firstOffers, at);
    if (lanes < group.slots()) {
      // Places are kept as the bits by which the packed numbers are to be shifted.
      IntVector place = IntVector.zero(INTS);
      int now = 1;
      for (int slot = first + lanes; slot < end; slot += lanes) {
        IntVector next = IntVector.fromArray(INTS, scores, slot);
        place = place.blend(now++ << PLACE_SHIFT, next.compare(VectorOperators.GT, best));
        best = best.max(next);
      }
      offers =
          IntVector.fromArray(INTS, window.narrow, at)
              .lanewise(VectorOperators.LSHR, place)
              .and(ColumnWindow.PLACE_MASK)
              .add(offers);
    }
    return offers.blend(-1, best.compare(VectorOperators.LT, 0));
  }

  @Override
  public void score(
      WeightWindow window,
      WidthGroup group,
      WeightedPoints points,
      LaneScratch scratch,
      int[] scores) {
    if (group.lanes() == 1) {
      Kernels.PLAIN.score(window, group, points, scratch, scores);
      return;
    }
    for (int lane = 0; lane < group.lanes(); lane += DOUBLES.length()) {
      scoreLanes(window, group, points, scratch.unpacked, lane, scores);
    }
  }

  private static void scoreLanes(
      WeightWindow window,
      WidthGroup group,
      WeightedPoints points,
      int[] unpacked,
      int lane,
      int[] scores) {
    int lanes = group.lanes();
    int first = group.firstSlot() + lane;
    int end = first + group.slots();
    DoubleVector least = DoubleVector.fromArray(DOUBLES, window.logs, first);
    for (int slot = first + lanes; slot < end; slot += lanes) {
      least = least.min(DoubleVector.fromArray(DOUBLES, window.logs, slot));
    }
    DoubleVector start = scaled(least, points.slope).add(points.start);
    int to = lane;
    for (int slot = first; slot < end; slot += lanes) {
      DoubleVector along =
          scaled(DoubleVector.fromArray(DOUBLES, window.logs, slot), points.slope)
              .sub(start)
              .max(0)
              .min(points.steps);
      IntVector packed = IntVector.fromArray(HALF_INTS, window.packed, slot);
      packed.lanewise(VectorOperators.LSHR, points.valueBits).intoArray(unpacked, 0);
      packed.and(points.valueMask).intoArray(unpacked, HALF);
      IntVector own =
          IntVector.fromArray(HALF_INTS, points.ofSellers, 0, unpacked, 0)
              .add(IntVector.fromArray(HALF_INTS, points.ofValues, 0, unpacked, HALF));
      IntVector lost = (IntVector) along.convertShape(VectorOperators.D2I, HALF_INTS, 0);
      own.sub(lost).max(ColumnWindow.BARRED).intoArray(scores, to);
      to += lanes;
    }
  }

  /** Rounds down to whole numbers, for numbers below 2^51. */
  private static DoubleVector scaled(DoubleVector logs, double slope) {
    DoubleVector number = logs.mul(slope).add(0.5);
    DoubleVector nearest = number.add(MAGIC).sub(MAGIC);
    return nearest.blend(nearest.sub(1), nearest.compare(VectorOperators.GT, number));
  }

  @Override
  public void sort(long[] keys, int[] network) {
    for (int lane = 0; lane < LANES; lane += LONGS.length()) {
      for (int pair = 0; pair < network.length; pair += 2) {
        exchange(keys, network[pair] * LANES + lane, network[pair + 1] * LANES + lane);
      }
    }
  }

  private static void exchange(long[] keys, int upper, int lower) {
    LongVector a = LongVector.fromArray(LONGS, keys, upper);
    LongVector b = LongVector.fromArray(LONGS, keys, lower);
    a.max(b).intoArray(keys, upper);
    a.min(b).intoArray(keys, lower);
  }
}
