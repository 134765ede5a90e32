package dev.buybox.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.buybox.catalog.Catalog;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoring rule 9: near ties that are shared among visitors. */
class ShareTest {
  private static final String POLICY =
      "{'policy': 'p', 'version': '1', 'criteria': [{'name': 'a', 'weight': 1, 'of': 'offer.x',"
          + " 'value': {'points': [[0, 0], [1, 1]]}}],"
          + " 'near_tie': {'within': 0.1, 'choose': 'share'}}";

  private static FewOffers box() {
    return new FewOffers()
        .offer("a", "1.00", "x=0.50")
        .offer("b", "1.00", "x=0.45")
        .offer("c", "1.00", "x=0.40")
        .offer("far", "1.00", "x=0.39");
  }

  private static long murmur(String text) {
    return Hashing.murmur3_128().hashString(text, UTF_8).asLong();
  }

  /** The finaliser of SplitMix64, by way of the JDK's own: its first number from seed - gamma. */
  private static long mix(long bits) {
    return new SplittableRandom(bits - 0x9e3779b97f4a7c15L).nextLong();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "visitor", "session-17", "é", "日本", "0", "1", "2", "3", "4"})
  void largestDrawWins(String key) {
    String expected = "a";
    for (String id : List.of("b", "c")) {
      boolean larger =
          Long.compareUnsigned(mix(murmur(key) ^ murmur(id)), mix(murmur(key) ^ murmur(expected)))
              > 0;
      expected = larger ? id : expected;
    }
    assertThat(Ranker.visitorHash(key)).isEqualTo(murmur(key));
    Ranker ranker = FewOffers.ranker(box().catalog(), POLICY);
    Decision decision = ranker.decide(0, Ranker.visitorHash(key));
    assertThat(decision.winner().orElseThrow().offer()).isEqualTo(expected);
    assertThat(decision.decidedBy()).contains(DecidedBy.SHARE);
    assertThat(FewOffers.order(decision)).containsExactly("a", "b", "c", "far");
    assertThat(ranker.decide(0, Ranker.visitorHash(key))).isEqualTo(decision);
  }

  /** 100,000 visitors, a third each: five standard deviations are 746. */
  @Tag("slow")
  @Test
  void equalShares() {
    Catalog catalog = box().catalog();
    Ranker ranker = FewOffers.ranker(catalog, POLICY);
    int[] won = new int[4];
    for (int visitor = 0; visitor < 100_000; visitor++) {
      ranker.rank(0, Ranker.visitorHash("visitor-" + visitor));
      won[ranker.winnerRank() - 1]++;
    }
    for (int place = 0; place < 3; place++) {
      assertThat(won[place]).isBetween(33_333 - 746, 33_333 + 746);
    }
    assertThat(won[3]).isZero();
  }

  @Test
  void withoutAVisitorTheFirstWins() {
    Ranker ranker = FewOffers.ranker(box().catalog(), POLICY);
    ranker.rank(0);
    assertThat(ranker.winnerRank()).isEqualTo(1);
    assertThat(ranker.decidedBy()).contains(DecidedBy.SCORE);
  }

  @Test
  void aloneInTheBandNothingIsShared() {
    Ranker ranker =
        FewOffers.ranker(
            new FewOffers().offer("a", "1.00", "x=0.9").offer("b", "1.00", "x=0.1").catalog(),
            POLICY);
    ranker.rank(0, 7);
    assertThat(ranker.winnerRank()).isEqualTo(1);
    assertThat(ranker.decidedBy()).contains(DecidedBy.SCORE);
  }

  /** The incumbent has no say where the policy shares. */
  @Test
  void incumbentDoesNotMatter() {
    Catalog catalog = box().catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    holds.hold("p", "", "", "b");
    Ranker ranker = FewOffers.ranker(catalog, POLICY, holds.build());
    ranker.rank(0);
    assertThat(ranker.winnerRank()).isEqualTo(1);
  }

  /** A visitor has no say where the policy keeps the incumbent, or has no near tie. */
  @Test
  void visitorDoesNotMatterElsewhere() {
    Catalog catalog = box().catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    holds.hold("p", "", "", "c");
    Ranker keeps = FewOffers.ranker(catalog, POLICY.replace("share", "incumbent"), holds.build());
    Ranker plain = FewOffers.ranker(catalog, POLICY.replaceAll(", 'near_tie'.*}$", "}"));
    for (int visitor = 0; visitor < 20; visitor++) {
      keeps.rank(0, Ranker.visitorHash("v" + visitor));
      assertThat(keeps.winnerRank()).isEqualTo(3);
      assertThat(keeps.decidedBy()).contains(DecidedBy.INCUMBENT);
      plain.rank(0, Ranker.visitorHash("v" + visitor));
      assertThat(plain.winnerRank()).isEqualTo(1);
      assertThat(plain.decidedBy()).contains(DecidedBy.SCORE);
    }
  }

  @Test
  void nobodyIsEligible() {
    Ranker ranker =
        FewOffers.ranker(
            new FewOffers().offer("a", "1.00", "x=0.9", "stock=0").catalog(),
            POLICY.replaceFirst(
                "'near_tie'", "'gates': [{'of': 'offer.stock', 'at_least': 1}], 'near_tie'"));
    ranker.rank(0, 7);
    assertThat(ranker.outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(ranker.winner()).isEqualTo(-1);
    assertThat(ranker.winnerRank()).isZero();
    assertThat(ranker.second()).isEqualTo(-1);
    assertThat(ranker.decidedBy()).isEmpty();
  }
}
