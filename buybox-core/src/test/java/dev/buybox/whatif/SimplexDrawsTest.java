package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Shares of which some are known exactly. */
class SimplexDrawsTest {
  private static final int DRAWS = 20_000;

  /** Of three shares that are uniform and add up to 0.6, one is above x with (1 - x / 0.6)². */
  @Test
  void theOthersAreUniformWhereOneIsFixed() {
    SimplexDraws draws =
        new SimplexDraws(
            new double[] {0, 0.4, 0, 0}, new double[] {1, 0.4, 1, 1}, new SplittableRandom(3));
    int[] above = new int[4];
    double[] shares = new double[4];
    for (int draw = 0; draw < DRAWS; draw++) {
      draws.draw(shares);
      assertThat(shares[1]).isEqualTo(0.4);
      assertThat(shares[0] + shares[2] + shares[3]).isBetween(0.6 - 1e-12, 0.6 + 1e-12);
      for (int i = 0; i < 4; i++) {
        above[i] += shares[i] > 0.3 ? 1 : 0;
      }
    }
    double error = Math.sqrt(0.25 * 0.75 / DRAWS);
    for (int i : new int[] {0, 2, 3}) {
      assertThat((double) above[i] / DRAWS).isBetween(0.25 - 4 * error, 0.25 + 4 * error);
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
