package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes into a packed column comes out of it. */
class PackedColumnsTest {
  private static final int ROWS = 3 * (1 << LongColumn.SEGMENT_BITS) + 5;
  private static final long[] RANGES = {1, 2, 256, 257, 65_536, 65_537, 1L << 32, 1L + (1L << 32)};

  @Test
  void wholeNumbersOfAnyRange() {
    for (long range : RANGES) {
      long base = new Random(range).nextLong() >> 1;
      LongColumn column = new LongColumn();
      Random in = new Random(range);
      for (int row = 0; row < ROWS; row++) {
        column.add(base + Math.floorMod(in.nextLong(), range));
      }
      Random out = new Random(range);
      for (int row = 0; row < ROWS; row++) {
        assertThat(column.get(row)).isEqualTo(base + Math.floorMod(out.nextLong(), range));
      }
    }
  }

  @Test
  void theExtremesOfWholeNumbers() {
    LongColumn column = new LongColumn();
    for (int row = 0; row < ROWS; row++) {
      column.add(row % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
    assertThat(column.get(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(column.get(ROWS - 2)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void doublesBitByBit() {
    for (long seed = 0; seed < 12; seed++) {
      DoubleColumn column = new DoubleColumn();
      Random in = new Random(seed);
      for (int row = 0; row < ROWS; row++) {
        column.add(number(in, seed % 6));
      }
      Random out = new Random(seed);
      for (int row = 0; row < ROWS; row++) {
        assertThat(Double.doubleToRawLongBits(column.get(row)))
            .as("seed %d, row %d", seed, row)
            .isEqualTo(Double.doubleToRawLongBits(number(out, seed % 6)));
      }
    }
  }

  private static double number(Random random, long kind) {
    if (random.nextInt(7) == 0) {
      return Double.NaN;
    }
    return switch ((int) kind) {
      case 0 -> random.nextInt(300);
      case 1 -> random.nextInt(2_000_000) / 100.0 - 5_000;
      case 2 -> random.nextInt(2_000_000) / 1000.0;
      case 3 -> random.nextGaussian();
      case 4 -> random.nextInt(3) == 0 ? Double.MAX_VALUE : random.nextInt(9);
      default -> Double.NaN;
    };
  }
}
