package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.PolicySet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoring rule 11: the whole answer, as a value and through the ranker's accessors. */
class DecisionsTest {
  private static final String POLICY =
      FewOffers.with(
          "'gates': [{'of': 'offer.stock', 'at_least': 1, 'code': 'no-stock', 'reason': 'sold"
              + " out'}, {'of': 'offer.price', 'at_most': 500, 'code': 'dear'}],"
              + " 'second_offer': {'cheaper_by': 0.01}");

  private static Catalog catalog() {
    return new FewOffers()
        .offer(
            "a",
            "100.00",
            "stock=1",
            "shipping=1.50",
            "currency=EUR",
            "condition=used",
            "segment=members")
        .offer("b", "80.00", "stock=2", "currency=EUR", "condition=used", "segment=members")
        .offer("z", "600.00", "stock=0", "currency=EUR", "condition=used", "segment=members")
        .offer("𝒫", "1.00", "stock=0", "currency=EUR", "condition=used", "segment=members")
        .offer("\uFFE6", "1.00", "stock=0", "currency=EUR", "condition=used", "segment=members")
        .offer("a", "5.00", "stock=0", "currency=EUR")
        .catalog();
  }

  private static Ranker ranker() {
    return FewOffers.ranker(catalog(), POLICY);
  }

  @Test
  void everythingThatADecisionTells() {
    Decision decision = ranker().decide("p", "used", "members");
    PolicySet policies = FewOffers.policies(POLICY);
    RankedOffer b = new RankedOffer(1, "b", "s-b", 920_000_000, 8_000);
    RankedOffer a = new RankedOffer(2, "a", "s-a", 900_000_000, 10_150);
    GateFailure stock =
        new GateFailure(
            "no-stock",
            "offer.stock",
            OptionalDouble.of(1),
            OptionalDouble.of(0),
            Optional.of("sold out"));
    GateFailure dear =
        new GateFailure(
            "dear",
            "offer.price",
            OptionalDouble.of(500),
            OptionalDouble.of(600),
            Optional.empty());
    assertThat(decision)
        .isEqualTo(
            new Decision(
                "p",
                "used",
                "members",
                "EUR",
                Outcome.WINNER,
                Optional.of(b),
                Optional.empty(),
                Optional.of(DecidedBy.SCORE),
                List.of(b, a),
                List.of(
                    new ExcludedOffer("z", "s-z", List.of(stock, dear)),
                    new ExcludedOffer("\uFFE6", "s-\uFFE6", List.of(stock)),
                    new ExcludedOffer("𝒫", "s-𝒫", List.of(stock))),
                List.of(),
                new PolicyIdentity("p", "1", policies.fingerprint())));
    assertThat(decision.excluded().get(0).reasons()).containsExactly("no-stock", "dear");
  }

  @Test
  void accessorsTellTheSame() {
    Catalog catalog = catalog();
    Ranker ranker = FewOffers.ranker(catalog, POLICY);
    ranker.rank(catalog.findBox("p", "used", "members"));
    assertThat(ranker.outcome()).isEqualTo(Outcome.WINNER);
    assertThat(catalog.offerId(ranker.winner())).isEqualTo("b");
    assertThat(ranker.winnerRank()).isEqualTo(1);
    assertThat(ranker.second()).isEqualTo(-1);
    assertThat(ranker.rankedCount()).isEqualTo(2);
    assertThat(catalog.offerId(ranker.rankedOffer(1))).isEqualTo("a");
    assertThat(ranker.rankedScore(1)).isEqualTo(900_000_000);
    assertThat(ranker.excludedCount()).isEqualTo(3);
    assertThat(catalog.offerId(ranker.excludedOffer(0))).isEqualTo("z");
    assertThat(catalog.offerId(ranker.excludedOffer(1))).isEqualTo("\uFFE6");
    assertThat(catalog.offerId(ranker.excludedOffer(2))).isEqualTo("𝒫");
    assertThat(ranker.excludedReasons(0)).isEqualTo("no-stock;dear");
    assertThat(ranker.excludedReasons(1)).isEqualTo("no-stock");
    assertThat(ranker.failures(ranker.winner())).isEmpty();
    assertThat(ranker.policy().name()).isEqualTo("p");
  }

  @Test
  void nobodyIsEligible() {
    Decision decision = ranker().decide("p", "", "");
    assertThat(decision.outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(decision.winner()).isEmpty();
    assertThat(decision.second()).isEmpty();
    assertThat(decision.decidedBy()).isEmpty();
    assertThat(decision.ranking()).isEmpty();
    assertThat(FewOffers.reasons(decision)).containsOnlyKeys("a");
  }

  @Test
  void boxThatIsNotThere() {
    PolicySet policies = FewOffers.policies(POLICY);
    assertThat(ranker().decide("q", "used", "75"))
        .isEqualTo(
            new Decision(
                "q",
                "used",
                "75",
                "",
                Outcome.NO_OFFERS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new PolicyIdentity("p", "1", policies.fingerprint())));
  }

  /** One ranker goes from box to box, and each answer is its own. */
  @Test
  void answersDoNotMix() {
    Ranker ranker = ranker();
    Decision first = ranker.decide("p", "used", "members");
    Decision second = ranker.decide("p", "", "");
    assertThat(ranker.decide("p", "used", "members")).isEqualTo(first);
    assertThat(ranker.decide("p", "", "")).isEqualTo(second);
    assertThat(first).isNotEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, Integer.MAX_VALUE})
  void placeOutOfRange(int place) {
    Catalog catalog = catalog();
    Ranker ranker = FewOffers.ranker(catalog, POLICY);
    ranker.rank(catalog.findBox("p", "used", "members"));
    String message = "place " + place + " of a ranking of 2";
    assertThatThrownBy(() -> ranker.rankedOffer(place))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> ranker.rankedScore(place))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void boxOutOfRange(int box) {
    Ranker ranker = ranker();
    assertThatThrownBy(() -> ranker.rank(box)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ranker.rank(box, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ranker.decide(box)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anotherSchema() {
    Catalog one = new FewOffers().offer("a", "1.00", "x=1").catalog();
    Catalog other = new FewOffers().offer("a", "1.00", "y=1").catalog();
    CompiledPolicies compiled =
        CompiledPolicies.compile(
            FewOffers.policies(FewOffers.curve("{'min_max': 'lower'}")), one.schema());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ranker.of(compiled, other, Incumbents.none()))
        .withMessageStartingWith("the policies were compiled against another schema");
  }

  @Test
  void anotherCatalogueOfTheSameSchema() {
    Catalog one = new FewOffers().offer("a", "1.00", "x=1").catalog();
    Catalog other = new FewOffers().offer("b", "2.00", "x=2").catalog();
    PolicySet policies = FewOffers.policies(FewOffers.curve("{'min_max': 'lower'}"));
    CompiledPolicies compiled = CompiledPolicies.compile(policies, one.schema());
    assertThat(compiled.policies()).isSameAs(policies);
    assertThat(compiled.schema()).isSameAs(one.schema());
    assertThat(
            Ranker.of(compiled, other, Incumbents.none()).decide(0).winner().orElseThrow().offer())
        .isEqualTo("b");
  }

  @Test
  void listsAreCopied() {
    Decision decision = ranker().decide("p", "used", "members");
    assertThatThrownBy(() -> decision.ranking().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> decision.excluded().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> decision.excluded().get(0).failures().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
