package dev.buybox.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Searching a price allocates nothing, whatever the policy uses. */
@Tag("slow")
class AdvisorAllocationTest {
  private static final int CASES = 60;
  private static final int ROUNDS = 30;

  private long sum;

  @Test
  void searchingAPriceAllocatesNothing() {
    List<Advisor> advisors = new ArrayList<>();
    List<Integer> offers = new ArrayList<>();
    for (long seed = 1; seed <= CASES; seed++) {
      NeutralCase neutral = YenCase.of(seed);
      EngineAdapter engine = EngineAdapter.of(neutral);
      advisors.add(Advisor.of(engine.ranker()));
      offers.add(engine.catalog().offerCount());
    }
    long least = Long.MAX_VALUE;
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < CASES; i++) {
        searchAll(advisors.get(i), offers.get(i));
      }
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    assertThat(least).as("bytes").isZero();
    assertThat(sum).isNotZero();
  }

  private void searchAll(Advisor advisor, int offers) {
    for (int offer = 0; offer < offers; offer++) {
      advisor.searchPrice(offer);
      sum += advisor.highestPriceMinor() + (advisor.everyPriceWins() ? 1 : 2);
    }
  }
}
