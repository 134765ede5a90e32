package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.RandomCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Ranker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Each visitor of a shared box is shown the contender that a ranker gives it (scoring rule 9). */
class SharedBoxesTest {
  private static final String SHARE = ", \"near_tie\": {\"within\": 0.05, \"choose\": \"share\"}";
  private static final int STEPS = 8;
  private static final int VISITORS = 30;
  private static final List<Double> BANDS = List.of(0.000000001, 0.02, 0.1, 0.2);

  private final SmallMarket market =
      new SmallMarket(SHARE)
          .with("a", "100.00")
          .with("b", "100.50")
          .with("c", "101.00")
          .with("d", "250.00");
  private final RankingView view = market.live.newRankingView();

  @Test
  @Tag("slow")
  void visitorsAreShownWhatARankerGivesThem() {
    SeededCases.run(50, SharedBoxesTest::shared, SharedBoxesTest::changesAsRowsDo);
  }

  private static NeutralCase shared(long seed) {
    NeutralCase drawn = RandomCase.of(seed);
    ObjectNode policy = drawn.policy().deepCopy();
    ObjectNode first = policy.has("default") ? (ObjectNode) policy.get("default") : policy;
    double within = BANDS.get((int) Long.remainderUnsigned(seed, BANDS.size()));
    first.putObject("near_tie").put("within", within).put("choose", "share");
    if (seed % 3 != 0) {
      first.putObject("second_offer").put("cheaper_by", (1 + (seed & 7)) / 100.0);
    }
    return drawn.withPolicy(policy);
  }

  private static void changesAsRowsDo(long seed, NeutralCase neutral) {
    SplittableRandom random = new SplittableRandom(seed);
    LiveModel model = new LiveModel(neutral);
    for (int step = 0; step < STEPS; step++) {
      model.hold();
      String change = model.change(random);
      assertSame(model, random, change);
    }
  }

  private static void assertSame(LiveModel model, SplittableRandom random, String change) {
    Ranker ranker = EngineAdapter.of(model.rows).ranker();
    RankingView view = model.live.newRankingView();
    for (int box = 0; box < ranker.catalog().boxCount(); box++) {
      view.read(box(model.live, ranker, box));
      for (int i = 0; i < VISITORS; i++) {
        long visitor = random.nextLong();
        ranker.rank(box, visitor);
        String wins = ranker.winner() < 0 ? "" : ranker.catalog().offerId(ranker.winner());
        String shown = id(view, view.winnerFor(visitor));
        if (!shown.equals(wins)) {
          fail("visitor %d after %s: shown %s, given %s", visitor, change, shown, wins);
        }
        String second = ranker.second() < 0 ? "" : ranker.catalog().offerId(ranker.second());
        String beside = id(view, view.secondFor(visitor));
        if (!beside.equals(second)) {
          fail("visitor %d after %s: beside %s, second %s", visitor, change, beside, second);
        }
      }
    }
  }

  private static int box(LiveCatalog live, Ranker ranker, int box) {
    return live.box(
        ranker.catalog().product(box),
        ranker.catalog().condition(box),
        ranker.catalog().segment(box));
  }

  private static String id(RankingView view, long offer) {
    for (int place = 0; place < view.rankedCount(); place++) {
      if (view.offer(place) == offer) {
        return view.offerId(place);
      }
    }
    return offer == LiveOffers.NONE ? "" : "not ranked";
  }

  private Map<String, Integer> shown() {
    Map<String, Integer> shown = new HashMap<>();
    view.read(market.live.box("p"));
    for (int i = 0; i < 900; i++) {
      long offer = view.winnerFor(Ranker.visitorHash("visitor " + i));
      shown.merge(id(view, offer), 1, Integer::sum);
    }
    return shown;
  }

  @Test
  void contendersShareTheVisitorsAndTheOthersHaveNone() {
    assertThat(shown()).containsOnlyKeys("a", "b", "c");
    assertThat(shown().values()).allMatch(visitors -> visitors > 250);
    assertThat(market.winner()).isEqualTo("a");
  }

  @Test
  void aPinnedOfferIsShownToAllWhileItIsRanked() {
    long pinned = market.handle("d");
    market.live.intervene(pinned, Intervention.pin("category desk", "launch"));
    assertThat(shown().keySet()).isEqualTo(Set.of("d"));
    market.live.newWriter().number(pinned, market.live.column("offer.stock"), 0);
    assertThat(shown()).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void theSecondStandsBesideWhatIsShown() {
    String cheaper = SHARE + ", \"second_offer\": {\"cheaper_by\": 0.0075}";
    SmallMarket seconds =
        new SmallMarket(cheaper).with("a", "100.00").with("b", "100.50").with("c", "101.00");
    RankingView ranking = seconds.live.newRankingView();
    ranking.read(seconds.live.box("p"));
    Map<String, String> besides = new HashMap<>();
    for (int visitor = 0; visitor < 100; visitor++) {
      String shown = id(ranking, ranking.winnerFor(visitor));
      besides.put(shown, id(ranking, ranking.secondFor(visitor)));
    }
    assertThat(besides).isEqualTo(Map.of("a", "", "b", "", "c", "a"));
    assertThat(ranking.second()).isEqualTo(LiveOffers.NONE);
  }

  @Test
  void nobodyIsShownWhereNobodyWins() {
    view.read(-1);
    assertThat(view.secondFor(1)).isEqualTo(LiveOffers.NONE);
    assertThat(view.winnerFor(1)).isEqualTo(LiveOffers.NONE);
  }
}
