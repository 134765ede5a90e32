package dev.buybox.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.GateFailure;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Advice as its readers get it. */
class SellerAdviceTest {
  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.price", "weight": 6,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
         {"name": "answers", "of": "seller.hours", "weight": 3,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [9, 0]]}},
         {"name": "on time", "of": "seller.on_time", "weight": 2,
          "estimate": {"prior": 0.8, "strength": 10}, "value": {"points": [[0, 0], [1, 1]]}},
         {"name": "tier", "of": "offer.tier", "weight": 1,
          "value": {"values": {"gold": 1, "silver": 0.9}, "other": 0}}],
       "gates": [{"of": "offer.price", "at_most": 150, "code": "dear",
        "reason": "more than 150"},
        {"of": "offer.stock", "at_least": 1, "code": "no-stock"}]}
      """;

  private static Offer.Builder offer(String product, String id, String seller, String price) {
    return Offer.builder(product, id, seller)
        .price(price, "EUR")
        .number("stock", product.equals("d") && seller.equals("me") ? 0 : 1);
  }

  private static final Catalog CATALOG =
      Catalog.builder()
          .add(Seller.builder("me").number("hours", 9).counts("on_time", 90, 100).build())
          .add(Seller.builder("them").number("hours", 3.21987).counts("on_time", 95, 100).build())
          .add(offer("a", "a-me", "me", "100.00").text("tier", "bronze").build())
          .add(offer("a", "a-them", "them", "100.00").text("tier", "gold").build())
          .add(offer("b", "b-me", "me", "80.00").text("tier", "gold").build())
          .add(offer("b", "b-them", "them", "100.00").text("tier", "gold").build())
          .add(offer("c", "c-me", "me", "40.00").build())
          .add(offer("d", "d-me", "me", "40.00").build())
          .add(offer("d", "d-them", "them", "40.00").build())
          .add(offer("e", "e-me", "me", "9.00").number("min_price", 8.99).build())
          .add(offer("e", "e-them", "them", "9.00").text("tier", "gold").build())
          .build();

  private static final Advisor ADVISOR = Advisor.of(Ranker.of(PolicySet.parse(POLICY), CATALOG));

  private static int offer(String product) {
    return CATALOG.findOffer(CATALOG.findBox(product, "", ""), product + "-me");
  }

  @Test
  void cheapestBoxesFirst() {
    SellerAdvice advice = ADVISOR.adviseSeller(CATALOG.findSeller("me"));
    assertThat(advice.offers())
        .extracting(PriceToWin::product)
        .containsExactly("a", "e", "d", "b", "c");
    assertThat(advice.offers())
        .extracting(PriceToWin::outcome)
        .containsExactly(
            PriceOutcome.REACHABLE,
            PriceOutcome.UNREACHABLE,
            PriceOutcome.NOT_ELIGIBLE,
            PriceOutcome.WINNING,
            PriceOutcome.NO_COMPETITION);
    assertThat(advice.text())
        .contains("Of 5 offers: winning 2, of them without competition 1; 1 would win")
        .contains("barred: no-stock");
    assertThat(advice.json()).contains("\"outcome\" : \"not_eligible\"");
    assertThat(advice.markdown()).contains("| box | offer |");
  }

  @Test
  void tellsHowFarItIs() {
    List<Long> told = new ArrayList<>();
    int seller = CATALOG.findSeller("me");
    SellerAdvice advice =
        ADVISOR.adviseSeller(
            seller,
            (done, total) -> {
              assertThat(total).isEqualTo(CATALOG.boxCount());
              told.add(done);
            });

    assertThat(advice).isEqualTo(ADVISOR.adviseSeller(seller));
    assertThat(told).hasSize(5).isSorted().allSatisfy(done -> assertThat(done).isLessThan(5));
  }

  @Test
  void priceOfAnOfferAlone() {
    PriceToWin price = ADVISOR.priceToWin(offer("c"));
    assertThat(price.highestPriceMinor()).hasValue(150_00);
    assertThat(ADVISOR.advise(offer("c")).markdown())
        .contains("No other offer of the box is eligible.")
        .contains("up to a price of 150.00 EUR");
  }

  @Test
  void anOfferAloneThatItsPriceBarsIsNotToldToAskForMore() {
    Catalog alone = Catalog.builder().add(offer("c", "c-me", "me", "160.00").build()).build();
    Advisor advisor =
        Advisor.of(
            Ranker.of(
                CompiledPolicies.compile(
                    PolicySet.parse(POLICY), alone.schema(), UnknownAttributes.TAKE_AS_MISSING),
                alone,
                Incumbents.none()));

    PriceToWin price = advisor.priceToWin(0);
    assertThat(price.outcome()).isEqualTo(PriceOutcome.NO_COMPETITION);
    assertThat(price.highestPriceMinor()).hasValue(150_00);
    assertThat(price.priceCut()).isEqualTo(0.0625);
    assertThat(advisor.advise(0).text().replaceAll("\\s+", " "))
        .contains("At its price of 160.00 EUR a gate bars it.")
        .contains("It would win up to a price of 150.00 EUR, which is 10.00 EUR less (6.25 %).");
    assertThat(advisor.adviseSeller(0).text().replaceAll("\\s+", " "))
        .contains("6.25 %")
        .contains("winning 0, of them without competition 0; 1 would win with another price");
  }

  @Test
  void anOfferAloneThatItsPriceBarsComesWithThoseThatAnotherPriceWouldWin() {
    Catalog catalog =
        Catalog.builder()
            .add(Seller.builder("me").number("hours", 9).counts("on_time", 90, 100).build())
            .add(offer("a", "a-me", "me", "80.00").text("tier", "gold").build())
            .add(offer("a", "a-them", "them", "100.00").build())
            .add(offer("c", "c-me", "me", "160.00").build())
            .add(offer("d", "d-me", "me", "40.00").build())
            .build();
    Advisor advisor = Advisor.of(Ranker.of(PolicySet.parse(POLICY), catalog));

    assertThat(advisor.adviseSeller(catalog.findSeller("me")).offers())
        .extracting(PriceToWin::product)
        .containsExactly("c", "d", "a");
  }

  @Test
  void anOfferAloneAtItsHighestPriceIsNotToldToAskForMore() {
    Catalog alone =
        Catalog.builder()
            .add(Seller.builder("me").number("hours", 9).counts("on_time", 90, 100).build())
            .add(offer("c", "c-me", "me", "150.00").text("tier", "gold").build())
            .build();

    assertThat(
            Advisor.of(Ranker.of(PolicySet.parse(POLICY), alone))
                .advise(0)
                .text()
                .replaceAll("\\s+", " "))
        .contains("Its price is 150.00 EUR, and it would win up to a price of 150.00 EUR.")
        .doesNotContain("ask for more");
  }

  @Test
  void anOfferThatIsTooCheapIsToldThatOnlyHigherPricesWin() {
    String policy =
        """
        {"policy": "p", "version": "1",
         "criteria": [{"name": "stock", "of": "offer.stock", "weight": 1,
           "value": {"points": [[0, 0], [9, 1]]}}],
         "gates": [{"of": "offer.price", "at_least": 10, "code": "cheap"}]}
        """;
    Catalog catalog =
        Catalog.builder()
            .add(offer("c", "c-me", "me", "5.00").build())
            .add(Offer.builder("c", "d", "them").price("20.00", "EUR").number("stock", 0).build())
            .build();

    Advisor advisor = Advisor.of(Ranker.of(PolicySet.parse(policy), catalog));
    Advice advice = advisor.advise(catalog.findOffer(0, "c-me"));
    assertThat(advice.price().outcome()).isEqualTo(PriceOutcome.REACHABLE);
    assertThat(advice.text().replaceAll("\\s+", " "))
        .contains(
            "It does not win at its price of 5.00 EUR. It would win at higher prices, and none is"
                + " too high: at its own price a rule stops it.");
  }

  @Test
  void leastPriceOfTheSellerBoundsTheSearch() {
    assertThat(ADVISOR.priceToWin(offer("e")).outcome()).isEqualTo(PriceOutcome.UNREACHABLE);
    assertThat(ADVISOR.advise(offer("e")).markdown()).contains("and at no lower price");
  }

  @Test
  void gatesThatNoPriceMendsAreNamed() {
    assertThat(ADVISOR.priceToWin(offer("d")).gates())
        .extracting(GateFailure::code)
        .containsExactly("no-stock");
  }

  @Test
  void qualitiesThatWouldWinAlone() {
    List<QualityToWin> qualities = ADVISOR.qualityToWin(offer("a"));
    assertThat(qualities)
        .extracting(QualityToWin::criterion)
        .containsExactly("answers", "on time", "tier");
    assertThat(qualities.get(0).outcome()).isEqualTo(QualityOutcome.REACHABLE);
    assertThat(qualities.get(0).comparesOffers()).isTrue();
    assertThat(qualities.get(1).outcome()).isEqualTo(QualityOutcome.UNREACHABLE);
    assertThat(qualities.get(2).nowText()).hasValue("bronze");
  }

  @Test
  void sellerIsNotToldTheNumberThatItsRivalHas() {
    Advice advice = ADVISOR.advise(offer("a"));
    assertThat(advice.qualities().get(0).needed()).isPresent();
    Advice shown = advice.forSeller();
    assertThat(shown.qualities().get(0).needed()).isEmpty();
    assertThat(shown.text()).contains("less than it has");
    assertThat(shown.price()).isEqualTo(advice.price());
  }
}
