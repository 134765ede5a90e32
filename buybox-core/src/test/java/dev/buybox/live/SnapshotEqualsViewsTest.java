package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.advice.Advisor;
import dev.buybox.advice.PriceOutcome;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Decision;
import dev.buybox.ranking.ExcludedOffer;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import dev.buybox.ranking.OfferIntervention;
import dev.buybox.ranking.RankedOffer;
import dev.buybox.ranking.Ranker;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After each of many random changes and interventions, the decision of a snapshot says what the
 * views show, and who is kept out and why.
 */
@Tag("slow")
class SnapshotEqualsViewsTest {
  private static final int STEPS = 20;

  private int pinnedWinners;
  private int suspendedOffers;

  @Test
  void everyStepIsDecidedAsItIsShown() {
    SeededCases.run(150, this::changesAndIntervenes);
    if (Long.getLong("buybox.seed") == null) {
      assertThat(pinnedWinners).isGreaterThan(100);
      assertThat(suspendedOffers).isGreaterThan(100);
    }
  }

  private void changesAndIntervenes(long seed, NeutralCase neutral) {
    SplittableRandom random = new SplittableRandom(seed);
    LiveModel model = new LiveModel(neutral);
    for (int step = 0; step < STEPS; step++) {
      String change = random.nextBoolean() ? intervene(model, random) : model.change(random);
      for (int box = 0; box < model.live.boxCount(); box++) {
        assertSame(model.live, box, change);
      }
    }
  }

  private static String intervene(LiveModel model, SplittableRandom random) {
    if (model.rows.offers().isEmpty()) {
      return "nothing left";
    }
    Map<String, String> row = model.rows.offers().get(random.nextInt(model.rows.offers().size()));
    long offer = model.handle(row);
    int seller = model.live.seller(row.getOrDefault("seller", ""));
    return row
        + switch (random.nextInt(6)) {
          case 0 -> " pinned " + model.live.intervene(offer, Intervention.pin("we", "launch"));
          case 1 ->
              " suspended " + model.live.intervene(offer, Intervention.suspend("we", "doubt"));
          case 2 ->
              " seller suspended "
                  + model.live.suspendSeller(seller, Intervention.suspend("we", "fraud"));
          case 3 -> " seller resumed " + model.live.resumeSeller(seller);
          case 4 -> " resumed " + model.live.endIntervention(offer, Kind.SUSPEND);
          default -> " pin ended " + model.live.endIntervention(offer, Kind.PIN);
        };
  }

  private void assertSame(LiveCatalog live, int box, String change) {
    BoxSnapshot snapshot = live.snapshot(box);
    Decision decision = snapshot.decision();
    RankingView view = live.newRankingView();
    WinnerView winner = live.newWinnerView();
    view.read(box);
    assertThat(decision.ranking()).as(change).hasSize(view.rankedCount());
    for (int place = 0; place < view.rankedCount(); place++) {
      RankedOffer ranked = decision.ranking().get(place);
      assertThat(ranked.offer()).as(change).isEqualTo(view.offerId(place));
      assertThat(ranked.score()).as(change).isEqualTo(view.score(place));
    }
    assertThat(decision.winner().isPresent()).as(change).isEqualTo(winner.read(box));
    assertThat(decision.winner().map(RankedOffer::offer)).as(change).isEqualTo(snapshot.winner());
    assertThat(decision.winner()).as(change).isEqualTo(place(decision, view, view.winner()));
    assertThat(decision.second()).as(change).isEqualTo(place(decision, view, view.second()));
    assertThat(decision.decidedBy())
        .as(change)
        .isEqualTo(winner.hasWinner() ? Optional.of(winner.decidedBy()) : Optional.empty());
    assertThat(decision.excluded()).hasSize(view.offerCount() - view.rankedCount());
    assertReasons(decision, change);
    assertAdvice(snapshot, decision, change);
  }

  private static Optional<RankedOffer> place(Decision decision, RankingView view, long offer) {
    for (int place = 0; place < view.rankedCount(); place++) {
      if (view.offer(place) == offer) {
        return Optional.of(decision.ranking().get(place));
      }
    }
    return Optional.empty();
  }

  private void assertReasons(Decision decision, String change) {
    for (ExcludedOffer excluded : decision.excluded()) {
      long suspensions =
          decision.interventions().stream()
              .filter(each -> each.offer().equals(excluded.offer()))
              .filter(each -> each.intervention().kind() == Kind.SUSPEND)
              .count();
      assertThat(excluded.reasons()).as(change).isNotEmpty();
      assertThat(excluded.reasons().stream().filter("suspended"::equals))
          .as(change)
          .hasSize((int) suspensions);
      suspendedOffers += suspensions == 0 ? 0 : 1;
    }
    if (decision.decidedBy().equals(Optional.of(DecidedBy.PINNED))) {
      String winner = decision.winner().orElseThrow().offer();
      assertThat(decision.interventions().stream().filter(SnapshotEqualsViewsTest::isPin))
          .as(change)
          .extracting(OfferIntervention::offer)
          .containsExactly(winner);
      pinnedWinners++;
    }
  }

  private static boolean isPin(OfferIntervention intervention) {
    return intervention.intervention().kind() == Kind.PIN;
  }

  /** Advice knows of interventions, too: what wins now wins, and what it names does not. */
  private static void assertAdvice(BoxSnapshot snapshot, Decision decision, String change) {
    Optional<RankedOffer> pinned =
        decision
            .winner()
            .filter(each -> decision.decidedBy().equals(Optional.of(DecidedBy.PINNED)));
    if (pinned.isPresent()) {
      Ranker ranker = snapshot.ranker();
      Advisor advisor = Advisor.of(ranker);
      advisor.searchPrice(ranker.catalog().findOffer(0, pinned.get().offer()));
      assertThat(advisor.priceOutcome())
          .as(change)
          .isIn(PriceOutcome.WINNING, PriceOutcome.NO_COMPETITION);
    }
  }
}
