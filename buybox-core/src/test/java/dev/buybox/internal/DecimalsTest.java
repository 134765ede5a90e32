package dev.buybox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "100, 100",
    "-2.5, -2.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "1.0000000000000002, 1.0000000000000002",
    "2e-3, 0.002",
    "123456.789, 123456.789",
    "2e23, 200000000000000000000000",
    // Halfway between two doubles: read as the one whose shortest decimal is 1e23.
    "1e23, 100000000000000000000000",
    "9007199254740993, 9007199254740992",
    "9007199254740995, 9007199254740996",
    "9007199254740992, 9007199254740992",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "2.2250738585072011e-308, 2.225073858507201e-308",
    "4.9e-324, 5e-324",
    "1e-323, 1e-323",
    // Powers of two, which have more room above than below: 2^-44 is 5.68434188608080148…e-14.
    "5.684341886080801486968994140625e-14, 5.684341886080802e-14",
    "5.9604644775390625e-8, 5.960464477539063e-8",
    "6.189700196426901374495621e26, 6.189700196426902e26",
  })
  void shortest(double number, BigDecimal decimal) {
    assertThat(Decimals.shortest(number)).isEqualByComparingTo(decimal);
    assertThat(Decimals.shortest(-number)).isEqualByComparingTo(decimal.negate());
    assertThat(Decimals.shortest(number).doubleValue()).isEqualTo(number + 0.0);
  }

  /** From JDK 19 on, Double.toString gives the shortest decimal, too (JDK-4511638). */
  @Test
  void sameAsTheJdks() {
    assumeTrue(Runtime.version().feature() >= 19);
    for (int exponent = -1060; exponent < 1024; exponent++) {
      assertSameAsTheJdks(Math.scalb(1.0, exponent));
    }
    SplittableRandom random = new SplittableRandom(20261122);
    for (int i = 0; i < 20_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        assertSameAsTheJdks(number);
      }
      assertSameAsTheJdks(random.nextInt(1_000_000) / 1000.0);
    }
  }

  private static void assertSameAsTheJdks(double number) {
    assertThat(Decimals.shortest(number))
        .isEqualByComparingTo(new BigDecimal(Double.toString(number)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.500, 1.5, 1",
    "1E+3, 1000, 0",
    "1200, 1200, 0",
    "0.00, 0, 0",
    "0E+5, 0, 0",
    "1E-3, 0.001, 3"
  })
  void plain(BigDecimal number, String text, int scale) {
    BigDecimal plain = Decimals.plain(number);
    assertThat(plain).hasToString(text).isEqualByComparingTo(number);
    assertThat(plain.scale()).isEqualTo(scale);
  }
}
