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
    assertThat(DecimalText.of(value)).isEqualTo(text);
  }

  @Test
  void isTheDecimalThatWasWritten() {
    long seed = Long.getLong("buybox.seed", 7);
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      long units = random.nextLong(1_000_000_000_000_000L) >> random.nextInt(40);
      BigDecimal written = BigDecimal.valueOf(units, random.nextInt(7));
      assertThat(DecimalText.of(written.doubleValue()))
          .as("seed " + seed)
          .isEqualTo(written.stripTrailingZeros().toPlainString());
    }
  }
}
