package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is drawn by a seed, and what drawing takes. */
class RobustnessDrawsTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Each is best by one criterion; boxes of other things have a policy of their own. */
  private static final Situation MARKET =
      TinyMarket.of(
          """
          {"default":
            {"policy": "p", "version": "1", "criteria": [
              {"name": "price", "of": "offer.landed_price", "weight": 2,
               "value": {"points": [[0, 1], [100, 0]]}},
              {"name": "days", "of": "offer.days", "weight": 1,
               "value": {"points": [[0, 1], [100, 0]]}},
              {"name": "demand", "of": "offer.demand", "weight": 1,
               "value": {"points": [[0, 0], [100, 1]]}}]},
           "by_category": {"others": {"criteria": [
              {"name": "price", "of": "offer.landed_price", "weight": 1,
               "value": {"points": [[0, 1], [100, 0]]}},
              {"name": "days", "of": "offer.days", "weight": 3,
               "value": {"points": [[0, 1], [100, 0]]}}]}}}
          """,
          List.of(
              "p o0 s0 10.00 60 40",
              "p o1 s1 60.00 10 30",
              "p o2 s2 50.00 50 90",
              "q o0 s0 10.00 60 40",
              "q o1 s1 60.00 10 30",
              "q o2 s2 30.00 30 90"));

  private static List<Integer> wins(WeightRange range) throws InterruptedException {
    Robustness robustness = Robustness.of(MARKET, range, 1_000, 42);
    CatalogRobustness all = robustness.ofCatalog((done, total) -> {});
    List<Integer> wins = List.of(0, 1, 2, 3, 4, 5).stream().map(all::wins).toList();
    for (int box = 0; box < 2; box++) {
      for (Acceptability offer : robustness.ofBox(box).offers()) {
        assertThat((int) offer.wins()).isEqualTo(wins.get(offer.offer()));
      }
    }
    return wins;
  }

  @Test
  void aSeedDrawsTheSameWeightsForEver() throws InterruptedException {
    WeightRange days =
        WeightRange.any().between("days", new BigDecimal("0.2"), new BigDecimal("0.9"));
    assertThat(
            List.of(
                wins(WeightRange.any()),
                wins(WeightRange.within(new BigDecimal("0.4"))),
                wins(days)))
        .containsExactly(
            List.of(247, 313, 440, 414, 199, 387),
            List.of(0, 783, 217, 1_000, 0, 0),
            List.of(377, 244, 379, 417, 294, 289));
  }

  @Test
  void whatIsDrawnIsNotKept() {
    Robustness.of(MARKET, WeightRange.any(), 10, 1);
    long before = THREADS.getCurrentThreadAllocatedBytes();

    Robustness.of(MARKET, WeightRange.any(), 200_000, 1);

    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
  }
}
