package dev.buybox.policy;

import static dev.buybox.policy.Documents.criterion;
import static dev.buybox.policy.Documents.gate;
import static dev.buybox.policy.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a disclosure says of every kind of gate, and of the other rules. */
class RestrictionSentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'of': 'offer.stock', 'at_least': 1} | An offer is kept out if the offer's stock (offer.stock) is below 1. An offer without this figure is kept out as well.
          {'of': 'offer.price', 'at_most': 12.5} | An offer is kept out if the price without shipping (offer.price) is above 12.5 in the currency of the box.
          {'of': 'offer.x', 'at_most': 2, 'missing': 'pass'} | An offer is kept out if "a" (offer.x) is above 2. An offer without this figure is let through.
          {'of': 'seller.land', 'in': ['FR', 'DE', 'IT']} | An offer is kept out unless the seller's land (seller.land) is "DE", "FR" or "IT". An offer without this information is kept out as well.
          {'of': 'seller.bad', 'at_most': 0.03, 'min_bad': 3} | An offer is kept out if the seller's bad rate (seller.bad) is above 3 %. This applies only with at least 3 bad cases (those that the rate counts); with fewer, or without a record, an offer is let through. The rate is taken as it is recorded.
          {'of': 'seller.good', 'at_least': 0.9, 'min_bad': 1, 'min_den': 20} | An offer is kept out if the seller's good rate (seller.good) is below 90 %. This applies only with at least 1 bad case (those that the rate does not count) and at least 20 cases in all; with fewer, or without a record, an offer is let through. The rate is taken as it is recorded.
          {'of': 'seller.bad', 'at_most': 0.2, 'estimate': {'prior': 0.1, 'strength': 10}} | An offer is kept out if the seller's bad rate (seller.bad) is above 20 %. The rate is not taken as it stands: 10 assumed cases at 10 % are added to every record. A seller without a record therefore counts as 10 %; the longer a record, the less the assumption weighs.
          {'of': 'seller.bad', 'at_most': 0.1, 'confidence': 0.95} | An offer is kept out if the seller's bad rate (seller.bad) is above 10 %. A few bad cases can be bad luck: what is compared is not the rate itself but the lowest one that the number of cases leaves possible at a confidence of 95 % (the lower end of the two-sided Wilson interval). An offer without this figure is kept out as well.
          {'of': 'seller.good', 'at_least': 0.9, 'confidence': 0.9, 'missing': 'pass'} | An offer is kept out if the seller's good rate (seller.good) is below 90 %. A few bad cases can be bad luck: what is compared is not the rate itself but the highest one that the number of cases leaves possible at a confidence of 90 % (the upper end of the two-sided Wilson interval). An offer without this figure is let through.
          {'of': 'offer.landed_price', 'at_least_times': 0.3, 'relative_to': 'median_eligible'} | An offer is kept out if the price with shipping (offer.landed_price) is below 0.3 times the median of the box.
          {'of': 'offer.landed_price', 'at_most_times': 2, 'relative_to': 'best_eligible'} | An offer is kept out if the price with shipping (offer.landed_price) is above 2 times the lowest in the box.
          {'of': 'offer.stock', 'at_least_times': 0.1, 'relative_to': 'best_eligible'} | An offer is kept out if the offer's stock (offer.stock) is below 0.1 times the highest in the box. An offer without this figure is kept out as well. If no offer has this figure, there is nothing to compare with, and all are let through.
          {'of': 'offer.days', 'at_most_times': 4, 'relative_to': 'best_eligible', 'better': 'lower', 'missing': 'pass'} | An offer is kept out if the offer's days (offer.days) is above 4 times the lowest in the box. An offer without this figure is let through. If no offer has this figure, there is nothing to compare with, and all are let through.
          {'of': 'offer.price', 'at_most_times': 1, 'relative_to': 'offer.list', 'missing': 'pass'} | An offer is kept out if the price without shipping (offer.price) is above the offer's list (offer.list). Without the offer's list (offer.list), an offer is let through.
          {'of': 'offer.days', 'at_most_times': 1.5, 'relative_to': 'seller.days'} | An offer is kept out if the offer's days (offer.days) is above 1.5 times the seller's days (seller.days). An offer for which one of the two figures is missing is kept out as well.
          """)
  void gatesAreTold(String gate, String words) {
    assertThat(DisclosureReader.of(gate(gate)).sentences("/restrictions/0/sentences"))
        .isEqualTo(words);
  }

  @Test
  void reasonsAndCodesAreTold() {
    String gates =
        "{'of': 'offer.a', 'at_least': 1, 'code': 'none-left', 'reason': 'sold out'},"
            + " {'of': 'offer.b', 'at_least': 1}";

    assertThat(line(Disclosure.of(PolicySet.parse(gate(gates))).text()))
        .contains("Reason: \"sold out\". Code: none-left.")
        .contains("The policy gives no reason. Code: offer.b.")
        .doesNotContain("Where a restriction depends on the box");
  }

  @Test
  void whatTheBoxIsForRestrictionsIsTold() {
    String gate = "{'of': 'offer.price', 'at_most_times': 2, 'relative_to': 'median_eligible'}";

    assertThat(DisclosureReader.of(gate(gate)).sentences("/terms"))
        .startsWith("Where a restriction depends on the box, such as on its median, this means:");
  }

  @Test
  void whatIsAskedForIsARestrictionToo() {
    DisclosureReader excluding =
        DisclosureReader.of(criterion("{'missing': 'exclude', 'why': 'all must say it'}"));

    assertThat(excluding.sentences("/restrictions/0/sentences"))
        .isEqualTo(
            "An offer without the offer's x (offer.x) is kept out, because the criterion \"a\" asks"
                + " for it.");
    assertThat(excluding.root().at("/restrictions/0/code").stringValue())
        .isEqualTo("missing:offer.x");
  }

  @Test
  void whatCannotBeMissingIsNoRestriction() {
    assertThat(
            DisclosureReader.of(
                    criterion("{'missing': 'exclude', 'estimate': {'prior': 0.5, 'strength': 1}}"))
                .texts("/restrictions"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} | near_ties | Every lead counts, however small: there is no rule for near ties.
          {'near_tie': {'within': 0.005, 'choose': 'incumbent'}} | near_ties | Offers that are at most 0.5 of 100 points behind the first count as being as good as it. If the offer that holds the box now is the first or one of these, it keeps the box. Otherwise the first wins.
          {'near_tie': {'within': 0.2, 'choose': 'share'}} | near_ties | Offers that are at most 20 of 100 points behind the first count as being as good as it. The first and these share the box: each visitor is shown one of them, drawn by a fixed scrambling of the visitor's key and the offer's id, so that each has an equal chance and a visitor keeps seeing the same one while they stay. Where no visitor is known, the first wins.
          {} | equal_points | Of offers with equal points, a fixed scrambling (a hash) of the ids of the box and of the offers says which comes first: a draw of lots that always ends the same way.
          {'tie_breakers': [{'of': 'offer.landed_price', 'better': 'lower'}, {'of': 'offer.x', 'better': 'higher'}]} | equal_points | Of offers with equal points, the one comes first that has the lower price with shipping (offer.landed_price); if that is equal, too, the higher figure of "a" (offer.x). Who is without such a figure comes after those who have it. If all of that is equal, a fixed scrambling (a hash) of the ids of the box and of the offers says which comes first: a draw of lots that always ends the same way.
          {} | second_offer | No second offer is shown beside the winner.
          {'second_offer': {'cheaper_by': 0.05}} | second_offer | Beside the winner, one offer of another seller can stand: the first in the order that is cheaper than the winner by at least 5 % (prices with shipping). If there is none, the winner stands alone.
          {'second_offer': {'cheaper_by': 0.1, 'faster_by': {'of': 'offer.days', 'at_least': 1.5}}} | second_offer | Beside the winner, one offer of another seller can stand: the first in the order that is cheaper than the winner by at least 10 % (prices with shipping) or faster than the winner by at least 1.5 (lower in the offer's days (offer.days), where both have this figure). If there is none, the winner stands alone.
          {} | unstated_shipping | An offer that does not state a price of shipping counts as shipped for free.
          {'missing_shipping': 'exclude'} | unstated_shipping | An offer that does not state a price of shipping is kept out.
          """)
  void rulesAreTold(String patch, String key, String words) {
    assertThat(DisclosureReader.of(policy(patch)).sentences("/" + key)).isEqualTo(words);
  }

  @Test
  void ratesOfTieBreakersAreRaw() {
    String breaker =
        "{'tie_breakers': [{'of': 'seller.r', 'better': 'higher'}],"
            + " 'gates': [{'of': 'seller.r', 'at_least': 0.5, 'min_den': 5}]}";

    assertThat(DisclosureReader.of(policy(breaker)).sentences("/equal_points"))
        .contains("Rates are taken as they are recorded.");
  }

  @Test
  void unstatedShippingThatIsRefusedIsARestriction() {
    assertThat(
            DisclosureReader.of(policy("{'missing_shipping': 'exclude'}"))
                .root()
                .at("/restrictions/0/code")
                .stringValue())
        .isEqualTo("missing:offer.shipping");
    assertThat(
            line(Disclosure.of(PolicySet.parse(policy("{'missing_shipping': 'exclude'}"))).text()))
        .contains("shipping is kept out. Code: missing:offer.shipping.");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
