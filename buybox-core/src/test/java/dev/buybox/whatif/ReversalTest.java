package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.RandomCase;
import dev.buybox.oracle.RandomCase.Without;
import dev.buybox.oracle.SeededCases;
import dev.buybox.ranking.Ranker;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reversals, against catalogues that are built without each offer. */
@Tag("slow")
class ReversalTest {
  /** Returns the winner of the only box by id, empty if there is none. */
  private static String winner(Situation situation) {
    if (situation.catalog().boxCount() == 0) {
      return "";
    }
    Ranker ranker = situation.ranker();
    ranker.rank(0);
    return ranker.winner() < 0 ? "" : situation.catalog().offerId(ranker.winner());
  }

  private static NeutralCase without(NeutralCase neutral, String offer) {
    NeutralCase fewer = neutral.copy();
    fewer.offers().removeIf(row -> row.getOrDefault("offer", "").equals(offer));
    return fewer;
  }

  private static Map<String, String> bruteForce(NeutralCase neutral, Situation situation) {
    Map<String, String> winnerWithout = new HashMap<>();
    String winner = winner(situation);
    for (Map<String, String> row : neutral.offers()) {
      String offer = row.getOrDefault("offer", "");
      String other = offer.equals(winner) ? winner : winner(Situations.of(without(neutral, offer)));
      if (!winner.isEmpty() && !other.equals(winner)) {
        winnerWithout.put(offer, other);
      }
    }
    return winnerWithout;
  }

  @Test
  void asIfCataloguesWereBuiltWithoutEachOffer() {
    int[] counts = new int[3];
    SeededCases.run(
        400,
        ReversalTest::reversible,
        (seed, neutral) -> {
          Situation situation = Situations.of(neutral);
          Map<String, String> expected = bruteForce(neutral, situation);

          Reversal found = Reversal.of(situation, 2, (done, total) -> {});

          counts[0]++;
          counts[1] += (int) found.removals();
          assertThat(found.boxes()).isEqualTo(1);
          assertThat(found.reversedCount()).isEqualTo(expected.isEmpty() ? 0 : 1);
          if (!expected.isEmpty()) {
            ReversedBox box = found.reversed(0);
            Catalog catalog = situation.catalog();
            assertThat(box.removals()).isEqualTo(expected.size());
            assertThat(expected.getOrDefault(catalog.offerId(box.removed()), "none"))
                .isEqualTo(box.winnerWithout() < 0 ? "" : catalog.offerId(box.winnerWithout()));
            counts[2]++;
          }
        });
    System.out.printf(
        "seed %d: %d boxes, %d removals, %d boxes with a reversal%n",
        SeededCases.MASTER_SEED, counts[0], counts[1], counts[2]);
    if (counts[0] >= 100) {
      assertThat(counts[2]).isGreaterThanOrEqualTo(counts[0] / 16);
    }
  }

  /** A quarter is of policies of any kind, the others of those that reverse more often. */
  private static NeutralCase reversible(long seed) {
    NeutralCase neutral = RandomCase.of(seed, EnumSet.of(Without.SEVERAL_BOXES));
    return seed % 4 == 0 ? neutral : neutral.withPolicy(ReversiblePolicy.of(seed));
  }

  private static int reversals(String curve, String gates) throws InterruptedException {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 1, "value": %s},
          {"name": "days", "of": "offer.days", "weight": 1, "value": {"points": [[1, 1], [3, 0]]}}],
         "gates": [%s]}
        """
            .formatted(curve, gates);
    Situation given =
        TinyMarket.of(
            policy, List.of("p o1 a 100.00 3 0", "p o2 b 101.00 2.9 0", "p o3 c 140.00 3 0"));
    return Reversal.of(given, 1, (done, total) -> {}).reversedCount();
  }

  @Test
  void minMaxHasThemAndFixedCurvesHaveNone() throws InterruptedException {
    assertThat(reversals("{\"min_max\": \"lower\"}", "")).isEqualTo(1);
    assertThat(reversals("{\"points\": [[50, 1], [200, 0]]}", "")).isZero();
    assertThat(
            reversals(
                "{\"relative_to\": \"best_eligible\", \"better\": \"lower\","
                    + " \"points\": [[1, 1], [3, 0]]}",
                ""))
        .isZero();
  }

  @Test
  void aMedianHasThem() throws InterruptedException {
    // With the dear offer the median is 101.00 and b passes; without it, it is 100.50.
    String gate =
        "{\"of\": \"offer.landed_price\", \"at_most_times\": 1.001,"
            + " \"relative_to\": \"median_eligible\"}";
    assertThat(reversals("{\"points\": [[50, 1], [2000, 0]]}", gate)).isEqualTo(1);
  }
}
