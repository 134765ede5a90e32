package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Shares of which some are known exactly. */
class SimplexDrawsTest {
  private static final int DRAWS = 20_000;

  /** Of eleven shares that are uniform and add up to 0.6, (1 - x / 0.6)^10 lie above x. */
  @Test
  void theOthersAreUniformWhereOneIsFixed() {
    double[] from = new double[12];
    double[] to = new double[12];
    Arrays.fill(to, 1);
    from[0] = 0.4;
    to[0] = 0.4;
    SimplexDraws draws = new SimplexDraws(from, to, new SplittableRandom(3));
    double above = 0.6 * (1 - Math.pow(0.1, 0.1));
    int[] count = new int[12];
    double[] shares = new double[12];
    for (int draw = 0; draw < DRAWS; draw++) {
      draws.draw(shares);
      assertThat(shares[0]).isEqualTo(0.4);
      assertThat(Arrays.stream(shares).sum()).isBetween(1 - 1e-12, 1 + 1e-12);
      for (int i = 0; i < 12; i++) {
        count[i] += shares[i] > above ? 1 : 0;
      }
    }
    double error = Math.sqrt(0.1 * 0.9 / DRAWS);
    for (int i = 1; i < 12; i++) {
      assertThat((double) count[i] / DRAWS).isBetween(0.1 - 4 * error, 0.1 + 4 * error);
    }
  }

  @Test
  void allCanBeFixed() {
    double[] all = {0.5, 0.25, 0.25};
    double[] shares = new double[3];
    new SimplexDraws(all, all, new SplittableRandom(1)).draw(shares);
    assertThat(shares).containsExactly(all);
  }
}
