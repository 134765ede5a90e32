package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.ranking.Decision;
import dev.buybox.ranking.RankedOffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A ranking is copied first to last, as far as the buffers take it. */
class RankingCopyTest {
  private static final long UNTOUCHED = -77;

  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final SmallMarket market = new SmallMarket(SmallMarket.NEAR_TIE);
  private final RankingView view = market.live.newRankingView();
  private final long[] order = new long[8];
  private final int[] scores = new int[8];

  RankingCopyTest() {
    SplittableRandom random = new SplittableRandom(seed);
    for (String id : List.of("a", "b", "c", "d", "e", "f")) {
      market.with(id, 90 + random.nextInt(30) + ".00");
    }
    market.live.newWriter().number(market.handle("c"), market.live.column("offer.stock"), 0);
    Arrays.fill(order, UNTOUCHED);
    Arrays.fill(scores, (int) UNTOUCHED);
    view.read(market.live.box("p"));
  }

  private int copy(int room, int roomForScores) {
    long[] offers = Arrays.copyOf(order, room);
    int[] points = Arrays.copyOf(scores, roomForScores);
    int copied = view.copy(offers, points);
    System.arraycopy(offers, 0, order, 0, room);
    System.arraycopy(points, 0, scores, 0, roomForScores);
    return copied;
  }

  private void assertCopied(int copied) {
    Decision decision = market.live.snapshot(market.live.box("p")).decision();
    for (int place = 0; place < copied; place++) {
      RankedOffer ranked = decision.ranking().get(place);
      assertThat(order[place]).as("seed %d", seed).isEqualTo(market.handle(ranked.offer()));
      assertThat(scores[place]).as("seed %d", seed).isEqualTo(ranked.score());
    }
    assertThat(Arrays.copyOfRange(order, copied, order.length)).containsOnly(UNTOUCHED);
    assertThat(Arrays.copyOfRange(scores, copied, scores.length)).containsOnly((int) UNTOUCHED);
  }

  @Test
  void allRankedOffersWithTheirScores() {
    assertThat(copy(8, 8)).isEqualTo(5).isEqualTo(view.rankedCount());
    assertCopied(5);
    assertThat(view.offerCount()).isEqualTo(6);
  }

  @Test
  void noMoreThanTheShorterBufferTakes() {
    assertThat(copy(2, 8)).isEqualTo(2);
    assertCopied(2);
    assertThat(copy(8, 3)).isEqualTo(3);
    assertCopied(3);
    assertThat(copy(0, 8)).isZero();
    assertCopied(3);
  }

  @Test
  void nothingOfABoxThatIsNotThere() {
    view.read(-1);
    assertThat(copy(8, 8)).isZero();
    assertCopied(0);
  }
}
