package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quantiles by histograms, against those by sorting. */
class DistributionsTest {
  private static void check(int count, DoubleSupplier number, DoubleSupplier weight) {
    double[] numbers = IntStream.range(0, count).mapToDouble(i -> number.getAsDouble()).toArray();
    double[] weights = IntStream.range(0, count).mapToDouble(i -> weight.getAsDouble()).toArray();
    Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> numbers[i]));
    double total = Arrays.stream(weights).sum();
    double[] expected = new double[5];
    double[] parts = {0.05, 0.25, 0.5, 0.75, 0.95};
    for (int part = 0; part < parts.length; part++) {
      double passed = 0;
      int at = -1;
      while (passed < parts[part] * total) {
        at++;
        passed += weights[order[at]];
      }
      expected[part] = numbers[order[at]];
    }

    Distribution found = Distributions.of(numbers.clone(), weights.clone(), count, 3);

    assertThat(new double[] {found.p05(), found.p25(), found.median(), found.p75(), found.p95()})
        .isEqualTo(expected);
    assertThat(found.known()).isEqualTo(count);
    if (Arrays.stream(weights).allMatch(each -> each == 1)) {
      assertThat(Distributions.of(numbers.clone(), new double[0], count, 3)).isEqualTo(found);
    }
    assertThat(found.missing()).isEqualTo(3);
  }

  @Test
  void asBySorting() {
    SplittableRandom random = new SplittableRandom(5);
    for (int count : new int[] {1, 2, 3, 100, 4_096, 4_097, 50_000}) {
      check(count, () -> random.nextInt(7), () -> 1);
      check(count, () -> (random.nextDouble() - 0.5) * 1e6, () -> random.nextInt(5) + 1);
      check(count, () -> -Math.exp(random.nextDouble() * 300), () -> 1);
      check(count, () -> 1 + random.nextInt(1_000_000) * 1e-13, () -> 1 << random.nextInt(10));
    }
  }

  @Test
  void ofNothing() {
    Distribution none = Distributions.of(new double[0], new double[0], 0, 7);
    assertThat(none.mean()).isNaN();
    assertThat(none.p95()).isNaN();
    assertThat(none.missing()).isEqualTo(7);
    assertThat(Distributions.of(new double[] {4}, new double[] {0}, 1, 0).median()).isNaN();
  }
}
