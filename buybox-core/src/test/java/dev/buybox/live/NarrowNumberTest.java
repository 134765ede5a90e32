package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is kept in four bytes comes back to the last bit; what people write down is kept so. */
class NarrowNumberTest {
  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final SplittableRandom random = new SplittableRandom(seed);

  private static boolean comesBack(double number) {
    double back = NarrowNumber.decode(NarrowNumber.encode(number));
    return Double.doubleToRawLongBits(back) == Double.doubleToRawLongBits(number);
  }

  @Test
  void decimalsOfEightDigitsFit() {
    for (int i = 0; i < 100_000; i++) {
      int whole = random.nextInt(-99_999_999, 100_000_000);
      BigDecimal decimal = new BigDecimal(BigInteger.valueOf(whole), random.nextInt(16));
      double number = Double.parseDouble(decimal.toPlainString()) + 0.0;
      assertThat(NarrowNumber.fits(number)).as("seed %d: %s", seed, decimal).isTrue();
      assertThat(comesBack(number)).as("seed %d: %s", seed, decimal).isTrue();
    }
  }

  @Test
  void whateverFitsComesBack() {
    int fit = 0;
    for (int i = 0; i < 200_000; i++) {
      double number = drawn(i % 4);
      if (NarrowNumber.fits(number)) {
        assertThat(comesBack(number)).as("seed %d: %s", seed, number).isTrue();
        fit++;
      }
    }
    assertThat(fit).isBetween(20_000, 150_000);
  }

  private double drawn(int kind) {
    return switch (kind) {
      case 0 -> Double.longBitsToDouble(random.nextLong() & 0xBFEF_FFFF_FFFF_FFFFL);
      case 1 -> random.nextLong(1L << 28) / Math.pow(10, random.nextInt(16));
      case 2 -> Math.nextUp(random.nextInt(1_000) / 100.0);
      default -> random.nextInt(1 << 20) / 1024.0;
    };
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, 0.1, 4.7, 134_217_727, -134_217_727, 1.34217727, 1e-15, 1.5e-7})
  void theseFit(double number) {
    assertThat(NarrowNumber.fits(number)).isTrue();
    assertThat(comesBack(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -0.0,
        1.0 / 3,
        134_217_728,
        -134_217_728,
        1e15,
        1e-16,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0.1 + 0.2
      })
  void theseDoNot(double number) {
    assertThat(NarrowNumber.fits(number)).isFalse();
  }

  @Test
  void whatIsMissingStaysMissing() {
    assertThat(NarrowNumber.fits(Double.NaN)).isTrue();
    assertThat(NarrowNumber.decode(NarrowNumber.encode(Double.NaN))).isNaN();
  }
}
