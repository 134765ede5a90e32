package dev.buybox.internal.columns;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Written for the Vector API: a vector holds numbers, or the keys of as many boxes.
 *
 * <p>As in {@link VectorKernel}, methods hand each other arrays and never vectors.
 */
final class VectorBlockKernel implements BlockKernel {
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(LENGTH * Integer.SIZE));

  /** Added and taken off again, it leaves no bits for the fraction of a double. */
  private static final double MAGIC = 0x1.8p52;

  private static final long MAGIC_BITS = Double.doubleToRawLongBits(MAGIC);

  /** The bits of a double of this size and more are whole numbers. */
  private static final double WHOLE = 0x1p52;

  private static final long WHOLE_BITS = Double.doubleToRawLongBits(WHOLE);
  private static final int TABLE_SHIFT = NearLogarithm.MANTISSA_BITS - NearLogarithm.TABLE_BITS;
  private static final int TABLE_MASK = NearLogarithm.INVERSE.length - 1;

  @Override
  public int addKnown(PointsTable table, double[] numbers, int from, int count, int[] sums) {
    int i = addKnownTogether(table, numbers, from, count, sums);
    return Kernels.PLAIN_BLOCKS.addKnown(table, numbers, i, count, sums);
  }

  /** Stops before the first vector that holds a number which is not known. */
  private static int addKnownTogether(
      PointsTable table, double[] numbers, int from, int count, int[] sums) {
    int[] places = table.places;
    int i = from;
    for (; i + LENGTH <= count; i += LENGTH) {
      LongVector bits = DoubleVector.fromArray(DOUBLES, numbers, i).reinterpretAsLongs();
      LongVector place =
          bits.mul(PointsTable.MIX).lanewise(VectorOperators.LSHR, PointsTable.SHIFT);
      ((IntVector) place.convertShape(VectorOperators.L2I, INTS, 0)).intoArray(places, 0);
      LongVector known = LongVector.fromArray(LONGS, table.numbers, 0, places, 0);
      if (known.compare(VectorOperators.NE, bits).anyTrue()) {
        return i;
      }
      IntVector.fromArray(INTS, sums, i)
          .add(IntVector.fromArray(INTS, table.points, 0, places, 0))
          .intoArray(sums, i);
    }
    return i;
  }

  @Override
  public void scale(OfferBlock block, int count, PriceScale scale) {
    logarithms(block, count);
    if (round(block, count, scale)) {
      PlainBlockKernel.settleDoubts(block, count, scale);
    }
  }

  /** As {@link NearLogarithm#of}, of whole numbers below 2^52. */
  private static void logarithms(OfferBlock block, int count) {
    for (int i = 0; i < count; i += LENGTH) {
      LongVector bits =
          LongVector.fromArray(LONGS, block.prices, i)
              .or(WHOLE_BITS)
              .reinterpretAsDoubles()
              .sub(WHOLE)
              .reinterpretAsLongs();
      LongVector place = bits.lanewise(VectorOperators.LSHR, TABLE_SHIFT).and(TABLE_MASK);
      ((IntVector) place.convertShape(VectorOperators.L2I, INTS, 0)).intoArray(block.places, 0);
      DoubleVector exponent =
          bits.lanewise(VectorOperators.LSHR, NearLogarithm.MANTISSA_BITS)
              .or(WHOLE_BITS)
              .reinterpretAsDoubles()
              .sub(WHOLE + NearLogarithm.BIAS);
      DoubleVector r =
          bits.and(NearLogarithm.MANTISSA)
              .or(NearLogarithm.ONE)
              .reinterpretAsDoubles()
              .mul(DoubleVector.fromArray(DOUBLES, NearLogarithm.INVERSE, 0, block.places, 0))
              .sub(1);
      DoubleVector series = r.sub(r.mul(r).mul(r.mul(r.mul(-0.25).add(1.0 / 3)).neg().add(0.5)));
      exponent
          .mul(NearLogarithm.LN2)
          .add(DoubleVector.fromArray(DOUBLES, NearLogarithm.LOG, 0, block.places, 0).add(series))
          .intoArray(block.logs, i);
    }
  }

  /** Rounds logarithms on the scale down, and returns whether the rounding of one is in doubt. */
  private static boolean round(OfferBlock block, int count, PriceScale scale) {
    double slope = scale.slope();
    double offset = scale.offset();
    double doubt = scale.doubt();
    boolean doubtful = false;
    for (int i = 0; i < count; i += LENGTH) {
      DoubleVector number = DoubleVector.fromArray(DOUBLES, block.logs, i).mul(slope).add(offset);
      DoubleVector nearest = number.add(MAGIC);
      DoubleVector above = number.sub(nearest.sub(MAGIC));
      LongVector rounded = nearest.reinterpretAsLongs().sub(MAGIC_BITS);
      rounded
          .blend(rounded.sub(1), above.compare(VectorOperators.LT, 0).cast(LONGS))
          .intoArray(block.scaled, i);
      DoubleVector distance = above.abs();
      distance.intoArray(block.distances, i);
      doubtful |= distance.compare(VectorOperators.LE, doubt).anyTrue();
    }
    return doubtful;
  }

  @Override
  public void findBest(OfferBlock block, PriceScale scale) {
    block.findKeys();
    block.findAlone();
    int from = block.ends[1];
    for (int width = 2; width <= OfferBlock.MOST_SIDE_BY_SIDE; width++) {
      sideBySide(block, from, block.ends[width], width, scale);
      from = block.ends[width];
    }
    for (int visit = from; visit < block.boxCount(); visit++) {
      wide(block, visit, scale);
    }
  }

  /** Looks at boxes of one width; the last vector looks at some of the following ones, too. */
  private static void sideBySide(OfferBlock block, int from, int to, int width, PriceScale scale) {
    findStarts(block, from, to, width, scale.start());
    keepBest(block, from, to, width, scale.steps());
  }

  /** Finds from where on each box's prices lose points, and keeps that where its best will be. */
  private static void findStarts(OfferBlock block, int from, int to, int width, long start) {
    for (int visit = from; visit < to; visit += LENGTH) {
      LongVector least = LongVector.fromArray(LONGS, block.scaled, 0, block.starts, visit);
      for (int place = 1; place < width; place++) {
        least = least.min(LongVector.fromArray(LONGS, block.scaled, place, block.starts, visit));
      }
      least.add(start).intoArray(block.best, visit);
    }
  }

  private static void keepBest(OfferBlock block, int from, int to, int width, long steps) {
    for (int visit = from; visit < to; visit += LENGTH) {
      LongVector start = LongVector.fromArray(LONGS, block.best, visit);
      LongVector best = LongVector.broadcast(LONGS, Long.MIN_VALUE);
      LongVector second = best;
      for (int place = 0; place < width; place++) {
        LongVector lost =
            LongVector.fromArray(LONGS, block.scaled, place, block.starts, visit)
                .sub(start)
                .max(0)
                .min(steps);
        LongVector key =
            LongVector.fromArray(LONGS, block.keys, place, block.starts, visit)
                .sub(lost.lanewise(VectorOperators.LSHL, Integer.SIZE));
        second = second.max(best.min(key));
        best = best.max(key);
      }
      best.intoArray(block.best, visit);
      second.intoArray(block.second, visit);
    }
  }

  /** Looks at the offers of one box side by side. */
  private static void wide(OfferBlock block, int visit, PriceScale scale) {
    int from = block.starts[visit];
    int end = block.end(visit);
    LongVector least = LongVector.fromArray(LONGS, block.scaled, end - LENGTH);
    for (int i = from; i + LENGTH < end; i += LENGTH) {
      least = least.min(LongVector.fromArray(LONGS, block.scaled, i));
    }
    long start = least.reduceLanes(VectorOperators.MIN) + scale.start();
    LongVector best = LongVector.broadcast(LONGS, Long.MIN_VALUE);
    LongVector second = best;
    for (int i = from; i < end; i += LENGTH) {
      LongVector lost =
          LongVector.fromArray(LONGS, block.scaled, i).sub(start).max(0).min(scale.steps());
      LongVector key =
          LongVector.fromArray(LONGS, block.keys, i)
              .sub(lost.lanewise(VectorOperators.LSHL, Integer.SIZE))
              .blend(Long.MIN_VALUE, VectorMask.fromLong(LONGS, -1L << Math.min(LENGTH, end - i)));
      second = second.max(best.min(key));
      best = best.max(key);
    }
    long greatest = best.reduceLanes(VectorOperators.MAX);
    block.best[visit] = greatest;
    block.second[visit] =
        second.max(best.blend(Long.MIN_VALUE, best.eq(greatest))).reduceLanes(VectorOperators.MAX);
  }
}
