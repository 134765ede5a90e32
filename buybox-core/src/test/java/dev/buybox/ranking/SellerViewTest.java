package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A seller reads nothing that only its rivals and the marketplace know. */
class SellerViewTest {
  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 3,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
         {"name": "rating", "of": "seller.rating", "weight": 2,
          "value": {"relative_to": "best_eligible", "better": "higher",
           "points": [[1, 1], [3, 0]]}},
         {"name": "answers", "of": "seller.reply_hours", "weight": 2,
          "value": {"relative_to": "median_eligible", "better": "lower",
           "points": [[1, 1], [3, 0]]}},
         {"name": "spread", "of": "seller.reply_hours", "weight": 1, "value": {"min_max": "lower"}},
         {"name": "on time", "of": "seller.on_time", "weight": 2,
          "estimate": {"prior": 0.9, "strength": 20},
          "value": {"points": [[0.5, 0], [1, 1]]}},
         {"name": "depth", "of": "offer.stock", "weight": 1,
          "value": {"relative_to": "best_eligible", "better": "higher",
           "points": [[1, 1], [9, 0]]}},
         {"name": "tier", "of": "seller.tier", "weight": 1,
          "value": {"values": {"gold": 1}, "other": 0.2}},
         {"name": "days", "of": "offer.delivery_days", "weight": 1,
          "value": {"best": 1, "half_life": 3}}],
       "gates": [
         {"of": "seller.rating", "at_least_times": 0.9, "relative_to": "best_eligible",
          "code": "rating"},
         {"of": "seller.reply_hours", "at_most_times": 3, "relative_to": "median_eligible",
          "code": "slow-answers"},
         {"of": "seller.on_time", "at_least": 0.1, "min_bad": 3, "confidence": 0.95,
          "code": "late"},
         {"of": "offer.landed_price", "at_most_times": 3, "relative_to": "best_eligible",
          "code": "dear"}]}
      """;

  /** What the rivals have in private; none of it may be read, in digits or in percent. */
  private static final List<String> SECRETS =
      List.of(
          "4.37195",
          "437195",
          "3.934755",
          "3934755", // best rating, and 0.9 times it
          "6.82719",
          "682719",
          "20.48157",
          "2048157", // median of hours, and 3 times it
          "73194",
          "73,194",
          "91573",
          "91,573",
          "79929",
          "7.992",
          "79.92", // counts, rate, estimate
          "8642731",
          "8,642,731",
          "8642", // stock
          "secret-tier",
          "3.11733",
          "311733", // a text, the other rival's rating
          "5.19283",
          "519283"); // the other rival's hours

  @Test
  void noFormatHoldsAPrivateNumberOfARival() {
    Catalog catalog = catalog();
    Ranker ranker = FewOffers.ranker(catalog, POLICY);
    String staff = String.join("", everything(ranker, catalog, View.STAFF));
    assertThat(SECRETS.stream().filter(staff::contains).toList())
        .as("the marketplace's own people read them")
        .contains("4.37195", "3.934755", "8642731");
    for (String text : everything(ranker, catalog, View.SELLER)) {
      assertThat(SECRETS.stream().filter(text::contains).toList()).as(text).isEmpty();
    }
  }

  @Test
  void pricesDeliveryAndTheGapAreThere() {
    Catalog catalog = catalog();
    Ranker ranker = FewOffers.ranker(catalog, POLICY);
    Explanation explanation = ranker.explain(catalog.findOffer(0, "mine")).forSeller();
    Rival rival = explanation.rival().orElseThrow();
    assertThat(explanation.view()).isEqualTo(View.SELLER);
    assertThat(rival.offer()).isEqualTo("rival");
    assertThat(rival.priceMinor()).isEqualTo(98_00);
    assertThat(rival.seen()).containsEntry("offer.delivery_days", 2.0).hasSize(1);
    assertThat(rival.gapPoints()).isPresent();
    assertThat(explanation.criteria().get(0).reference().orElseThrow().number()).hasValue(98.0);
    assertThat(explanation.criteria().stream().mapToInt(CriterionFinding::points).sum())
        .isEqualTo(explanation.score().orElseThrow());
  }

  @Test
  void gapsOfWhatCustomersDoNotSeeAreGivenTogether() {
    Catalog catalog = catalog();
    Ranker ranker = FewOffers.ranker(catalog, POLICY);
    Comparison all = ranker.compare(catalog.findOffer(0, "mine"), catalog.findOffer(0, "rival"));
    Comparison seen = all.forSeller();
    assertThat(all.gaps()).hasSize(8);
    assertThat(seen.gaps())
        .extracting(CriterionGap::criterion)
        .containsExactlyInAnyOrder("price", "days");
    int gap = all.gaps().stream().mapToInt(CriterionGap::gapPoints).sum();
    assertThat(all.rival().gapPoints()).hasValue(gap);
    assertThat(seen.gaps().stream().mapToInt(CriterionGap::gapPoints).sum() + seen.otherGapPoints())
        .isEqualTo(gap);
    assertThat(seen.forSeller()).isEqualTo(seen);
  }

  private static List<String> everything(Ranker ranker, Catalog catalog, View view) {
    int mine = catalog.findOffer(0, "mine");
    Explanation explanation = ranker.explain(mine);
    Explanation shown = view == View.STAFF ? explanation : explanation.forSeller();
    Stream<String> comparisons =
        Stream.of("rival", "third")
            .map(rival -> ranker.compare(mine, catalog.findOffer(0, rival)))
            .map(comparison -> view == View.STAFF ? comparison : comparison.forSeller())
            .flatMap(
                each ->
                    Stream.of(
                        each.text(), each.text(20), each.markdown(), each.json(), each.toString()));
    return Stream.concat(
            Stream.of(
                shown.text(), shown.text(20), shown.markdown(), shown.json(), shown.toString()),
            comparisons)
        .toList();
  }

  private static Catalog catalog() {
    return new FewOffers()
        .offer("mine", "100.00", "seller=me", "stock=3", "delivery_days=1")
        .offer("rival", "98.00", "seller=r1", "stock=8642731", "delivery_days=2")
        .offer("third", "97.00", "seller=r2", "stock=2", "delivery_days=4")
        .seller("me", "rating=4", "reply_hours=9", "on_time=450/500", "tier='gold")
        .seller(
            "r1",
            "rating=4.37195",
            "reply_hours=6.82719",
            "on_time=73194/91573",
            "tier='secret-tier")
        .seller("r2", "rating=3.11733", "reply_hours=5.19283", "on_time=10/500", "tier='gold")
        .catalog();
  }
}
