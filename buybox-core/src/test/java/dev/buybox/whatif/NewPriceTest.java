package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changed prices, against exact decimals. */
class NewPriceTest {
  private final ScenarioFaults faults = new ScenarioFaults();

  private long times(BigDecimal factor, long minor) {
    return NewPrice.of(new Change.PriceTimes(Subset.all(), factor), "at", faults).of(minor, 2);
  }

  private long by(String amount, long minor, int digits) {
    BigDecimal number = new BigDecimal(amount);
    return NewPrice.of(new Change.PriceBy(Subset.all(), number), "at", faults).of(minor, digits);
  }

  @Test
  void productsAreRoundedHalfToEven() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      BigDecimal factor =
          BigDecimal.valueOf(
              1L + random.nextInt(1 << (1 + random.nextInt(30))), random.nextInt(10));
      long minor = 1 + (long) (Math.pow(10, random.nextInt(13)) * random.nextDouble());
      BigDecimal exact =
          factor.multiply(BigDecimal.valueOf(minor)).setScale(0, RoundingMode.HALF_EVEN);
      long expected =
          exact.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) > 0
              ? -1
              : Math.max(1, exact.longValueExact());
      assertThat(times(factor, minor)).as("%s x %s", minor, factor).isEqualTo(expected);
    }
    assertThat(times(new BigDecimal("0.5"), 5)).isEqualTo(2);
    assertThat(times(new BigDecimal("0.5"), 7)).isEqualTo(4);
    assertThat(times(new BigDecimal("1E+3"), 7)).isEqualTo(7_000);
    assertThat(times(new BigDecimal("1e-30"), 7)).isEqualTo(1);
  }

  @Test
  void amountsAreInTheUnitOfTheCurrency() {
    assertThat(by("1.50", 100, 2)).isEqualTo(250);
    assertThat(by("-0.99", 100, 2)).isEqualTo(1);
    assertThat(by("-3", 100, 2)).isEqualTo(1);
    assertThat(by("3", 100, 0)).isEqualTo(103);
    assertThat(by("1E+1", 100, 3)).isEqualTo(10_100);
    assertThat(faults.isEmpty()).isTrue();
    assertThat(by("0.5", 100, 0)).isEqualTo(-1);
    assertThat(faults.count()).isEqualTo(1);
    assertThat(by("10000000000", 100, 2)).isEqualTo(-1);
    assertThat(faults.count()).isEqualTo(2);
  }
}
