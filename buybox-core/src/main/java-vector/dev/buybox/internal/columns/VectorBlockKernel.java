package dev.buybox.internal.columns;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Written for the Vector API: a vector holds numbers, or the keys of as many boxes. */
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
  private static final long[] PLACES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

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
      ints(bits.mul(PointsTable.MIX).lanewise(VectorOperators.LSHR, PointsTable.SHIFT))
          .intoArray(places, 0);
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

  private static IntVector ints(LongVector longs) {
    return (IntVector) longs.convertShape(VectorOperators.L2I, INTS, 0);
  }

  private static LongVector longs(IntVector ints) {
    return (LongVector) ints.convertShape(VectorOperators.I2L, LONGS, 0);
  }

  @Override
  public void scale(OfferBlock block, int count, PriceScale scale) {
    double slope = scale.slope();
    double offset = scale.offset();
    double doubt = scale.doubt();
    for (int i = 0; i < count; i += LENGTH) {
      DoubleVector number =
          logarithms(LongVector.fromArray(LONGS, block.prices, i), block.places)
              .mul(slope)
              .add(offset);
      DoubleVector nearest = number.add(MAGIC);
      DoubleVector distance = number.sub(nearest.sub(MAGIC));
      LongVector rounded = nearest.reinterpretAsLongs().sub(MAGIC_BITS);
      rounded
          .blend(rounded.sub(1), distance.compare(VectorOperators.LT, 0).cast(LONGS))
          .intoArray(block.scaled, i);
      if (distance.abs().compare(VectorOperators.LE, doubt).anyTrue()) {
        scaleExactly(block, i, distance.abs(), scale);
      }
    }
  }

  private static void scaleExactly(
      OfferBlock block, int from, DoubleVector distance, PriceScale scale) {
    for (int lane = 0; lane < LENGTH; lane++) {
      if (distance.lane(lane) <= scale.doubt()) {
        block.scaled[from + lane] = scale.exactly(block.prices[from + lane]);
      }
    }
  }

  /** As {@link NearLogarithm#of}, of whole numbers below 2^52. */
  private static DoubleVector logarithms(LongVector numbers, int[] places) {
    LongVector bits = numbers.or(WHOLE_BITS).reinterpretAsDoubles().sub(WHOLE).reinterpretAsLongs();
    LongVector place =
        bits.lanewise(VectorOperators.LSHR, NearLogarithm.MANTISSA_BITS - NearLogarithm.TABLE_BITS)
            .and(NearLogarithm.INVERSE.length - 1);
    ints(place).intoArray(places, 0);
    DoubleVector exponent =
        bits.lanewise(VectorOperators.LSHR, NearLogarithm.MANTISSA_BITS)
            .or(WHOLE_BITS)
            .reinterpretAsDoubles()
            .sub(WHOLE + NearLogarithm.BIAS);
    DoubleVector r =
        bits.and(NearLogarithm.MANTISSA)
            .or(NearLogarithm.ONE)
            .reinterpretAsDoubles()
            .mul(DoubleVector.fromArray(DOUBLES, NearLogarithm.INVERSE, 0, places, 0))
            .sub(1);
    DoubleVector series = r.sub(r.mul(r).mul(r.mul(r.mul(-0.25).add(1.0 / 3)).neg().add(0.5)));
    return exponent
        .mul(NearLogarithm.LN2)
        .add(DoubleVector.fromArray(DOUBLES, NearLogarithm.LOG, 0, places, 0).add(series));
  }

  @Override
  public void findBest(OfferBlock block, PriceScale scale) {
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
    for (int visit = from; visit < to; visit += LENGTH) {
      LongVector least = LongVector.fromArray(LONGS, block.scaled, 0, block.starts, visit);
      for (int place = 1; place < width; place++) {
        least = least.min(LongVector.fromArray(LONGS, block.scaled, place, block.starts, visit));
      }
      keepBest(block, visit, width, least.add(scale.start()), scale.steps());
    }
  }

  private static void keepBest(
      OfferBlock block, int visit, int width, LongVector start, long steps) {
    LongVector complement =
        longs(IntVector.fromArray(INTS, block.starts, visit)).neg().add(Integer.MAX_VALUE);
    LongVector best = LongVector.broadcast(LONGS, Long.MIN_VALUE);
    LongVector second = best;
    for (int place = 0; place < width; place++) {
      LongVector lost =
          LongVector.fromArray(LONGS, block.scaled, place, block.starts, visit)
              .sub(start)
              .max(0)
              .min(steps);
      LongVector key =
          longs(IntVector.fromArray(INTS, block.own, place, block.starts, visit))
              .sub(lost)
              .lanewise(VectorOperators.LSHL, Integer.SIZE)
              .or(complement.sub(place));
      second = second.max(best.min(key));
      best = best.max(key);
    }
    best.intoArray(block.best, visit);
    second.intoArray(block.second, visit);
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
    LongVector complement = LongVector.fromArray(LONGS, PLACES, 0).neg().add(Integer.MAX_VALUE);
    for (int i = from; i < end; i += LENGTH) {
      LongVector lost =
          LongVector.fromArray(LONGS, block.scaled, i).sub(start).max(0).min(scale.steps());
      LongVector key =
          longs(IntVector.fromArray(INTS, block.own, i))
              .sub(lost)
              .lanewise(VectorOperators.LSHL, Integer.SIZE)
              .or(complement.sub(i));
      if (i + LENGTH > end) {
        key = key.blend(Long.MIN_VALUE, VectorMask.fromLong(LONGS, -1L << (end - i)));
      }
      second = second.max(best.min(key));
      best = best.max(key);
    }
    long greatest = best.reduceLanes(VectorOperators.MAX);
    block.best[visit] = greatest;
    block.second[visit] =
        second.max(best.blend(Long.MIN_VALUE, best.eq(greatest))).reduceLanes(VectorOperators.MAX);
  }
}
