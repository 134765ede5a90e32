package dev.buybox.ranking;

import static dev.buybox.ranking.SmallBox.decide;
import static dev.buybox.ranking.SmallBox.decideFor;
import static dev.buybox.ranking.SmallBox.offer;
import static dev.buybox.ranking.SmallBox.order;
import static dev.buybox.ranking.SmallBox.score;
import static dev.buybox.ranking.SmallBox.winner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Offer;
import org.junit.jupiter.api.Test;

/** Where other offers do matter: the features under which who joins or leaves can turn others. */
class WhereLawsOfRivalsEndTest {
  private static Offer.Builder withDays(String id, String price, int days) {
    return offer(id, price).number("days", days);
  }

  private static Offer.Builder withQuality(String id, String price, double quality) {
    return offer(id, price).number("quality", quality);
  }

  private static String priceAndQuality(String pricePoints, int weightOfQuality) {
    return """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.price", "weight": 1,
           "value": {"relative_to": "best_eligible", "better": "lower", "points": %s}},
          {"name": "quality", "of": "offer.quality", "weight": %d,
           "value": {"points": [[0, 0], [1, 1]]}}]}
        """
        .formatted(pricePoints, weightOfQuality);
  }

  /** The known defect of such engines: C loses, and yet decides between A and B. */
  @Test
  void underMinMaxLosingOfferThatJoinsChangesTheWinner() {
    String stretched =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.price", "weight": 60, "value": {"min_max": "lower"}},
          {"name": "days", "of": "offer.days", "weight": 40, "value": {"min_max": "lower"}}]}
        """;
    Decision two = decide(stretched, withDays("A", "100", 3), withDays("B", "101", 1));
    assertThat(order(two)).containsExactly("A", "B");
    Decision three =
        decide(
            stretched, withDays("A", "100", 3), withDays("B", "101", 1), withDays("C", "140", 3));
    assertThat(order(three)).containsExactly("B", "A", "C");
    assertThat(score(three, "B")).isEqualTo(985_000_000);
  }

  @Test
  void cheaperRivalTurnsTwoOthersRoundThatStandOnDifferentPiecesOfTheCurve() {
    String kinked = priceAndQuality("[[1, 1], [1.1, 0.5], [3, 0]]", 1);
    Decision dear =
        decide(
            kinked,
            withQuality("rival", "100", 0),
            withQuality("A", "102", 0.3),
            withQuality("B", "120", 0.7));
    assertThat(order(dear)).containsExactly("A", "B", "rival");
    Decision cheap =
        decide(
            kinked,
            withQuality("rival", "98", 0),
            withQuality("A", "102", 0.3),
            withQuality("B", "120", 0.7));
    assertThat(order(cheap)).containsExactly("B", "A", "rival");
    assertThat(score(dear, "A") - score(cheap, "A")).isEqualTo(52_991_998);
    assertThat(score(dear, "B") - score(cheap, "B")).isEqualTo(5_034_054);
  }

  @Test
  void baitBeyondTheEndOfTheCurveFlattensAllOthers() {
    Offer.Builder bait = withQuality("bait", "50", 0);
    String early = priceAndQuality("[[1, 1], [1.2, 0]]", 2);
    assertThat(winner(decide(early, withQuality("A", "100", 0.4), withQuality("B", "115", 0.75))))
        .isEqualTo("A");
    Decision flattened =
        decide(early, withQuality("A", "100", 0.4), withQuality("B", "115", 0.75), bait);
    assertThat(order(flattened)).containsExactly("B", "bait", "A");
  }

  /** The curve's own point is a little wider than a point: up to two points of the score. */
  @Test
  void offerWithinTwoPointsOfCurvesPointMovesByThatMuchLess() {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.price", "weight": 1,
           "value": {"relative_to": "best_eligible", "better": "lower",
            "points": [[1, 1], [3, 0]]}}]}
        """;
    Decision dear =
        decide(
            policy,
            offer("rival", "1000000000.00"),
            offer("near", "1000000001.00"),
            offer("far", "1500000000.00"));
    Decision cheap =
        decide(
            policy,
            offer("rival", "900000000.00"),
            offer("near", "1000000001.00"),
            offer("far", "1500000000.00"));
    assertThat(score(dear, "near")).isEqualTo(1_000_000_000);
    int far = score(dear, "far") - score(cheap, "far");
    assertThat(score(dear, "near") - score(cheap, "near")).isEqualTo(far - 1);
  }

  /** The band of a near tie hangs from the first score, so it sinks when the first one leaves. */
  @Test
  void underShareFirstOfferThatLeavesLetsAnotherContenderIn() {
    String shared =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "quality", "of": "offer.quality", "weight": 1,
           "value": {"points": [[0, 0], [1, 1]]}}],
         "near_tie": {"within": 0.1, "choose": "share"}}
        """;
    Offer.Builder middle = withQuality("B", "10", 0.9);
    Decision three =
        decideFor(
            "visitor-4",
            shared,
            withQuality("A", "10", 0.95),
            middle,
            withQuality("C", "10", 0.81));
    assertThat(winner(three)).isEqualTo("B");
    Decision two =
        decideFor("visitor-4", shared, withQuality("B", "10", 0.9), withQuality("C", "10", 0.81));
    assertThat(order(two)).containsExactly("B", "C");
    assertThat(winner(two)).isEqualTo("C");
  }

  /** References of gates are taken before the relative gates, so a bait can set one. */
  @Test
  void offerBarredByOneRelativeGateStillSetsTheReferenceOfAnother() {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.price", "weight": 1,
           "value": {"relative_to": "best_eligible", "better": "lower",
            "points": [[1, 1], [3, 0]]}}],
         "gates": [
          {"of": "offer.price", "at_least_times": 0.3, "relative_to": "median_eligible",
           "code": "price-error"},
          {"of": "offer.price", "at_most_times": 1.5, "relative_to": "best_eligible",
           "code": "too-dear"}]}
        """;
    assertThat(winner(decide(policy, offer("A", "100"), offer("B", "110"), offer("C", "120"))))
        .isEqualTo("A");
    Decision withBait =
        decide(
            policy, offer("A", "100"), offer("B", "110"), offer("C", "120"), offer("bait", "10"));
    assertThat(withBait.outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(withBait.excluded().get(3).reasons()).containsExactly("price-error");
    assertThat(withBait.excluded().get(0).reasons()).containsExactly("too-dear");
  }
}
