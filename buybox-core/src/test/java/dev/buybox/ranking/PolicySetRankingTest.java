package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rule 13: every box is decided by one policy, and says which. */
class PolicySetRankingTest {
  private static final String SET =
      """
      {'default': {'policy': 'p', 'version': '1',
        'criteria': [{'name': 'price', 'of': 'offer.price', 'weight': 1,
         'value': {'points': [[0, 1], [1000, 0]]}}]},
       'by_category': {
        'phones': {'version': '1-phones', 'gates': [{'of': 'offer.x', 'at_least': 5}]},
        'books': {'version': '1-books', 'near_tie': {'within': 0.2, 'choose': 'share'},
         'criteria': [{'name': 'x', 'of': 'offer.x', 'weight': 1,
          'value': {'points': [[0, 0], [10, 1]]}}]},
        'unused': {'version': '1-unused'}}}
      """;

  private static Catalog catalog() {
    FewOffers boxes = new FewOffers();
    for (String category : new String[] {"phones", "books", "toys", ""}) {
      String[] product = {"product=" + category + "-1", "category=" + category, "x=9"};
      String[] cheaper = {"product=" + category + "-1", "category=" + category, "x=2"};
      boxes.offer("good", "20.00", product).offer("cheap", "10.00", cheaper);
    }
    return boxes.catalog();
  }

  @ParameterizedTest
  @CsvSource({
    "phones, good, 1-phones, 1", // the gate bars the cheap one
    "books, good, 1-books, 2",
    "toys, cheap, 1, 2",
    "'', cheap, 1, 2",
  })
  void categoryDecides(String category, String winner, String version, int ranked) {
    Ranker ranker = FewOffers.ranker(catalog(), SET);
    Decision decision = ranker.decide(category + "-1", "", "");
    assertThat(decision.winner().orElseThrow().offer()).isEqualTo(winner);
    assertThat(decision.policy().version()).isEqualTo(version);
    assertThat(decision.policy().fingerprint())
        .isEqualTo(FewOffers.policies(SET).forCategory(category).fingerprint());
    assertThat(decision.ranking()).hasSize(ranked);
    assertThat(ranker.policy()).isEqualTo(FewOffers.policies(SET).forCategory(category));
  }

  /** A ranker goes from one policy to the other and back. */
  @Test
  void boxesOfDifferentPoliciesInTurn() {
    Catalog catalog = catalog();
    Ranker ranker = FewOffers.ranker(catalog, SET);
    for (int round = 0; round < 3; round++) {
      for (int box = 0; box < catalog.boxCount(); box++) {
        ranker.rank(box);
        boolean cheap = catalog.category(box).isEmpty() || catalog.category(box).equals("toys");
        assertThat(catalog.offerId(ranker.winner())).isEqualTo(cheap ? "cheap" : "good");
      }
    }
  }

  /** Near ties are shared in the one category whose policy says so. */
  @Test
  void visitorsMatterWhereAPolicySharesOnly() {
    String set = SET.replace("[10, 1]", "[100, 1]");
    Catalog catalog = catalog();
    Ranker ranker = FewOffers.ranker(catalog, set);
    int books = catalog.findBox("books-1", "", "");
    int toys = catalog.findBox("toys-1", "", "");
    int second = 0;
    for (int visitor = 0; visitor < 100; visitor++) {
      ranker.rank(books, Ranker.visitorHash("v" + visitor));
      second += ranker.winnerRank() == 2 ? 1 : 0;
      ranker.rank(toys, Ranker.visitorHash("v" + visitor));
      assertThat(ranker.winnerRank()).isEqualTo(1);
    }
    assertThat(second).isBetween(25, 75);
  }

  @Test
  void boxThatIsNotThereIsTheDefaults() {
    assertThat(FewOffers.ranker(catalog(), SET).decide("none", "", "").policy().version())
        .isEqualTo("1");
  }
}
