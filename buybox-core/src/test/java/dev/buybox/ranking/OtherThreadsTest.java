package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rankers of one catalogue on several threads decide every box alike, while all of them work. */
class OtherThreadsTest {
  private static final int BOXES = 300;
  private static final int THREADS = 4;

  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.price", "weight": 2,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
         {"name": "days", "of": "offer.days", "weight": 1, "value": {"best": 1, "half_life": 3}},
         {"name": "late", "of": "seller.late", "weight": 1, "value": {"points": [[0, 1], [1, 0]]}}],
       "gates": [{"of": "offer.days", "at_most": 8}],
       "near_tie": {"within": 0.1, "choose": "share"}}
      """;

  @Test
  void everyThreadDecidesAlike() throws Exception {
    Catalog catalog = catalog();
    Ranker first = Ranker.of(PolicySet.parse(POLICY), catalog);
    List<Decision> expected = all(first);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Decision>>> answers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Ranker ranker = first.forAnotherThread();
        answers.add(threads.submit(() -> all(ranker)));
      }
      for (Future<List<Decision>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** As two threads take ranges of boxes, and then as somebody asks for any of them. */
  @Tag("slow")
  @Test
  void onePassDecidesAlike() {
    long seed = Long.getLong("buybox.seed", 20261122);
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 6; round++) {
      AgreementMarket market = AgreementMarket.underOneOfFour(random, round);
      Ranker all = market.ranker();
      Ranker once = market.rankerInOrder();
      List<Ranker> threads = List.of(once.forAnotherThread(), once.forAnotherThread());
      int boxes = all.catalog().boxCount();
      for (int box = 0; box < boxes; box++) {
        assertSame(seed, all, threads.get(box / 700 % 2), box);
      }
      for (int i = 0; i < 200; i++) {
        assertSame(seed, all, once, random.nextInt(boxes));
      }
    }
  }

  private static void assertSame(long seed, Ranker expected, Ranker ranker, int box) {
    expected.rank(box);
    ranker.rank(box);
    assertThat(scores(ranker)).as("seed %d, box %d", seed, box).isEqualTo(scores(expected));
    assertThat(ranker.winner()).as("seed %d, box %d", seed, box).isEqualTo(expected.winner());
    if (box % 50 == 0) {
      assertThat(ranker.decide(box)).as("seed %d", seed).isEqualTo(expected.decide(box));
    }
  }

  private static long[] scores(Ranker ranker) {
    return IntStream.range(0, ranker.rankedCount())
        .mapToLong(place -> (long) ranker.rankedOffer(place) << 32 | ranker.rankedScore(place))
        .toArray();
  }

  private static List<Decision> all(Ranker ranker) {
    long visitor = Ranker.visitorHash("a visitor");
    return IntStream.range(0, BOXES).mapToObj(box -> ranker.decide(box, visitor)).toList();
  }

  private static Catalog catalog() {
    FewOffers offers = new FewOffers();
    for (int seller = 0; seller < 7; seller++) {
      offers.seller("s" + seller, "late=" + seller + "/10");
    }
    for (int box = 0; box < BOXES; box++) {
      BulkMarket.addBox(offers, box, 5 * box, 5, 7);
    }
    return offers.catalog();
  }
}
