package dev.buybox.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.buybox.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rule 8: score, tie breakers, hash, and what decided. */
class OrderTest {
  private static final String ALL_EQUAL =
      "{'policy': 'p', 'version': '1', 'criteria': [{'name': 'a', 'weight': 1, 'of': 'offer.price',"
          + " 'value': {'points': [[0, 1], [100000, 1]]}}], 'tie_breakers': [%s]}";

  private static String breakers(String breakers) {
    return ALL_EQUAL.formatted(breakers);
  }

  /** The ids of a box without condition and segment, in the order of their hashes. */
  private static List<String> byHash(String... ids) {
    List<String> sorted = new ArrayList<>(List.of(ids));
    Comparator<Long> unsigned = Long::compareUnsigned;
    sorted.sort(Comparator.comparing(OrderTest::hash, unsigned));
    return sorted;
  }

  private static Long hash(String id) {
    return Hashing.murmur3_128().hashString("p\n\n\n" + id, UTF_8).asLong();
  }

  private static FewOffers equals(List<String> ids) {
    FewOffers box = new FewOffers();
    ids.forEach(id -> box.offer(id, "1.00"));
    return box;
  }

  @Test
  void scoreFirst() {
    Decision decision =
        new FewOffers()
            .offer("a", "30.00")
            .offer("b", "10.00")
            .offer("c", "20.00")
            .decide(FewOffers.with("'tie_breakers': [{'of': 'offer.price', 'better': 'higher'}]"));
    assertThat(FewOffers.order(decision)).containsExactly("b", "c", "a");
    assertThat(decision.decidedBy()).contains(DecidedBy.SCORE);
    assertThat(decision.winner().orElseThrow())
        .isEqualTo(new RankedOffer(1, "b", "s-b", 990_000_000, 1_000));
    assertThat(decision.ranking().get(2))
        .isEqualTo(new RankedOffer(3, "a", "s-a", 970_000_000, 3_000));
  }

  @ParameterizedTest
  @CsvSource({"lower, b, c, a", "higher, a, c, b"})
  void tieBreaker(String better, String first, String second, String third) {
    Decision decision =
        new FewOffers()
            .offer("a", "3.00")
            .offer("b", "1.00")
            .offer("c", "2.00")
            .decide(breakers("{'of': 'offer.price', 'better': '" + better + "'}"));
    assertThat(FewOffers.order(decision)).containsExactly(first, second, third);
    assertThat(decision.decidedBy()).contains(DecidedBy.TIE_BREAKER);
  }

  @Test
  void tieBreakersInTurn() {
    Decision decision =
        new FewOffers()
            .offer("a", "1.00", "x=1", "y=1")
            .offer("b", "1.00", "x=1", "y=2")
            .offer("c", "1.00", "x=2", "y=9")
            .decide(
                breakers(
                    "{'of': 'offer.x', 'better': 'lower'}, {'of': 'offer.y', 'better':"
                        + " 'higher'}"));
    assertThat(FewOffers.order(decision)).containsExactly("b", "a", "c");
    assertThat(decision.decidedBy()).contains(DecidedBy.TIE_BREAKER);
  }

  /** In either direction, whoever has no number comes last. */
  @ParameterizedTest
  @CsvSource({"lower, a b none", "higher, b a none"})
  void missingLast(String better, String order) {
    assertThat(
            new FewOffers()
                .offer("none", "1.00")
                .offer("a", "1.00", "x=-5")
                .offer("b", "1.00", "x=5")
                .order(breakers("{'of': 'offer.x', 'better': '" + better + "'}")))
        .containsExactly(order.split(" "));
  }

  @Test
  void twoWithoutANumberAreLeftToTheNextRule() {
    Decision decision =
        new FewOffers()
            .offer("a", "1.00", "y=1")
            .offer("b", "1.00", "y=2")
            .decide(
                breakers(
                    "{'of': 'offer.x', 'better': 'lower'}, {'of': 'offer.y', 'better':"
                        + " 'higher'}"));
    assertThat(FewOffers.order(decision)).containsExactly("b", "a");
    Decision byHash =
        new FewOffers()
            .offer("a", "1.00")
            .offer("b", "1.00")
            .decide(breakers("{'of': 'offer.x', 'better': 'lower'}"));
    assertThat(FewOffers.order(byHash)).isEqualTo(byHash("a", "b"));
    assertThat(byHash.decidedBy()).contains(DecidedBy.HASH);
  }

  /** A seller's rate of no cases is missing, too. */
  @Test
  void tieBrokenByARate() {
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "seller=s")
                .offer("b", "1.00", "seller=t")
                .offer("c", "1.00", "seller=u")
                .seller("s", "on_time=0/0")
                .seller("t", "on_time=1/2")
                .seller("u", "on_time=3/5")
                .order(breakers("{'of': 'seller.on_time', 'better': 'higher'}")))
        .containsExactly("c", "b", "a");
  }

  @Test
  void hashAtTheEnd() {
    String[] ids = {"a", "b", "c", "d", "e", "f", "g", "h", "é", "日本", "𝒫"};
    Decision decision = equals(List.of(ids)).decide(breakers(""));
    assertThat(FewOffers.order(decision)).isEqualTo(byHash(ids));
    assertThat(decision.decidedBy()).contains(DecidedBy.HASH);
  }

  @Test
  void orderOfRowsIsOfNoConsequence() {
    List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
    List<String> order = equals(ids).order(breakers(""));
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(ids, random);
      assertThat(equals(ids).order(breakers(""))).isEqualTo(order);
    }
  }

  /** Nobody wins everywhere by choosing an id: each box has an order of its own. */
  @Test
  void everyBoxHasAnOrderOfItsOwn() {
    FewOffers boxes = new FewOffers();
    int count = 200;
    for (int box = 0; box < count; box++) {
      boxes.offer("a", "1.00", "product=p" + box).offer("b", "1.00", "product=p" + box);
    }
    Catalog catalog = boxes.catalog();
    Ranker ranker = FewOffers.ranker(catalog, breakers(""));
    int won = 0;
    for (int box = 0; box < count; box++) {
      ranker.rank(box);
      won += catalog.offerId(ranker.winner()).equals("a") ? 1 : 0;
    }
    assertThat(won).isBetween(70, 130);
  }

  @Test
  void aloneIsByScore() {
    Decision decision =
        new FewOffers().offer("a", "1.00").decide(breakers("{'of':'offer.x','better':'lower'}"));
    assertThat(decision.decidedBy()).contains(DecidedBy.SCORE);
    assertThat(decision.winner().orElseThrow().rank()).isEqualTo(1);
  }

  /** What decided is what tells the first two apart, whoever comes after. */
  @Test
  void decidedBetweenTheFirstTwo() {
    Decision decision =
        new FewOffers()
            .offer("a", "1.00", "x=1")
            .offer("b", "1.00", "x=2")
            .offer("c", "1.00", "x=2")
            .decide(breakers("{'of': 'offer.x', 'better': 'lower'}"));
    assertThat(decision.decidedBy()).contains(DecidedBy.TIE_BREAKER);
    assertThat(FewOffers.order(decision).subList(1, 3)).isEqualTo(byHash("b", "c"));
  }

  @Test
  void labels() {
    assertThat(DecidedBy.values())
        .extracting(DecidedBy::label)
        .containsExactly("score", "tie_breaker", "hash", "incumbent", "share", "pinned");
  }
}
