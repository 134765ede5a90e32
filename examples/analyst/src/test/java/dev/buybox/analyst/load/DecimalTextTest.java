package dev.buybox.analyst.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
  @ParameterizedTest
  @CsvSource({
    "12.34, 12.34",
    "12, 12",
    "-0.0, 0",
    "-12.5, -12.5",
    "1e22, 10000000000000000000000",
    "123456789012.3456, 123456789012.3456",
    "0.00001, 0.00001",
    "9007199254740991, 9007199254740991",
    "NaN, NaN",
    "Infinity, Infinity"
  })
  void isShortestWithoutAnExponent(double value, String text) {
    assertThat(text(value)).isEqualTo(text);
  }

  @Test
  void isTheDecimalThatWasWritten() {
    long seed = Long.getLong("buybox.seed", 7);
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      long units = random.nextLong(1_000_000_000_000_000L) >> random.nextInt(40);
      BigDecimal written = BigDecimal.valueOf(units, random.nextInt(7));
      String text = written.stripTrailingZeros().toPlainString();
      assertThat(text(written.doubleValue())).as("seed " + seed).isEqualTo(text);
      assertThat(text(written)).as("seed " + seed).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-0.50, -0.5",
    "0.00, 0",
    "-12, -12",
    "0.000000000000000001, 0.000000000000000001",
    "-999999999999999999, -999999999999999999",
    "9999999999999999990, 9999999999999999990",
    "123456789012345678901234567890.1234567800, 123456789012345678901234567890.12345678",
    "1E+3, 1000"
  })
  void ofADecimalHasNoZerosAtItsEnd(BigDecimal value, String text) {
    assertThat(text(value)).isEqualTo(text);
  }

  private static String text(double value) {
    StringBuilder text = new StringBuilder("1.5|");
    DecimalText.append(value, text);
    return text.substring(4);
  }

  private static String text(BigDecimal value) {
    StringBuilder text = new StringBuilder("1.5|");
    DecimalText.append(value, text);
    return text.substring(4);
  }
}
