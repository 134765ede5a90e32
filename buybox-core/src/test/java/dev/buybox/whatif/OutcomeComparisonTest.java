package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of comparisons, against counts made box by box from ids. */
@Tag("slow")
class OutcomeComparisonTest {
  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 60,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
         {"name": "days", "of": "offer.days", "weight": 40, "value": {"points": [[0, 1], [10, 0]]}}],
       "gates": [{"of": "offer.days", "at_most": 8, "code": "slow"}],
       "near_tie": {"within": 0.01, "choose": "incumbent"}}
      """;

  /** A winner, by ids. */
  private record Won(String offer, String seller, long landed) {}

  private static Map<List<String>, Won> winners(Situation situation) {
    Ranker ranker = situation.ranker();
    Catalog catalog = situation.catalog();
    Map<List<String>, Won> winners = new HashMap<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      ranker.rank(box);
      int winner = ranker.winner();
      if (winner >= 0) {
        winners.put(
            List.of(catalog.product(box), catalog.condition(box), catalog.segment(box)),
            new Won(
                catalog.offerId(winner),
                catalog.sellerId(catalog.seller(winner)),
                catalog.landedPriceMinor(winner)));
      }
    }
    return winners;
  }

  /** Raises no price that is near the limit. */
  private static boolean mayRise(Situation situation) {
    Catalog catalog = situation.catalog();
    return IntStream.range(0, catalog.offerCount())
        .allMatch(offer -> catalog.priceMinor(offer) < 700_000_000_000L);
  }

  private static Situation changed(Situation before, Random random) {
    Catalog catalog = before.catalog();
    int offer = random.nextInt(catalog.offerCount());
    String seller = catalog.sellerId(catalog.seller(offer));
    Scenario.Builder scenario = Scenario.builder("s");
    if (random.nextBoolean() && catalog.sellerCount() > 1) {
      scenario.leave(seller);
    } else {
      scenario.priceTimes(
          Subset.ofSeller(seller),
          BigDecimal.valueOf(1 + random.nextInt(mayRise(before) ? 13 : 10), 1));
    }
    Situation after = scenario.build().apply(before);
    return after.catalog().offerCount() == 0 ? before : after;
  }

  @Test
  void countsOfBoxesAndSellers() {
    int[] changes = new int[1];
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation before = Situations.of(neutral);
          Situation after = changed(before, new Random(seed));
          OutcomeComparison comparison =
              OutcomeComparison.of(before, after, ComparisonOptions.standard());
          Map<List<String>, Won> first = winners(before);
          Map<List<String>, Won> second = winners(after);
          Set<List<String>> both = new HashSet<>(first.keySet());
          both.addAll(second.keySet());
          long kept =
              first.keySet().stream()
                  .filter(second::containsKey)
                  .filter(box -> offer(first, box).equals(offer(second, box)))
                  .count();
          long changed = first.keySet().stream().filter(second::containsKey).count() - kept;
          Figures total = comparison.total();
          assertThat(total.kept()).isEqualTo(kept);
          assertThat(total.changed()).isEqualTo(changed);
          assertThat(total.lost()).isEqualTo(both.size() - second.size());
          assertThat(total.gained()).isEqualTo(both.size() - first.size());
          assertThat(total.boxes())
              .isEqualTo(
                  total.kept() + total.changed() + total.lost() + total.gained() + total.none());
          assertThat(comparison.changedCount())
              .isEqualTo((int) (total.changed() + total.lost() + total.gained()));
          checkSellers(comparison, first, second);
          changes[0] += comparison.changedCount();
          for (int i = 0; i < comparison.changedCount(); i++) {
            checkChanged(comparison.changed(i), first, second);
          }
        });
    assertThat(changes[0]).isPositive();
  }

  private static String offer(Map<List<String>, Won> winners, List<String> box) {
    return winners.getOrDefault(box, new Won("", "", 0)).offer();
  }

  private static void checkChanged(
      ChangedBox box, Map<List<String>, Won> first, Map<List<String>, Won> second) {
    List<String> id = List.of(box.product(), box.condition(), box.segment());
    assertThat(box.before().map(BoxWinner::offer).orElse("")).isEqualTo(offer(first, id));
    assertThat(box.after().map(BoxWinner::offer).orElse("")).isEqualTo(offer(second, id));
    assertThat(offer(first, id)).isNotEqualTo(offer(second, id));
    switch (box.kind()) {
      case CHANGED -> assertThat(box.before().isPresent() && box.after().isPresent()).isTrue();
      case LOST -> {
        assertThat(box.after()).isEmpty();
        assertThat(box.tipping().kind()).isIn(Tipping.Kind.LEFT, Tipping.Kind.GATE);
      }
      case GAINED -> {
        assertThat(box.before()).isEmpty();
        assertThat(box.tipping().kind()).isIn(Tipping.Kind.JOINED, Tipping.Kind.GATE);
      }
    }
  }

  private static void checkSellers(
      OutcomeComparison comparison, Map<List<String>, Won> first, Map<List<String>, Won> second) {
    Map<String, Long> boxes = new HashMap<>();
    first.values().forEach(won -> boxes.merge("before " + won.seller(), 1L, Long::sum));
    second.values().forEach(won -> boxes.merge("after " + won.seller(), 1L, Long::sum));
    double herfindahl = 0;
    for (SellerFigures seller : comparison.sellers()) {
      assertThat(seller.boxesBefore())
          .isEqualTo(boxes.getOrDefault("before " + seller.seller(), 0L));
      assertThat(seller.boxesAfter()).isEqualTo(boxes.getOrDefault("after " + seller.seller(), 0L));
      assertThat(seller.boxesBefore() + seller.won() - seller.lost())
          .isEqualTo(seller.boxesAfter());
      herfindahl += Math.pow((double) seller.boxesBefore() / first.size(), 2);
    }
    if (!first.isEmpty()) {
      assertThat(comparison.total().before().herfindahl()).isCloseTo(herfindahl, within(1e-12));
    }
    assertThat(comparison.sellers().stream().map(SellerFigures::seller).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void groupsAddUpAndThreadsChangeNothing() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation before = Situations.of(neutral);
          Situation after = changed(before, new Random(seed));
          for (String column : List.of("category", "condition", "segment")) {
            ComparisonOptions options = ComparisonOptions.standard().groupBy(column);
            OutcomeComparison one = OutcomeComparison.of(before, after, options);
            OutcomeComparison three = OutcomeComparison.of(before, after, options.threads(3));
            assertThat(three.total()).isEqualTo(one.total());
            assertThat(three.groups()).isEqualTo(one.groups());
            assertThat(three.sellers()).isEqualTo(one.sellers());
            assertThat(one.groups().stream().mapToLong(Figures::boxes).sum())
                .isEqualTo(one.total().boxes());
            assertThat(one.groups().stream().mapToLong(Figures::changed).sum())
                .isEqualTo(one.total().changed());
            assertThat(one.groups().stream().mapToLong(each -> each.after().boxesWon()).sum())
                .isEqualTo(one.total().after().boxesWon());
          }
        });
  }

  private static Situation market(String policy, String... rows) {
    List<String> all = new ArrayList<>(List.of(rows));
    return TinyMarket.of(policy, all);
  }

  @Test
  void figuresByHand() throws InterruptedException {
    // product, offer, seller, price, days, demand
    Situation before =
        market(
            POLICY,
            "p1 o1 ann 10.00 2 3",
            "p1 o2 bob 10.10 9 1",
            "p1 o3 cid 11.00 1 0",
            "p2 o1 ann 20.00 1 5",
            "p2 o2 bob 19.90 7 2",
            "p3 o1 bob 5.00 9 1");
    Situation after =
        Scenario.builder("ann dearer, slow ones welcome")
            .priceTimes(Subset.ofSeller("ann"), new BigDecimal("1.5"))
            .threshold("slow", 20)
            .build()
            .apply(before);

    OutcomeComparison found =
        OutcomeComparison.of(
            before,
            after,
            ComparisonOptions.standard().demand("offer.demand").attributes(List.of("offer.days")));

    // p1: ann to cid by the price; p2: ann to bob by the price; p3: nobody to bob by the gate.
    assertThat(found.total().changed()).isEqualTo(2);
    assertThat(found.total().gained()).isEqualTo(1);
    assertThat(found.changed(0).tipping().kind()).isEqualTo(Tipping.Kind.CRITERION);
    assertThat(found.changed(0).tipping().what()).isEqualTo("price");
    // Ann costs 1.5 times as much, and the curve is straight in the logarithm, from 1 to 2 times.
    assertThat((double) found.changed(0).tipping().points())
        .isCloseTo(600_000_000 * Math.log(1.5) / Math.log(2), within(20.0));
    assertThat(found.changed(2).tipping()).isEqualTo(new Tipping(Tipping.Kind.GATE, "slow", 0));
    Side first = found.total().before();
    assertThat(first.boxesWon()).isEqualTo(2);
    assertThat(first.demandWon()).isEqualTo(8);
    assertThat(first.volumeMinor()).isEqualTo(3 * 1000 + 5 * 2000);
    assertThat(first.landedPrice().mean()).isEqualTo((3 * 10.0 + 5 * 20.0) / 8);
    assertThat(first.landedPrice().median()).isEqualTo(20.0);
    assertThat(first.attributes().get(0).mean()).isEqualTo((3 * 2 + 5 * 1) / 8.0);
    assertThat(first.herfindahl()).isEqualTo(1.0);
    assertThat(first.topTenShare()).isEqualTo(1.0);
    Side second = found.total().after();
    assertThat(second.boxesWon()).isEqualTo(3);
    assertThat(second.volumeMinor()).isEqualTo(3 * 1100 + 5 * 1990 + 500);
    assertThat(second.herfindahl()).isCloseTo((9 + 36) / 81.0, within(1e-12));
    assertThat(found.sellers().get(1))
        .isEqualTo(new SellerFigures("bob", 0, 2, 2, 0, 0, 6, 0, 5 * 1990 + 500));
    assertThat(found.currency()).isEqualTo("EUR");
  }

  @Test
  void groupsByATextOfWhoeverWonBeforeOrElseWinsAfter() throws InterruptedException {
    // p2 has nobody before, and p3 neither before nor after.
    Situation before =
        market(POLICY, "p1 o1 ann 10.00 2 1", "p2 o1 bob 5.00 9 1", "p3 o1 cid 5.00 30 1");
    Situation after = Scenario.builder("s").threshold("slow", 20).build().apply(before);

    OutcomeComparison found =
        OutcomeComparison.of(before, after, ComparisonOptions.standard().groupBy("offer.brand"));

    assertThat(found.groups())
        .extracting(Figures::group, Figures::kept, Figures::gained, Figures::none)
        .containsExactly(
            tuple("", 0L, 0L, 1L), tuple("brand-p1", 1L, 0L, 0L), tuple("brand-p2", 0L, 1L, 0L));
  }

  @Test
  void incumbentsAreHonouredOrNot() throws InterruptedException {
    Situation given =
        market(POLICY, "p1 o1 ann 10.00 2 1", "p1 o2 bob 10.01 2 1", "p2 o1 ann 3.00 1 1");
    Incumbents held =
        Incumbents.builder(given.catalog()).hold(0, given.catalog().findOffer(0, "o2")).build();
    Situation holds = new Situation(given.policies(), given.catalog(), held);
    ComparisonOptions options = ComparisonOptions.standard();

    assertThat(OutcomeComparison.of(given, holds, options).total().changed()).isEqualTo(1);
    assertThat(OutcomeComparison.of(given, holds, options).changed(0).tipping().kind())
        .isEqualTo(Tipping.Kind.TIE);
    assertThat(OutcomeComparison.of(given, holds, options.ignoringIncumbents()).total().changed())
        .isZero();
  }

  /** Boxes p, q and r, each with one offer; the last in another currency. */
  private static Situation priced(String currencyOfQ, String currencyOfR) {
    Catalog.Builder catalog = Catalog.builder();
    List<String> currencies = List.of("EUR", currencyOfQ, currencyOfR);
    for (int i = 0; i < currencies.size(); i++) {
      catalog.add(
          Offer.builder("pqr".substring(i, i + 1), "o", "ann")
              .price("500", currencies.get(i))
              .shipping("20")
              .number("days", 1)
              .build());
    }
    return Situation.of(PolicySet.parse(POLICY), catalog.build());
  }

  @Test
  void shippingOfAnotherCurrencyIsNotAddedUp() throws InterruptedException {
    Situation given = priced("EUR", "JPY");
    ComparisonOptions options =
        ComparisonOptions.standard().attributes(List.of("offer.shipping", "offer.days"));

    Side side = OutcomeComparison.of(given, given, options).total().before();

    assertThat(side.landedPrice().known()).isEqualTo(2);
    assertThat(side.attributes().get(0).known()).isEqualTo(2);
    assertThat(side.attributes().get(0).mean()).isEqualTo(20);
    assertThat(side.attributes().get(1).known()).isEqualTo(3);
  }

  @Test
  void aBoxThatChangesItsCurrencyHasNoMoneyToCompare() throws InterruptedException {
    OutcomeComparison found =
        OutcomeComparison.of(
            priced("EUR", "EUR"), priced("EUR", "JPY"), ComparisonOptions.standard());

    for (Side side : List.of(found.total().before(), found.total().after())) {
      assertThat(side.boxesWon()).isEqualTo(3);
      assertThat(side.landedPrice().known()).isEqualTo(2);
      assertThat(side.landedPrice().p95()).isEqualTo(520);
      assertThat(side.volumeMinor()).isEqualTo(2 * 52_000);
    }
  }

  @Test
  void namesThatAreNotThereAreRefused() {
    Situation given = market(POLICY, "p1 o1 ann 10.00 2 1");
    // Before anything is ranked, which can take a while.
    ComparisonOptions options =
        ComparisonOptions.standard()
            .progress((done, total) -> fail("%d of %d boxes are ranked", done, total));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeComparison.of(given, given, options.demand("offer.deman")))
        .withMessageContaining("did you mean \"offer.demand\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OutcomeComparison.of(given, given, options.attributes(List.of("offer.day"))))
        .withMessageContaining("did you mean \"offer.days\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeComparison.of(given, given, options.groupBy("offer.brnd")))
        .withMessageContaining("did you mean \"offer.brand\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeComparison.of(given, given, options.groupBy("categry")))
        .withMessageContaining("did you mean \"category\"?");
    assertThatIllegalArgumentException().isThrownBy(() -> options.threads(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.attributes(List.of("offer.days", "offer.days")));
  }

  @Test
  void otherPoliciesOnTheSameData() throws InterruptedException {
    Situation given =
        market(POLICY, "p1 o1 ann 10.00 8 1", "p1 o2 bob 16.00 1 1", "p2 o1 ann 3.00 1 1");
    Situation faster = given.with(PolicySet.parse(POLICY.replace("60", "10").replace("40", "90")));

    OutcomeComparison found = OutcomeComparison.of(given, faster, ComparisonOptions.standard());

    assertThat(found.total().changed()).isEqualTo(1);
    assertThat(found.changed(0).tipping().what()).isIn("price", "days");
    assertThat(new TreeSet<>(found.attributes())).containsExactly("offer.days");
  }
}
