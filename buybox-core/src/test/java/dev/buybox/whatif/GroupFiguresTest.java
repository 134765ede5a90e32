package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What the figures of many groups take where there are many sellers. */
class GroupFiguresTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int GROUPS = 2_000;
  private static final String POLICY =
      """
      {"policy": "p", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 1,
         "value": {"points": [[0, 1], [100, 0]]}}]}
      """;

  /** Each group is a segment of three boxes, won by two sellers whom no other group has. */
  private static Situation market() {
    Catalog.Builder catalog = Catalog.builder();
    for (int group = 0; group < GROUPS; group++) {
      for (int box = 0; box < 3; box++) {
        String seller = "s" + (2 * group + box / 2);
        catalog.add(
            Offer.builder("p" + box, "o", seller)
                .segment("g" + group)
                .price("10.00", "EUR")
                .build());
      }
    }
    return Situation.of(PolicySet.parse(POLICY), catalog.build());
  }

  @Test
  void memoryIsNotThatOfAllSellersForEachGroup() throws InterruptedException {
    Situation market = market();
    ComparisonOptions plain = ComparisonOptions.standard().threads(1);
    OutcomeComparison.of(market, market, plain);
    long start = THREADS.getCurrentThreadAllocatedBytes();
    OutcomeComparison.of(market, market, plain);
    long ungrouped = THREADS.getCurrentThreadAllocatedBytes() - start;

    OutcomeComparison grouped = OutcomeComparison.of(market, market, plain.groupBy("segment"));

    long more = THREADS.getCurrentThreadAllocatedBytes() - start - 2 * ungrouped;
    assertThat(more / GROUPS).as("bytes a group").isLessThan(8_000);
    assertThat(grouped.groups()).hasSize(GROUPS);
    for (Figures group : grouped.groups()) {
      assertThat(group.after().herfindahl()).isCloseTo(5.0 / 9, within(1e-15));
      assertThat(group.after().topTenShare()).isEqualTo(1.0);
    }
  }
}
