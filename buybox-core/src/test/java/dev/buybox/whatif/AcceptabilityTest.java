package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptability shares, against exact areas. {@code -Dbuybox.cases} sets how many boxes. */
@Tag("slow")
class AcceptabilityTest {
  private static final int DRAWS = 10_000;

  private static int rounds(int ordinary) {
    return Integer.getInteger("buybox.cases", ordinary);
  }

  private static BoxRobustness draw(Situation situation, WeightRange range, long seed) {
    BoxRobustness found = Robustness.of(situation, range, DRAWS, seed).ofBox(0);
    assertThat(found.offers().stream().mapToLong(Acceptability::wins).sum()).isEqualTo(DRAWS);
    return found;
  }

  private static double share(BoxRobustness found, int offer) {
    return found.offers().stream()
        .filter(each -> each.offerId().equals("o" + offer))
        .findFirst()
        .orElseThrow()
        .share();
  }

  @Test
  void twoCriteriaAgainstTheExactShare() {
    SplittableRandom random = new SplittableRandom(1);
    StandardErrors errors = new StandardErrors(DRAWS);
    for (int round = 0; round < rounds(20); round++) {
      List<int[]> values = WeighedMarket.values(random, 2);
      int ahead = values.get(0)[0] - values.get(1)[0];
      int behind = values.get(1)[1] - values.get(0)[1];
      if (ahead * behind <= 0) {
        continue;
      }
      // The first leads by ahead s - behind (1 - s).
      double from = (double) behind / (ahead + behind);
      double exact = ahead > 0 ? 1 - from : from;
      errors.box();
      errors.compare(share(draw(WeighedMarket.of(2, values), WeightRange.any(), round), 0), exact);
    }
    errors.check("two criteria", 1);
  }

  @Test
  void threeCriteriaAgainstExactAreas() {
    SplittableRandom random = new SplittableRandom(2);
    StandardErrors errors = new StandardErrors(DRAWS);
    double[] least = {0, 0, 0};
    double[] most = {1, 1, 1};
    for (int round = 0; round < rounds(8); round++) {
      List<int[]> values = WeighedMarket.values(random, 4);
      BoxRobustness found = draw(WeighedMarket.of(3, values), WeightRange.any(), round);
      compare(values, least, most, found, errors);
    }
    errors.check("three criteria", 2);
  }

  @Test
  void intervalsAgainstExactAreas() {
    SplittableRandom random = new SplittableRandom(3);
    StandardErrors errors = new StandardErrors(DRAWS);
    double[][] froms = {{0.2, 0, 0}, {0.3, 0.3, 0.2}, {0, 0, 0}, {0.1, 0.5, 0.1}};
    double[][] tos = {{0.6, 1, 0.3}, {0.4, 0.45, 0.35}, {0.4, 0.4, 0.4}, {0.2, 0.8, 0.2}};
    for (int round = 0; round < rounds(8); round++) {
      int kind = round % froms.length;
      List<int[]> values = WeighedMarket.values(random, 4);
      WeightRange range = between(froms[kind], tos[kind]);
      BoxRobustness found = draw(WeighedMarket.of(3, values), range, round);
      compare(values, froms[kind], tos[kind], found, errors);
    }
    errors.check("three criteria within intervals", 3);
  }

  private static WeightRange between(double[] from, double[] to) {
    WeightRange range = WeightRange.any();
    for (int i = 0; i < 3; i++) {
      range = range.between("c" + i, BigDecimal.valueOf(from[i]), BigDecimal.valueOf(to[i]));
    }
    return range;
  }

  private static void compare(
      List<int[]> values, double[] from, double[] to, BoxRobustness found, StandardErrors errors) {
    errors.box();
    for (int offer = 0; offer < values.size(); offer++) {
      errors.compare(share(found, offer), WinningArea.of(values, offer, from, to));
    }
  }

  @Test
  void aFixedShareIsKept() {
    Situation given = WeighedMarket.of(2, List.of(new int[] {90, 10, 1}, new int[] {10, 50, 1}));
    WeightRange fixed =
        WeightRange.any().between("c0", new BigDecimal("0.3"), new BigDecimal("0.3"));
    // 90 * 0.3 + 10 * 0.7 = 34 and 10 * 0.3 + 50 * 0.7 = 38.
    assertThat(share(draw(given, fixed, 42), 1)).isEqualTo(1.0);
  }
}
