package dev.buybox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.buybox.bench.market.Marketplace;
import dev.buybox.bench.market.MarketplaceDraw;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
  private static final int BOXES = 1_024;

  private static final Marketplace MARKET = MarketplaceDraw.of(BOXES);

  @ParameterizedTest
  @ValueSource(strings = {Contenders.CRITERIA, Contenders.GATED})
  void contendersAgree(String policy) {
    Agreement agreement = Agreement.check(MARKET, Contenders.of(MARKET, policy));

    assertThat(agreement.compared()).isGreaterThan(BOXES * 9 / 10);
    assertThat(agreement.compared() + agreement.withinTolerance()).isEqualTo(BOXES);
  }

  @Test
  void differentRulesAreFoundOut() {
    Contenders criteria = Contenders.of(MARKET, Contenders.CRITERIA);
    Contenders gated = Contenders.of(MARKET, Contenders.GATED);
    Contenders mixed =
        new Contenders(criteria.ranker(), criteria.prepared(), gated.objects(), criteria.streams());

    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.check(MARKET, mixed))
        .withMessageContaining("objects names");
  }

  @Test
  void differentIncumbentsAreFoundOut() {
    Marketplace held = new Marketplace(MARKET.catalog(), Incumbents.none(), MARKET.boxes());

    assertThatIllegalStateException()
        .isThrownBy(() -> Agreement.check(held, Contenders.of(held, Contenders.CRITERIA)))
        .withMessageContaining("nothing may be timed");
  }

  @Test
  void gatesAndIncumbentsMatter() {
    Ranker ranker = Contenders.of(MARKET, Contenders.GATED).ranker();
    Set<String> reasons = new TreeSet<>();
    Set<DecidedBy> decidedBy = EnumSet.noneOf(DecidedBy.class);
    for (int box = 0; box < BOXES; box++) {
      ranker.rank(box);
      ranker.decidedBy().ifPresent(decidedBy::add);
      for (int i = 0; i < ranker.excludedCount(); i++) {
        Collections.addAll(reasons, ranker.excludedReasons(i).split(";", -1));
      }
    }

    assertThat(reasons).containsExactly("defects", "no-stock", "price-error");
    assertThat(decidedBy).contains(DecidedBy.SCORE, DecidedBy.INCUMBENT);
  }

  @Test
  void boxesHaveTenOffersAndAreDrawnTheSameAgain() {
    assertThat(MARKET.boxes()).hasSize(BOXES).allMatch(box -> box.offers().size() == 10);
    assertThat(MarketplaceDraw.of(64).boxes()).isEqualTo(MARKET.boxes().subList(0, 64));
  }
}
