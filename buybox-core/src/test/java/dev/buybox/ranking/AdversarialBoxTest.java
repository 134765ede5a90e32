package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Boxes of the greatest width, filled by somebody who wants to stop the ranker: the answer is right
 * and comes. The timeouts are there for hangs only; a quadratic sort would take minutes.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AdversarialBoxTest {
  private static final int WIDTH = CatalogLimits.MAX_OFFERS_IN_BOX;
  private static final int LEAST_PRICE = 1_000_000;

  private static final String BY_PRICE =
      """
      {"policy": "p", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 1,
         "value": {"relative_to": "%s", "better": "lower", "points": [[0.5, 1], [3, 0]]}}],
       "gates": [{"of": "offer.price", "at_least_times": 0.1, "relative_to": "median_eligible"}],
       "near_tie": {"within": 0.2, "choose": "share"},
       "tie_breakers": [{"of": "offer.price", "better": "lower"}]}
      """;

  @Test
  void allOffersAreTiedToTheLast() {
    List<String> ids = idsInHashOrder("");
    Ranker ranker = ranker(BY_PRICE.formatted("best_eligible"), ids, at -> LEAST_PRICE);
    ranker.rank(0);
    assertThat(ranker.rankedCount()).isEqualTo(WIDTH);
    assertThat(ranker.decidedBy()).contains(DecidedBy.HASH);
    for (int place = 0; place < WIDTH; place++) {
      assertThat(ranker.rankedOffer(place)).isEqualTo(place);
    }
    ranker.rank(0, Ranker.visitorHash("visitor"));
    assertThat(ranker.decidedBy()).contains(DecidedBy.SHARE);
  }

  static Stream<Arguments> killerOrders() {
    IntUnaryOperator rising = at -> at;
    IntUnaryOperator falling = at -> WIDTH - at;
    IntUnaryOperator organPipe = at -> Math.min(at, WIDTH - at);
    IntUnaryOperator sawTooth = at -> at % 255;
    IntUnaryOperator twoRuns = at -> at % 2 == 0 ? at : WIDTH + at;
    IntUnaryOperator twoValues = at -> Integer.bitCount(at) % 2;
    IntUnaryOperator medianOfThreeKiller = at -> at % 2 == 0 ? at / 2 : WIDTH / 2 + at;
    IntUnaryOperator bitReversed = at -> Integer.reverse(at) >>> 16;
    return Stream.of(
        Arguments.of("rising", rising),
        Arguments.of("falling", falling),
        Arguments.of("organ pipe", organPipe),
        Arguments.of("saw tooth", sawTooth),
        Arguments.of("two runs", twoRuns),
        Arguments.of("two values", twoValues),
        Arguments.of("median of three killer", medianOfThreeKiller),
        Arguments.of("bits reversed", bitReversed));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("killerOrders")
  void pricesStandInOrdersThatKillSorts(String name, IntUnaryOperator price) {
    List<String> ids = idsInHashOrder("");
    for (String reference : List.of("best_eligible", "median_eligible")) {
      Ranker ranker =
          ranker(BY_PRICE.formatted(reference), ids, at -> LEAST_PRICE + price.applyAsInt(at));
      ranker.rank(0);
      assertThat(ranker.rankedCount()).as(name).isEqualTo(WIDTH);
      for (int place = 1; place < WIDTH; place++) {
        int before = ranker.rankedOffer(place - 1);
        int after = ranker.rankedOffer(place);
        int byPrice = Integer.compare(price.applyAsInt(before), price.applyAsInt(after));
        assertThat(byPrice == 0 ? before - after : byPrice).isNegative();
      }
    }
  }

  /** The holder stands at the last place that a box can have. */
  @ParameterizedTest
  @ValueSource(strings = {"plain", "vector"})
  void lastOfTiedOffersHoldsTheBox(String kernel) throws InterruptedException {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 1,
           "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}}],
         "near_tie": {"within": 0.2, "choose": "incumbent"}}
        """;
    List<String> ids = idsInHashOrder("");
    Catalog catalog = catalog(ids, at -> LEAST_PRICE);
    int last = WIDTH - 1;
    Incumbents.Builder held = Incumbents.builder(catalog);
    held.hold("product", "", "", ids.get(last));
    Ranker ranker = FewOffers.ranker(catalog, policy, held.build());
    ranker.rank(0);
    assertThat(ranker.winner()).isEqualTo(last);
    int[] winners = new int[1];
    BulkRanker bulk = BulkKernels.by(kernel, () -> BulkRanker.of(ranker));
    bulk.winners(winners);
    assertThat(winners).as("once").containsExactly(last);
    bulk.prepare();
    bulk.winners(winners);
    assertThat(winners).as("of columns").containsExactly(last);
    byte[] status = new byte[WIDTH];
    bulk.rank(new int[WIDTH], new int[WIDTH], status);
    assertThat(status[last]).isEqualTo(BoxStatus.WINNER);
    Reweigher reweigher = BulkKernels.reweigher(kernel, ranker);
    assertThat(reweigher.isOnePass()).isTrue();
    reweigher.winners(ranker.policies(), winners);
    assertThat(winners).as("by weights").containsExactly(last);
  }

  /** Ids that differ only at their end are slow to compare. */
  @Test
  void allOffersAreBarredUnderIdsOfALongCommonBeginning() {
    List<String> ids = idsInHashOrder("x".repeat(200));
    String barring =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "days", "of": "offer.days", "weight": 1, "missing": "exclude",
           "value": {"best": 1, "half_life": 3}}],
         "gates": [{"of": "offer.price", "at_most": 1, "code": "too-dear"}]}
        """;
    Ranker ranker = ranker(barring, ids, at -> LEAST_PRICE);
    ranker.rank(0);
    assertThat(ranker.outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(ranker.excludedCount()).isEqualTo(WIDTH);
    List<String> excluded = new ArrayList<>();
    for (int index = 0; index < WIDTH; index++) {
      excluded.add(ids.get(ranker.excludedOffer(index)));
    }
    assertThat(excluded).isEqualTo(ids.stream().sorted().toList());
    assertThat(ranker.excludedReasons(WIDTH - 1)).isEqualTo("too-dear;missing:offer.days");
  }

  /** Ids in the order in which ties end, found without the catalogue. */
  private static List<String> idsInHashOrder(String beginning) {
    return IntStream.range(0, WIDTH)
        .mapToObj(i -> Hashed.of(beginning + i))
        .sorted(Comparator.comparing(Hashed::hash, Long::compareUnsigned).thenComparing(Hashed::id))
        .map(Hashed::id)
        .toList();
  }

  private record Hashed(long hash, String id) {
    static Hashed of(String id) {
      String offerInBox = "product\n\n\n" + id;
      return new Hashed(
          Hashing.murmur3_128().hashString(offerInBox, StandardCharsets.UTF_8).asLong(), id);
    }
  }

  private static Ranker ranker(String policy, List<String> ids, IntUnaryOperator price) {
    Catalog catalog = catalog(ids, price);
    PolicySet policies = PolicySet.parse(policy);
    return Ranker.of(
        CompiledPolicies.compile(policies, catalog.schema(), UnknownAttributes.TAKE_AS_MISSING),
        catalog,
        Incumbents.none());
  }

  private static Catalog catalog(List<String> ids, IntUnaryOperator price) {
    Catalog.Builder builder = Catalog.builder();
    for (int at = 0; at < WIDTH; at++) {
      builder.add(
          Offer.builder("product", ids.get(at), "seller")
              .priceMinor(price.applyAsInt(at), "EUR")
              .build());
    }
    return builder.build();
  }
}
