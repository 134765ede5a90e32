package dev.buybox.internal.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That prices come out on the scale of a curve as the exact way has them, by every kernel. */
class BlockScaleTest {
  private static final long SEED = Long.getLong("buybox.seed", 20_261_122);

  private static final long MOST_LANDED = 2_000_000_000_000L;

  /**
   * The steeper the scale, the more prices are in doubt: of the middle ones some, on the steepest
   * all, and there the quick logarithm is wrong about every hundredth.
   */
  @ParameterizedTest
  @CsvSource({
    "plain, 1e9", "plain, 1e11", "plain, 1e12", "plain, 1e13",
    "vector, 1e9", "vector, 1e11", "vector, 1e12", "vector, 1e13",
  })
  void asTheExactWay(String kernel, double slope) {
    BlockKernel blocks = blocks(kernel);
    SplittableRandom random = new SplittableRandom(SEED);
    OfferBlock block = new OfferBlock(1);
    for (int round = 0; round < 50; round++) {
      double unit = Math.pow(10, round % 10);
      PriceScale scale = PriceScale.of(slope, unit, 0, 1_000_000_000);
      int count = 1 + random.nextInt(OfferBlock.OFFERS);
      long[] expected = new long[count];
      for (int i = 0; i < count; i++) {
        block.prices()[i] = 1 + random.nextLong(MOST_LANDED >> random.nextInt(40));
        expected[i] = scale.exactly(block.prices()[i]);
      }
      assertThat(Arrays.stream(block.prices(), 0, count).map(scale::scaled).toArray())
          .as("one by one, seed %d, round %d", SEED, round)
          .isEqualTo(expected);
      blocks.scale(block, count, scale);
      assertThat(block.scaled).as("seed %d, round %d", SEED, round).startsWith(expected);
    }
  }

  private static BlockKernel blocks(String kernel) {
    System.setProperty(Kernels.PROPERTY, kernel);
    try {
      return Kernels.choose().blocks();
    } finally {
      System.clearProperty(Kernels.PROPERTY);
    }
  }
}
