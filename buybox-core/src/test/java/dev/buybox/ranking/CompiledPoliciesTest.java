package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicyFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a policy set and a catalogue's attributes fit. */
class CompiledPoliciesTest {
  private static final String ADVICE =
      "add the column, or allow missing columns to take it as missing for every offer";

  private static Catalog catalog() {
    return new FewOffers()
        .offer("a", "1.00", "seller=s", "delivery_days=1", "returns=1/2", "grade='good")
        .seller("s", "rating=4", "on_time=1/2", "country='DE")
        .catalog();
  }

  private static List<PolicyFault> faults(String policy, UnknownAttributes unknown) {
    Catalog catalog = catalog();
    return catchThrowableOfType(
            InvalidPolicyException.class,
            () -> CompiledPolicies.compile(FewOffers.policies(policy), catalog.schema(), unknown))
        .faults();
  }

  private static List<PolicyFault> faults(String policy) {
    return faults(policy, UnknownAttributes.REFUSE);
  }

  @Test
  void everyUnknownAttributeIsTold() {
    String policy =
        """
        {'policy': 'p', 'version': '1',
         'criteria': [
          {'name': 'a', 'of': 'offer.delivery_day', 'weight': 1, 'value': {'min_max': 'lower'}},
          {'name': 'b', 'of': 'offer.price', 'weight': 1, 'value': {'relative_to': 'offer.list',
           'better': 'lower', 'points': [[0.5, 1], [1, 0]]}}],
         'gates': [
          {'of': 'seller.on_times', 'at_least': 0.5, 'code': 'x'},
          {'of': 'offer.price', 'at_most_times': 2, 'relative_to': 'offer.prise', 'code': 'y'},
          {'of': 'offer.price', 'at_least_times': 2, 'relative_to': 'offer.zzz', 'code': 'z'},
          {'of': 'seller.land', 'in': ['DE']}],
         'tie_breakers': [{'of': 'seller.ratings', 'better': 'higher'}],
         'second_offer': {'faster_by': {'of': 'offer.speed', 'at_least': 1}}}
        """;
    String rule = "must be an attribute that the data has";
    assertThat(faults(policy))
        .containsExactly(
            new PolicyFault(
                "criteria[0].of",
                "\"offer.delivery_day\"",
                rule,
                "did you mean \"offer.delivery_days\"?"),
            new PolicyFault("criteria[1].value.relative_to", "\"offer.list\"", rule, ADVICE),
            new PolicyFault(
                "gates[0].of", "\"seller.on_times\"", rule, "did you mean \"seller.on_time\"?"),
            new PolicyFault(
                "gates[1].relative_to", "\"offer.prise\"", rule, "did you mean \"offer.price\"?"),
            new PolicyFault("gates[2].relative_to", "\"offer.zzz\"", rule, ADVICE),
            new PolicyFault("gates[3].of", "\"seller.land\"", rule, ADVICE),
            new PolicyFault(
                "tie_breakers[0].of",
                "\"seller.ratings\"",
                rule,
                "did you mean \"seller.rating\"?"),
            new PolicyFault("second_offer.faster_by.of", "\"offer.speed\"", rule, ADVICE));
    assertThat(
            CompiledPolicies.compile(
                    FewOffers.policies(policy),
                    catalog().schema(),
                    UnknownAttributes.TAKE_AS_MISSING)
                .policies())
        .isEqualTo(FewOffers.policies(policy));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'of': 'offer.grade', 'at_least': 1 | must be a number in the data, is text there",
        "'of': 'seller.country', 'at_most': 1 | must be a number in the data, is text there",
        "'of': 'offer.delivery_days', 'in': ['a'] | must be text in the data, is a number there",
        "'of': 'seller.on_time', 'in': ['a'] | must be text in the data, is a number there",
      })
  void textAndNumbers(String gate, String rule) {
    String policy = FewOffers.gates("{" + gate + ", 'code': 'c'}");
    for (UnknownAttributes unknown : UnknownAttributes.values()) {
      assertThat(faults(policy, unknown))
          .extracting(PolicyFault::place, PolicyFault::rule, PolicyFault::advice)
          .containsExactly(tuple("gates[0].of", rule, ""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'at_most': 1, 'min_bad': 1",
        "'at_most': 1, 'min_den': 1",
        "'at_most': 1, 'confidence': 0.9",
        "'at_most': 1, 'estimate': {'prior': 0, 'strength': 1}",
      })
  void bareNumberWhereCountsAreNeeded(String condition) {
    for (String attribute : List.of("seller.rating", "offer.delivery_days")) {
      String gate = "{'of': '" + attribute + "', " + condition + "}";
      String column = attribute.substring(attribute.indexOf('.') + 1);
      assertThat(faults(FewOffers.gates(gate)))
          .containsExactly(
              new PolicyFault(
                  "gates[0].of",
                  '"' + attribute + '"',
                  "must come as counts, since an estimate, guard or confidence needs to know of how"
                      + " many; the data has a bare number",
                  "give the data columns " + column + ".num and " + column + ".den"));
    }
  }

  @Test
  void bareNumberForAnEstimatedCriterion() {
    assertThat(
            faults(
                FewOffers.criterion(
                    "'of': 'seller.rating', 'estimate': {'prior': 0, 'strength': 1},"
                        + " 'value': {'points': [[0, 0], [1, 1]]}")))
        .extracting(PolicyFault::place)
        .containsExactly("criteria[0].of");
  }

  @Test
  void textForANumberOfACriterion() {
    assertThat(faults(FewOffers.criterion("'of': 'offer.grade', 'value': {'min_max': 'lower'}")))
        .extracting(PolicyFault::place, PolicyFault::value)
        .containsExactly(tuple("criteria[0].of", "\"offer.grade\""));
    assertThat(
            faults(
                FewOffers.criterion(
                    "'of': 'seller.rating', 'value': {'values': {'a': 1}, 'other': 0}")))
        .extracting(PolicyFault::rule)
        .containsExactly("must be text in the data, is a number there");
  }

  /** Counts may be used as a number, and prices are always there. */
  @Test
  void whatFits() {
    String policy =
        """
        {'policy': 'p', 'version': '1',
         'criteria': [
          {'name': 'a', 'of': 'offer.returns', 'weight': 1, 'value': {'min_max': 'lower'}},
          {'name': 'b', 'of': 'seller.on_time', 'weight': 1, 'value': {'min_max': 'lower'},
           'estimate': {'prior': 0.5, 'strength': 5}},
          {'name': 'c', 'of': 'offer.grade', 'weight': 1,
           'value': {'values': {'good': 1}, 'other': 0}}],
         'gates': [
          {'of': 'offer.price', 'at_most_times': 2, 'relative_to': 'offer.landed_price'},
          {'of': 'offer.returns', 'at_most': 1, 'min_bad': 1},
          {'of': 'seller.country', 'in': ['DE']}],
         'tie_breakers': [{'of': 'offer.shipping', 'better': 'lower'}]}
        """;
    Catalog catalog = catalog();
    CompiledPolicies compiled =
        CompiledPolicies.compile(FewOffers.policies(policy), catalog.schema());
    assertThat(Ranker.of(compiled, catalog, Incumbents.none()).decide(0).outcome())
        .isEqualTo(Outcome.WINNER);
    assertThat(Ranker.of(FewOffers.policies(policy), catalog).decide(0).outcome())
        .isEqualTo(Outcome.WINNER);
  }

  /** A variant's faults are at its place; those that it shares are told of the default, too. */
  @Test
  void faultsOfASet() {
    String set =
        "{'default': "
            + FewOffers.criterion("'of': 'offer.nil', 'value': {'min_max': 'lower'}")
            + ", 'by_category': {'mobile.phones': {'version': '2'}, 'books': {'criteria': [{'name': 'b',"
            + " 'weight': 1, 'of': 'offer.grade', 'value': {'min_max': 'lower'}}]}}}";
    assertThat(faults(set))
        .extracting(PolicyFault::place)
        .containsExactly(
            "default.criteria[0].of",
            "by_category.books.criteria[0].of",
            "by_category[\"mobile.phones\"].criteria[0].of");
  }

  /** Unknown attributes are missing for every offer, in every part of a policy. */
  @Test
  void takenAsMissing() {
    String policy =
        """
        {'policy': 'p', 'version': '1',
         'criteria': [
          {'name': 'a', 'of': 'offer.none', 'weight': 1, 'missing': 0.5,
           'value': {'points': [[0, 0], [1, 1]]}},
          {'name': 'b', 'of': 'seller.none', 'weight': 1, 'missing': 0.25,
           'value': {'values': {'x': 1}, 'other': 1}},
          {'name': 'c', 'of': 'offer.price', 'weight': 2, 'missing': 0.1,
           'value': {'relative_to': 'offer.none', 'better': 'lower', 'points': [[1, 1], [2, 0]]}}],
         'gates': [
          {'of': 'offer.none', 'at_most': 1, 'min_bad': 1},
          {'of': 'offer.none', 'at_least_times': 1, 'relative_to': 'best_eligible'}],
         'tie_breakers': [{'of': 'offer.none', 'better': 'lower'}],
         'second_offer': {'faster_by': {'of': 'offer.none', 'at_least': 1}}}
        """;
    Decision decision = new FewOffers().offer("a", "1.00").offer("b", "1.00").decide(policy);
    // 0.5 of 250,000,000 and 0.25 of 250,000,000 and 0.1 of 500,000,000
    assertThat(FewOffers.scores(decision)).isEqualTo(Map.of("a", 237_500_000, "b", 237_500_000));
    assertThat(decision.second()).isEmpty();
    assertThat(decision.decidedBy()).contains(DecidedBy.HASH);
  }
}
