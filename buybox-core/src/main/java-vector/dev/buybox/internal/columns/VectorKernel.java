package dev.buybox.internal.columns;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Written for the Vector API: a vector holds the scores at one place of as many boxes, and goes
 * down their places.
 *
 * <p>Methods hand each other arrays and never vectors: one that is handed to a method which the
 * compiler did not take in becomes an object, and whether it takes one in depends on what ran
 * before. Points are looked up by plain loops, for the vectors of such look-ups became objects,
 * too.
 *
 * <p>On JDK 17 it keeps to short loops of few operations, and leaves blocks to the plain loops:
 * longer ones, stores to scattered places and conversions from doubles were compiled to objects
 * there, or only now and then to instructions.
 */
public final class VectorKernel implements Kernel {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int HALF = DOUBLES.length();
  private static final VectorSpecies<Integer> HALF_INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(HALF * Integer.SIZE));

  private static final VectorSpecies<Short> SHORTS =
      VectorSpecies.of(short.class, VectorShape.forBitSize(INTS.length() * Short.SIZE));

  /** Added and taken off again, it leaves no bits for the fraction of a double. */
  private static final double MAGIC = 0x1.8p52;

  private static final boolean SCATTERS = Runtime.version().feature() >= 21;
  private static final BlockKernel BLOCKS =
      SCATTERS ? new VectorBlockKernel() : Kernels.PLAIN_BLOCKS;
  private static final int PLACE_SHIFT = 2;

  /** Made by {@link Kernels} where the module is there and {@link VectorLength} fits. */
  public VectorKernel() {}

  @Override
  public String description() {
    return "Vector API, " + INTS.vectorBitSize() + " bits";
  }

  @Override
  public BlockKernel blocks() {
    return BLOCKS;
  }

  @Override
  public void best(WidthGroup group, int[] scores, int firstSlot, LaneScratch scratch) {
    if (group.lanes() == 1) {
      Kernels.PLAIN.best(group, scores, firstSlot, scratch);
      return;
    }
    int lanes = group.lanes();
    System.arraycopy(scores, firstSlot, scratch.best, 0, lanes);
    Arrays.fill(scratch.place, 0, lanes, 0);
    for (int place = 1; place < group.width(); place++) {
      keepBest(scores, firstSlot + place * lanes, lanes, scratch, place);
    }
  }

  private static void keepBest(int[] scores, int from, int lanes, LaneScratch scratch, int place) {
    for (int lane = 0; lane < lanes; lane += INTS.length()) {
      IntVector score = IntVector.fromArray(INTS, scores, from + lane);
      IntVector best = IntVector.fromArray(INTS, scratch.best, lane);
      IntVector.fromArray(INTS, scratch.place, lane)
          .blend(place, score.compare(VectorOperators.GT, best))
          .intoArray(scratch.place, lane);
      best.max(score).intoArray(scratch.best, lane);
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
    if (SCATTERS && group.isNarrow() && group.lanes() > 1) {
      offers(window, group, scores, firstSlot, scratch.offers);
      scatter(window, group, scratch.offers, winners);
    } else {
      PlainKernel.winners(this, window, group, scores, firstSlot, scratch, winners);
    }
  }

  /** Lanes that repeat a box write the same once more. */
  private static void scatter(ColumnWindow window, WidthGroup group, int[] offers, int[] winners) {
    for (int lane = 0; lane < group.lanes(); lane += INTS.length()) {
      IntVector.fromArray(INTS, offers, lane)
          .intoArray(winners, 0, window.boxes, group.firstLane() + lane);
    }
  }

  /** Finds the winning offers of narrow boxes, -1 where there are none. */
  private static void offers(
      ColumnWindow window, WidthGroup group, int[] scores, int firstSlot, int[] into) {
    int lanes = group.lanes();
    for (int lane = 0; lane < lanes; lane += INTS.length()) {
      int first = firstSlot + lane;
      int end = first + group.slots();
      int at = group.firstLane() + lane;
      IntVector best = IntVector.fromArray(INTS, scores, first);
      // Places are kept as the bits by which the packed numbers are to be shifted.
      IntVector shift = IntVector.zero(INTS);
      int now = 1;
      for (int slot = first + lanes; slot < end; slot += lanes) {
        IntVector next = IntVector.fromArray(INTS, scores, slot);
        shift = shift.blend(now++ << PLACE_SHIFT, next.compare(VectorOperators.GT, best));
        best = best.max(next);
      }
      IntVector.fromArray(INTS, window.narrow, at)
          .lanewise(VectorOperators.LSHR, shift)
          .and(ColumnWindow.PLACE_MASK)
          .add(IntVector.fromArray(INTS, window.firstOffers, at))
          .blend(-1, best.compare(VectorOperators.LT, 0))
          .intoArray(into, lane);
    }
  }

  @Override
  public void write(ColumnWindow window, WidthGroup group, LaneScratch scratch, int[] winners) {
    if (SCATTERS && group.isNarrow() && group.lanes() > 1) {
      offers(window, group, scratch);
      scatter(window, group, scratch.offers, winners);
    } else {
      PlainKernel.writeFound(window, group, scratch, winners);
    }
  }

  /** Finds the offers at places of narrow boxes, -1 where the best score is below 0. */
  private static void offers(ColumnWindow window, WidthGroup group, LaneScratch scratch) {
    for (int lane = 0; lane < group.lanes(); lane += INTS.length()) {
      int at = group.firstLane() + lane;
      IntVector shift =
          IntVector.fromArray(INTS, scratch.place, lane)
              .lanewise(VectorOperators.LSHL, PLACE_SHIFT);
      IntVector.fromArray(INTS, window.narrow, at)
          .lanewise(VectorOperators.LSHR, shift)
          .and(ColumnWindow.PLACE_MASK)
          .add(IntVector.fromArray(INTS, window.firstOffers, at))
          .blend(-1, IntVector.fromArray(INTS, scratch.best, lane).compare(VectorOperators.LT, 0))
          .intoArray(scratch.offers, lane);
    }
  }

  @Override
  public int likely(
      WeightWindow window,
      WidthGroup group,
      WeightedPoints points,
      int margin,
      LaneScratch scratch) {
    if (!SCATTERS) {
      return Kernels.PLAIN.likely(window, group, points, margin, scratch);
    }
    int lanes = group.lanes();
    likely(window, group.firstSlot(), lanes, points, scratch.best);
    Arrays.fill(scratch.second, 0, lanes, PlainKernel.LEAST);
    Arrays.fill(scratch.place, 0, lanes, 0);
    for (int place = 1; place < group.width(); place++) {
      likely(window, group.firstSlot() + place * lanes, lanes, points, scratch.scores);
      keepLikely(lanes, scratch, place);
    }
    return doubtful(lanes, margin, scratch);
  }

  private static void likely(
      WeightWindow window, int from, int lanes, WeightedPoints points, int[] scores) {
    PlainKernel.own(window.packed, from, lanes, points, scores, 0);
    for (int lane = 0; lane < lanes; lane += INTS.length()) {
      IntVector lost =
          ((IntVector)
                  ShortVector.fromCharArray(SHORTS, window.parts, from + lane)
                      .convertShape(VectorOperators.ZERO_EXTEND_S2I, INTS, 0))
              .mul(points.partFactor)
              .lanewise(VectorOperators.LSHR, points.partShift);
      IntVector.fromArray(INTS, scores, lane)
          .sub(lost)
          .max(PlainKernel.LEAST)
          .intoArray(scores, lane);
    }
  }

  private static void keepLikely(int lanes, LaneScratch scratch, int place) {
    for (int lane = 0; lane < lanes; lane += INTS.length()) {
      IntVector score = IntVector.fromArray(INTS, scratch.scores, lane);
      IntVector best = IntVector.fromArray(INTS, scratch.best, lane);
      IntVector.fromArray(INTS, scratch.second, lane)
          .max(best.min(score))
          .intoArray(scratch.second, lane);
      IntVector.fromArray(INTS, scratch.place, lane)
          .blend(place, score.compare(VectorOperators.GT, best))
          .intoArray(scratch.place, lane);
      best.max(score).intoArray(scratch.best, lane);
    }
  }

  private static int doubtful(int lanes, int margin, LaneScratch scratch) {
    int doubtful = 0;
    for (int lane = 0; lane < lanes; lane += INTS.length()) {
      IntVector best = IntVector.fromArray(INTS, scratch.best, lane);
      long doubts =
          best.sub(IntVector.fromArray(INTS, scratch.second, lane).max(0))
              .compare(VectorOperators.LE, margin)
              .and(best.compare(VectorOperators.GE, LEAST_LIKELY))
              .toLong();
      for (; doubts != 0; doubts &= doubts - 1) {
        scratch.doubtful[doubtful++] = lane + Long.numberOfTrailingZeros(doubts);
      }
    }
    return doubtful;
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
    int lanes = group.lanes();
    leastLogs(window.logs, group, scratch.references);
    scale(scratch.references, 0, lanes, points.slope, scratch.starts);
    addTo(scratch.starts, lanes, (long) points.start);
    for (int place = 0; place < group.width(); place++) {
      int from = group.firstSlot() + place * lanes;
      int to = place * lanes;
      PlainKernel.own(window.packed, from, lanes, points, scores, to);
      scale(window.logs, from, lanes, points.slope, scratch.scaled);
      lose(scratch, lanes, (long) points.steps, scores, to);
    }
  }

  private static void leastLogs(double[] logs, WidthGroup group, double[] leasts) {
    int lanes = group.lanes();
    for (int lane = 0; lane < lanes; lane += DOUBLES.length()) {
      int first = group.firstSlot() + lane;
      int end = first + group.slots();
      DoubleVector least = DoubleVector.fromArray(DOUBLES, logs, first);
      for (int slot = first + lanes; slot < end; slot += lanes) {
        DoubleVector next = DoubleVector.fromArray(DOUBLES, logs, slot);
        least = least.blend(next, next.compare(VectorOperators.LT, least));
      }
      least.intoArray(leasts, lane);
    }
  }

  /**
   * Rounds down to whole numbers of at most 2^51, and writes these as the bits of a double of 2^52
   * and more: the bits of two of them are as far apart as the numbers.
   */
  private static void scale(double[] logs, int from, int lanes, double slope, long[] scaled) {
    for (int lane = 0; lane < lanes; lane += DOUBLES.length()) {
      DoubleVector number = DoubleVector.fromArray(DOUBLES, logs, from + lane).mul(slope).add(0.5);
      DoubleVector nearest = number.add(MAGIC);
      LongVector bits = nearest.reinterpretAsLongs();
      VectorMask<Double> above = nearest.sub(MAGIC).compare(VectorOperators.GT, number);
      bits.blend(bits.sub(1), above.cast(LONGS)).intoArray(scaled, lane);
    }
  }

  private static void addTo(long[] numbers, int count, long more) {
    for (int i = 0; i < count; i++) {
      numbers[i] += more;
    }
  }

  /** Takes off what prices lose, once they are on the scale of the piece. */
  private static void lose(LaneScratch scratch, int lanes, long steps, int[] scores, int to) {
    for (int lane = 0; lane < lanes; lane += HALF) {
      LongVector along =
          LongVector.fromArray(LONGS, scratch.scaled, lane)
              .sub(LongVector.fromArray(LONGS, scratch.starts, lane))
              .max(0)
              .min(steps);
      IntVector lost = (IntVector) along.convertShape(VectorOperators.L2I, HALF_INTS, 0);
      IntVector.fromArray(HALF_INTS, scores, to + lane)
          .sub(lost)
          .max(ColumnWindow.BARRED)
          .intoArray(scores, to + lane);
    }
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
