package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two changes of a scenario contradict each other, both are named. */
class ScenarioContradictionsTest {
  private static final Situation GIVEN =
      Situation.of(
          PolicySet.parse(
              """
              {"policy": "p", "version": "1",
               "criteria": [
                 {"name": "price", "of": "offer.landed_price", "weight": 60,
                  "value": {"points": [[1, 1], [20, 0]]}},
                 {"name": "days", "of": "offer.days", "weight": 40,
                  "value": {"best": 0, "half_life": 2}}],
               "gates": [{"of": "offer.days", "at_most": 8, "code": "slow"}]}
              """),
          Catalog.builder()
              .add(Seller.builder("ann").number("age", 3).build())
              .add(offer("p1", "o1", "ann"))
              .add(offer("p1", "o2", "bob"))
              .add(offer("q1", "o2", "ann"))
              .build());

  private static final String WEIGHT = "'change': 'weight', 'criterion': 'price', 'to': 1";
  private static final String LEAVE = "'change': 'leave', 'seller': 'ann'";
  private static final String JOIN = "'change': 'join', 'seller': {'seller': 'new'}, 'offers': []";

  private static Offer offer(String product, String id, String seller) {
    return Offer.builder(product, id, seller)
        .price("10.00", "EUR")
        .category(product.substring(0, 1))
        .number("days", 2)
        .build();
  }

  /** The second change of three is one that contradicts neither of the others. */
  private static void contradict(String first, String third, String told) {
    assertThat(Refusals.of(GIVEN, first, "'change': 'price', 'seller': 'bob', 'times': 2", third))
        .containsExactly(told);
  }

  private static String second(String thing) {
    return "scenarios[0].changes[2]: must not change what scenarios[0].changes[0] changes, was a"
        + " second change of "
        + thing
        + "; drop one of the two";
  }

  @Test
  void oneThingOfAPolicyIsChangedOnce() {
    contradict(
        WEIGHT,
        "'change': 'weight', 'criterion': 'price', 'times': 2",
        second("the weight of criterion price"));
    String point = "'change': 'curve_point', 'criterion': 'price', 'point': 1, 'x': 9, 'value': 0";
    contradict(point, point, second("point 1 of criterion price"));
    String threshold = "'change': 'threshold', 'gate': 'slow', 'to': 3";
    contradict(threshold, threshold, second("the threshold of gate slow"));
    String drop = "'change': 'drop_gate', 'gate': 'slow'";
    contradict(drop, drop, second("whether there is gate slow"));
    contradict(
        "'change': 'drop_criterion', 'criterion': 'price'",
        "'change': 'add_criterion', 'criterion': {'name': 'price', 'of': 'offer.price', 'weight': 1,"
            + " 'value': {'best': 1, 'half_life': 1}}",
        second("whether there is criterion price"));
  }

  @Test
  void aSellerComesOrGoesOnce() {
    contradict(LEAVE, LEAVE, second("whether there is seller ann"));
    contradict(JOIN, JOIN, second("whether there is seller new"));
    contradict(JOIN, "'change': 'leave', 'seller': 'new'", second("whether there is seller new"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'change': 'weight', 'criterion': 'price', 'times': 2 | 'change': 'drop_criterion',"
            + " 'criterion': 'price' | criterion price",
        "'change': 'curve_point', 'criterion': 'price', 'point': 1, 'x': 9, 'value': 0 | 'change':"
            + " 'drop_criterion', 'criterion': 'price' | criterion price",
        "'change': 'threshold', 'gate': 'slow', 'to': 3 | 'change': 'drop_gate', 'gate': 'slow' |"
            + " gate slow",
        "'change': 'price', 'seller': 'ann', 'times': 2 | 'change': 'leave', 'seller': 'ann' |"
            + " seller ann",
        "'change': 'set', 'seller': 'ann', 'attribute': 'seller.age', 'number': 2 | 'change':"
            + " 'leave', 'seller': 'ann' | seller ann",
        "'change': 'price', 'seller': 'new', 'add': 1 | 'change': 'join', 'seller': {'seller':"
            + " 'new'}, 'offers': [] | seller new"
      })
  void whatComesOrGoesIsNotChangedBesides(String change, String whole, String what) {
    String told =
        "scenarios[0].changes[%d]: must not be about what scenarios[0].changes[%d] adds or takes"
            + " away, was a change of %s; drop one of the two";
    contradict(change, whole, told.formatted(0, 2, what));
    contradict(whole, change, told.formatted(2, 0, what));
  }

  @Test
  void onePriceIsChangedOnce() {
    String told =
        "scenarios[0].changes[2]: must not change what scenarios[0].changes[%d] changes, was a"
            + " second change of the price of offer \"%s\" of product \"%s\"; make the two about"
            + " different offers";
    String ann = "'change': 'price', 'seller': 'ann', 'times': 2";
    contradict(ann, "'change': 'price', 'category': 'q', 'add': 1", told.formatted(0, "o2", "q1"));
    contradict(
        "'change': 'set', 'attribute': 'offer.days', 'number': 1",
        "'change': 'price', 'category': 'p', 'add': 1",
        told.formatted(1, "o2", "p1"));
    contradict(ann, "'change': 'price', 'seller': 'bob', 'add': 1", told.formatted(1, "o2", "p1"));
  }

  @Test
  void oneCellIsSetOnce() {
    contradict(
        "'change': 'set', 'seller': 'ann', 'attribute': 'offer.days', 'number': 1",
        "'change': 'set', 'attribute': 'offer.days', 'missing': true",
        "scenarios[0].changes[2]: must not change what scenarios[0].changes[0] changes, was a second"
            + " change of offer.days of offer \"o1\" of product \"p1\"; make the two about different"
            + " offers");
    String age = "'change': 'set', 'seller': 'ann', 'attribute': 'seller.age', 'number': 1";
    contradict(age, age, second("seller.age of seller ann"));
  }

  @Test
  void whatJoinsAgrees() {
    String join =
        "'change': 'join', 'seller': {'seller': '%s'}, 'offers': [{'product': 'new', 'offer': '%s',"
            + " 'price': '1.00', 'currency': '%s', 'category': '%s', 'condition': '%s'}]";
    String first = join.formatted("x", "o", "EUR", "a", "");
    contradict(
        first,
        join.formatted("y", "o", "EUR", "a", ""),
        "scenarios[0].changes[2].offers[0].offer: must be an id that no offer of its box has, and"
            + " scenarios[0].changes[0].offers[0].offer has it, was \"o\"");
    contradict(
        first,
        join.formatted("y", "o", "EUR", "b", "used"),
        "scenarios[0].changes[2].offers[0].category: must be the same for all offers of the product,"
            + " and is \"a\" in scenarios[0].changes[0].offers[0].category, was \"b\"");
    contradict(
        first,
        join.formatted("y", "n", "CHF", "a", ""),
        "scenarios[0].changes[2].offers[0].currency: must be the same for all offers of the box,"
            + " and is \"EUR\" in scenarios[0].changes[0].offers[0].currency, was \"CHF\"");
  }
}
