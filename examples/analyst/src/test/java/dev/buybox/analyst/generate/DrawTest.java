package dev.buybox.analyst.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random numbers that are the same everywhere. */
class DrawTest {
  private static final int MANY = 20_000;

  @Test
  void isSplitMix64() {
    Draw draw = new Draw(1_234_567);
    SplittableRandom same = new SplittableRandom(1_234_567);

    assertThat(draw.bits()).isEqualTo(6_457_827_717_110_365_317L);
    same.nextLong();
    for (int k = 0; k < 100; k++) {
      assertThat(draw.bits()).isEqualTo(same.nextLong());
    }
  }

  @Test
  void everyThingHasNumbersOfItsOwn() {
    long[] starts =
        LongStream.range(0, 1_000)
            .flatMap(
                k ->
                    LongStream.of(
                        Draw.of(1, Draw.Kind.SELLER, k).bits(),
                        Draw.of(1, Draw.Kind.PRODUCT, k).bits(),
                        Draw.of(k + 2, Draw.Kind.PRODUCT, 7).bits()))
            .toArray();

    assertThat(Arrays.stream(starts).distinct().count()).isEqualTo(starts.length);
    assertThat(Draw.of(5, Draw.Kind.SELLER, 3).bits())
        .isEqualTo(Draw.of(5, Draw.Kind.SELLER, 3).bits());
  }

  @Test
  void wholeNumbersReachBothEnds() {
    Draw draw = new Draw(1);
    int[] seen = new int[6];
    for (int k = 0; k < MANY; k++) {
      seen[draw.between(2, 5)]++;
    }

    assertThat(seen[0] + seen[1]).isZero();
    assertThat(Arrays.stream(seen).skip(2).boxed())
        .allSatisfy(count -> assertThat(count).isCloseTo(MANY / 4, within(MANY / 50)));
  }

  @ParameterizedTest
  @CsvSource({"0,0.5", "1,0.3", "40,0.1", "41,0.1", "1000,0.93", "900000,0.004", "500,0", "500,1"})
  void binomialStaysInBoundsAndHasItsMean(long cases, double probability) {
    Draw draw = new Draw(2);
    double[] hits =
        DoubleStream.generate(() -> draw.binomial(cases, probability)).limit(2_000).toArray();

    double deviation = Math.sqrt(cases * probability * (1 - probability) / hits.length);
    assertThat(Arrays.stream(hits).boxed())
        .allSatisfy(hit -> assertThat(hit).isBetween(0.0, (double) cases));
    assertThat(Arrays.stream(hits).average().orElseThrow())
        .isCloseTo(cases * probability, within(5 * deviation + 1e-9));
  }
}
