package dev.buybox.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.Trial;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The price to win, against every price tried one after the other. */
@Tag("slow")
class PriceToWinLawTest {
  private static final int CASES = SeededCases.ORDINARY;
  private static final long MOST = CatalogLimits.MAX_PRICE_MINOR;
  private static final long NONE = -1;
  private static final double LEAST_SHARE = 0.01;

  private final Map<PriceOutcome, Integer> outcomes = new EnumMap<>(PriceOutcome.class);
  private int searches;
  private long rankings;
  private int mostRankings;
  private int above40;

  @Test
  void highestPriceIsTheHighestOfAllThatWin() {
    SeededCases.run(CASES, YenCase::of, this::check);
    System.out.printf(
        Locale.ROOT,
        "price to win: %,d searches, %s, %.1f rankings on average, at most %d, above 40 in %,d%n",
        searches,
        outcomes,
        (double) rankings / searches,
        mostRankings,
        above40);
    for (PriceOutcome outcome : PriceOutcome.values()) {
      assertThat(outcomes.getOrDefault(outcome, 0))
          .as("searches that end as %s", outcome)
          .isGreaterThan((int) (LEAST_SHARE * searches));
    }
  }

  private void check(long seed, NeutralCase neutral) {
    Ranker ranker = EngineAdapter.of(neutral).ranker();
    Catalog catalog = ranker.catalog();
    Advisor advisor = Advisor.of(ranker);
    int offer = new SplittableRandom(seed).nextInt(catalog.offerCount());
    advisor.searchPrice(offer);
    count(advisor);
    Trial trial = Trial.of(ranker);
    trial.about(offer);
    boolean winsNow = trial.wins();
    boolean alone = trial.rivals() == 0;
    long found = advisor.highestPriceMinor();
    long dense = Math.max(YenCase.dense(catalog), Math.min(found + 100, YenCase.MOST_DENSE));
    assertThat(found)
        .as("highest price of offer %s", offer)
        .isEqualTo(highest(trial, found, dense));
    boolean eligible = found != NONE || eligibleSomewhere(trial, dense);
    assertThat(advisor.priceOutcome()).isEqualTo(outcome(winsNow, alone, found, eligible));
    assertThat(advisor.everyPriceWins()).isEqualTo(found == MOST);
  }

  private void count(Advisor advisor) {
    searches++;
    outcomes.merge(advisor.priceOutcome(), 1, Integer::sum);
    rankings += advisor.rankings();
    mostRankings = Math.max(mostRankings, advisor.rankings());
    above40 += advisor.rankings() > 40 ? 1 : 0;
  }

  private static PriceOutcome outcome(boolean wins, boolean alone, long found, boolean eligible) {
    if (found == NONE) {
      return eligible ? PriceOutcome.UNREACHABLE : PriceOutcome.NOT_ELIGIBLE;
    } else if (alone) {
      return PriceOutcome.NO_COMPETITION;
    }
    return wins ? PriceOutcome.WINNING : PriceOutcome.REACHABLE;
  }

  /** The highest price that wins: among the samples, around what was found, and every low one. */
  private static long highest(Trial trial, long found, long dense) {
    for (long price = MOST; price > dense; price = Math.min(price - 1, price * 97 / 100)) {
      if (price <= found && trial.winsAt(found) && !winsJustAbove(trial, found)) {
        return found;
      }
      if (trial.winsAt(price)) {
        return price;
      }
    }
    for (long price = Math.min(MOST, dense); price >= 1; price--) {
      if (trial.winsAt(price)) {
        return price;
      }
    }
    return NONE;
  }

  private static boolean winsJustAbove(Trial trial, long found) {
    for (long price = found + 1; price <= Math.min(MOST, found + 100); price++) {
      if (trial.winsAt(price)) {
        return true;
      }
    }
    return false;
  }

  private static boolean eligibleSomewhere(Trial trial, long dense) {
    for (long price = 1; price <= MOST; price = price < dense ? price + 1 : price * 2) {
      if (trial.eligibleAt(price)) {
        return true;
      }
    }
    return trial.eligibleAt(MOST);
  }
}
