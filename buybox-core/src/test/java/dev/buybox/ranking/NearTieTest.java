package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rule 9: the band, and the offer that holds the box. */
class NearTieTest {
  /** Scores are x in billionths. */
  private static final String POLICY =
      "{'policy': 'p', 'version': '1', 'criteria': [{'name': 'a', 'weight': 1, 'of': 'offer.x',"
          + " 'value': {'points': [[0, 0], [1000000000, 1]]}}],"
          + " 'gates': [{'of': 'offer.stock', 'at_least': 1, 'missing': 'pass'}],"
          + " 'near_tie': {'within': %s, 'choose': 'incumbent'}}";

  private static Decision decide(FewOffers box, String within, String... incumbent) {
    Catalog catalog = box.catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    for (String id : incumbent) {
      assertThat(holds.hold("p", "", "", id)).isTrue();
    }
    return FewOffers.ranker(catalog, POLICY.formatted(within), holds.build()).decide(0);
  }

  private static FewOffers box() {
    return new FewOffers()
        .offer("first", "1.00", "x=500000000")
        .offer("second", "1.00", "x=499000000")
        .offer("third", "1.00", "x=495000000")
        .offer("fourth", "1.00", "x=494999999")
        .offer("barred", "1.00", "x=499999999", "stock=0");
  }

  /** 0.005 of a full score is 5,000,000 points. */
  @ParameterizedTest
  @CsvSource({
    "first, first, 1, SCORE",
    "second, second, 2, INCUMBENT",
    "third, third, 3, INCUMBENT", // exactly on the band
    "fourth, first, 1, SCORE", // one point below
    "barred, first, 1, SCORE",
  })
  void incumbentKeepsTheBoxWithinTheBand(
      String incumbent, String winner, int rank, DecidedBy decidedBy) {
    Decision decision = decide(box(), "0.005", incumbent);
    assertThat(decision.winner().orElseThrow().offer()).isEqualTo(winner);
    assertThat(decision.winner().orElseThrow().rank()).isEqualTo(rank);
    assertThat(decision.decidedBy()).contains(decidedBy);
    assertThat(FewOffers.order(decision)).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void withoutAnIncumbentTheFirstWins() {
    assertThat(decide(box(), "0.2").winner().orElseThrow().offer()).isEqualTo("first");
    assertThat(decide(box(), "0.2").decidedBy()).contains(DecidedBy.SCORE);
  }

  /** Half a point is rounded up: 1.5e-9 makes a band of two points, 1.4e-9 of one. */
  @ParameterizedTest
  @CsvSource({
    "1e-9, 1, INCUMBENT",
    "1e-9, 2, SCORE",
    "1.5e-9, 2, INCUMBENT",
    "1.4e-9, 2, SCORE",
    "1e-300, 0, INCUMBENT",
    "1e-300, 1, SCORE",
    "0.2, 200000000, INCUMBENT",
    "0.2, 200000001, SCORE"
  })
  void widthOfTheBand(String within, int below, DecidedBy decidedBy) {
    // Equal scores are told apart by the hash; the incumbent is whom it puts last.
    String x = String.valueOf(500_000_000 - below);
    FewOffers box = new FewOffers().offer("b", "1.00", "x=500000000").offer("a", "1.00", "x=" + x);
    String last = below == 0 ? lastOfEquals() : "a";
    assertThat(decide(box, within, last).decidedBy()).contains(decidedBy);
  }

  private static String lastOfEquals() {
    return new FewOffers()
        .offer("b", "1.00", "x=500000000")
        .offer("a", "1.00", "x=500000000")
        .order(POLICY.formatted("0.1"))
        .get(1);
  }

  @Test
  void withoutANearTieTheIncumbentHasNoAdvantage() {
    Catalog catalog = box().catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    holds.hold("p", "", "", "second");
    String policy = POLICY.formatted("0.1").replaceAll(", 'near_tie'.*}$", "}");
    assertThat(FewOffers.ranker(catalog, policy, holds.build()).decide(0).decidedBy())
        .contains(DecidedBy.SCORE);
  }

  @Test
  void incumbentOfAnotherBoxDoesNotMatter() {
    Catalog catalog =
        new FewOffers()
            .offer("a", "1.00", "x=5", "product=p1")
            .offer("b", "1.00", "x=4", "product=p1")
            .offer("a", "1.00", "x=5", "product=p2")
            .offer("b", "1.00", "x=4", "product=p2")
            .catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    assertThat(holds.hold("p2", "", "", "b")).isTrue();
    Ranker ranker = FewOffers.ranker(catalog, POLICY.formatted("0.1"), holds.build());
    assertThat(ranker.decide(0).winner().orElseThrow().offer()).isEqualTo("a");
    assertThat(ranker.decide(1).winner().orElseThrow().offer()).isEqualTo("b");
    assertThat(ranker.winnerRank()).isEqualTo(2);
    assertThat(ranker.decide(0).decidedBy()).contains(DecidedBy.SCORE);
  }

  @Test
  void nobodyIsEligible() {
    Decision decision = decide(new FewOffers().offer("a", "1.00", "x=1", "stock=0"), "0.1", "a");
    assertThat(decision.outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(decision.winner()).isEmpty();
    assertThat(decision.decidedBy()).isEmpty();
  }

  @Test
  void holdingWhatIsNotThere() {
    Catalog catalog = box().catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    assertThat(holds.hold("p", "", "", "nobody")).isFalse();
    assertThat(holds.hold("q", "", "", "first")).isFalse();
    assertThat(holds.hold("p", "used", "", "first")).isFalse();
    assertThat(holds.build().of(0)).isEqualTo(-1);
    assertThat(Incumbents.none().of(0)).isEqualTo(-1);
  }

  @Test
  void lastWordHolds() {
    Catalog catalog = box().catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    assertThat(holds.hold("p", "", "", "first")).isTrue();
    assertThat(holds.hold("p", "", "", "third")).isTrue();
    assertThat(holds.hold("p", "", "", "nobody")).isFalse();
    Incumbents incumbents = holds.build();
    assertThat(holds.hold("p", "", "", "second")).isTrue();
    assertThat(catalog.offerId(incumbents.of(0))).isEqualTo("third");
  }
}
