package dev.buybox.policy;

import static dev.buybox.policy.Documents.criterion;
import static dev.buybox.policy.Documents.curve;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a disclosure says of every kind of curve, of small records and of what is missing. */
class CriterionSentencesTest {
  private static final String CHANGES_WITH_LOGARITHM =
      " Between these figures the points change with the logarithm of the ratio: every step of the"
          + " same percentage changes them by the same amount.";

  private static String told(String policy) {
    return DisclosureReader.of(policy).sentences("/criteria/0/sentences");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'points': [[0, 0], [12, 0.5], [36, 1]]} | At 0 or below, an offer gets none of the points; at 12, 50 % of the points; at 36 or above, all of the points. Between these figures the points change evenly.
          {'points': [[-1.5, 0.25], [2, 0.25]]} | Whatever the figure, an offer with this figure gets 25 % of the points.
          {'best': 1, 'half_life': 3} | At 1 or below, an offer gets all of the points. Every further 3 above that halves them: at 4 an offer gets half of the points, at 7 a quarter.
          {'best': 24, 'half_life': 6, 'better': 'higher'} | At 24 or above, an offer gets all of the points. Every further 6 below that halves them: at 18 an offer gets half of the points, at 12 a quarter.
          {'values': {'x': 1, 'y': 0.5, 'z': 0.5}, 'other': 0} | An offer gets, for "x", all of the points; for "y" or "z", 50 % of the points; for anything else, none of the points.
          {'min_max': 'higher'} | The highest figure in the box gets all of the points, the lowest none, and between them the points change evenly; if all figures are equal, all of them get all of the points. Warning: this depends on who else is in the box. An offer that joins or leaves, even one that does not win, can change which of the others wins.
          """)
  void curvesAreTold(String curve, String words) {
    assertThat(told(curve(curve)))
        .startsWith("It looks at the offer's x (offer.x). " + words)
        .endsWith(" gets none of the points.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lower  | [[1, 1], [3, 0]]               | at 1.5 times that figure an offer gets about 63 %
          lower  | [[1, 1], [1.5, 0.4], [3, 0]]   | at 1.5 times that figure an offer gets about 40 %
          lower  | [[1, 1], [1.21, 0]]            | at 1.1 times that figure an offer gets about 50 %
          higher | [[1, 1], [2, 0]]               | where that figure is 1.5 times the offer's own an offer gets about 42 %
          """)
  void comparisonsHaveAnExample(String better, String points, String words) {
    String curve =
        "{'relative_to': 'best_eligible', 'better': '%s', 'points': %s}".formatted(better, points);

    assertThat(told(curve(curve))).contains(" For example, " + words + " of the points.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          best_eligible   | lower  | [[1, 1], [3, 0]]   | the lowest in the box. At that figure, an offer gets all of the points; at 3 times that figure or more, none of the points.
          best_eligible   | higher | [[1, 1], [2, 0]]   | the highest in the box. At that figure, an offer gets all of the points; where that figure is 2 times the offer's own or more, none of the points.
          median_eligible | lower  | [[0.5, 1], [2, 0]] | the median of the box. At 0.5 times that figure or less, an offer gets all of the points; at 2 times that figure or more, none of the points.
          median_eligible | higher | [[1, 1], [2, 0]]   | the median of the box. At that figure or above, an offer gets all of the points; where that figure is 2 times the offer's own or more, none of the points.
          offer.list      | lower  | [[0.5, 1], [1, 0]] | the offer's list (offer.list). At 0.5 times that figure or less, an offer gets all of the points; at that figure or above, none of the points.
          seller.norm     | higher | [[0.5, 1], [1, 0]] | the seller's norm (seller.norm). Where that figure is 0.5 times the offer's own or less, an offer gets all of the points; at that figure or below, none of the points.
          """)
  void comparisonsAreTold(String reference, String better, String points, String words) {
    String curve =
        "{'relative_to': '%s', 'better': '%s', 'points': %s}".formatted(reference, better, points);

    assertThat(told(curve(curve)))
        .contains("What counts is how it compares with " + words + CHANGES_WITH_LOGARITHM);
  }

  @Test
  void stepsBetweenSeveralRatiosAreToldPieceByPiece() {
    assertThat(
            told(
                curve(
                    "{'relative_to': 'best_eligible', 'better': 'lower',"
                        + " 'points': [[1, 1], [2, 0.4], [3, 0]]}")))
        .contains("of the ratio: from one of them to the next, every step");
  }

  @Test
  void aComparisonThatIsAlwaysTheSameIsTold() {
    assertThat(
            told(
                curve(
                    "{'relative_to': 'best_eligible', 'better': 'lower',"
                        + " 'points': [[1, 1], [2, 1]]}")))
        .contains("Whatever the figure, an offer that can be compared gets all of the points.");
  }

  @Test
  void ratesAreToldInPercentAndSmallRecordsByTheirPrior() {
    String told =
        told(
            criterion(
                "{'of': 'seller.on_time', 'estimate': {'prior': 0.93, 'strength': 20},"
                    + " 'value': {'points': [[0, 0], [0.955, 0.8], [1, 1]]}}"));

    assertThat(told)
        .isEqualTo(
            "It looks at the seller's on time rate (seller.on_time). At 0 %, an offer gets none of"
                + " the points; at 95.5 %, 80 % of the points; at 100 %, all of the points. Between"
                + " these figures the points change evenly. The rate is not taken as it stands: 20"
                + " assumed cases at 93 % are added to every record. A seller without a record"
                + " therefore counts as 93 %; the longer a record, the less the assumption weighs.");
  }

  @Test
  void aRateOfAnOfferIsItsOwn() {
    assertThat(
            told(
                criterion(
                    "{'of': 'offer.returns', 'estimate': {'prior': 0.5, 'strength': 1},"
                        + " 'value': {'points': null, 'best': 0.02, 'half_life': 0.01}}")))
        .contains(
            "Every further 1 percentage point above that halves them: at 3 %",
            "1 assumed case at 50 % is added",
            "An offer without a record therefore counts as 50 %");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'worst'   | An offer without this figure gets none of the points.
          0.3       | An offer without this figure gets 30 % of the points.
          'exclude' | An offer without this figure is kept out.
          """)
  void whatIsMissingIsTold(String missing, String words) {
    assertThat(told(criterion("{'missing': " + missing + "}"))).endsWith(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          offer.landed_price | best_eligible | 0.3 | gets about 63 % of the points.
          offer.landed_price | offer.price   | 0.3 | gets about 63 % of the points.
          offer.shipping | best_eligible | 0.3 | Figures that are not above 0 cannot be compared; the offer then gets 30 % of the points.
          offer.price | offer.list | 'exclude' | Figures that are missing or not above 0 cannot be compared; the offer then gets none of the points.
          offer.x | best_eligible | 'exclude' | An offer without this figure is kept out. Figures that are not above 0 cannot be compared; the offer then gets none of the points.
          """)
  void whatCannotBeComparedIsTold(String of, String reference, String missing, String words) {
    String curve =
        "{'relative_to': '%s', 'better': 'lower', 'points': [[1, 1], [3, 0]]}".formatted(reference);

    assertThat(
            told(
                criterion("{'of': '%s', 'missing': %s, 'value': null}".formatted(of, missing))
                    .replace("\"weight\"", Documents.json("'value':" + curve + ",'weight'"))))
        .endsWith(words);
  }

  @Test
  void amountsOfMoneyAreInTheCurrencyOfTheBox() {
    assertThat(told(criterion("{'of': 'offer.shipping', 'value': {'points': [[0, 1], [4.9, 0]]}}")))
        .isEqualTo(
            "It looks at the price of shipping (offer.shipping). At 0, an offer gets all of the"
                + " points; at 4.9 or above, none of the points. Between these figures the points"
                + " change evenly. Amounts are in the currency of the box.");
  }

  @Test
  void hugeAndTinyNumbersStayReadable() {
    assertThat(told(curve("{'points': [[-1e300, 0], [1e-300, 1]]}")))
        .contains("At -1E+300 or below", "at 1E-300 or above");
  }
}
