package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.least;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.Trial;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An offer at an absurdly high price, which moves the median so that an honest one is barred. */
class DearOfferTest {
  private static final long MOST = 10_000;

  private static Market two(long dear, String... cells) {
    return new Market().offer("honest", "10.00", cells).offer("dear", price(dear), cells);
  }

  /** One honest offer and two accomplices. */
  private static Market three(long dear, String... cells) {
    return two(dear, cells).offer("dear-2", price(dear), cells);
  }

  private static Market four(long dear, String... cells) {
    return three(dear, cells).offer("honest-2", "10.20", cells);
  }

  @Test
  void lowerGateAloneHandsTheBoxOver() {
    row(
        "two offers, lower gate alone: lowest price that wins",
        policy -> {
          PolicySet lower = Policies.withoutGates(policy, "far-above");
          return price(least(1001, MOST, dear -> two(dear).winner(lower).equals("dear")));
        });
  }

  @Test
  void bothGatesLeaveItNothingToWin() {
    row(
        "two offers, both gates: prices from 10.01 to 100.00 that win",
        policy -> "" + pricesThatWin(policy));
  }

  private static long pricesThatWin(PolicySet policy) {
    Ranker ranker = two(1001).ranker(policy);
    Trial trial = Trial.of(ranker);
    trial.about(ranker.catalog().findOffer(0, "dear"));
    return LongStream.rangeClosed(1001, MOST).filter(trial::winsAt).count();
  }

  @Test
  void bothGatesLeaveItThePowerToEmptyTheBox() {
    row(
        "two offers, both gates: lowest price that empties the box",
        policy -> price(firstThatEmpties(policy)));
    row(
        "the same with bounds of 0.5 and 1.5",
        policy -> price(firstThatEmpties(Policies.medianBounds(policy, 0.5, 1.5))));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(two(5667).barred(policy))
          .isEqualTo(Map.of("honest", List.of("price-error"), "dear", List.of("far-above")));
    }
  }

  private static long firstThatEmpties(PolicySet policy) {
    return least(1001, MOST, dear -> two(dear).winner(policy).equals("nobody"));
  }

  @Test
  void twoAccomplicesHoldTheMedianAgainstOne() {
    row(
        "one honest offer, two accomplices: lowest price that wins",
        policy -> price(least(1001, MOST, dear -> three(dear).winner(policy).startsWith("dear"))));
  }

  @Test
  void twoAccomplicesAgainstTwoBarTheCheaper() {
    row(
        "10.00 and 10.20, two accomplices: lowest price that bars the 10.00",
        policy -> price(firstThatBars(policy, "honest")));
    row(
        "the same: lowest price that bars all four",
        policy -> price(firstThatBars(policy, "honest-2")));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(four(5647).winner(policy)).isEqualTo("honest-2");
      assertThat(four(5780).winner(policy)).isEqualTo("honest-2");
      assertThat(four(5781).winner(policy)).isEqualTo("nobody");
    }
  }

  private static long firstThatBars(PolicySet policy, String id) {
    return least(1001, MOST, dear -> four(dear).barred(policy).containsKey(id));
  }

  @Test
  void twoAccomplicesAgainstThreeBarNobody() {
    for (PolicySet policy : Policies.shipped()) {
      for (long dear : List.of(3334L, 5667L, 10_000L, 1_000_000_000L)) {
        assertThat(four(dear).offer("honest-3", "10.40").barred(policy))
            .containsOnlyKeys("dear", "dear-2");
      }
    }
  }

  @Test
  void referencePriceKeepsThemOutOfTheMedian() {
    for (PolicySet policy : Policies.shipped()) {
      for (long dear = 1001; dear <= MOST; dear += 211) {
        assertThat(three(dear, "reference_price=11").winner(policy)).isEqualTo("honest");
      }
    }
  }
}
