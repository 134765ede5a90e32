package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.least;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.Contradiction;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A box filled with offers that nobody means to sell: five honest ones, and ruined sellers'. */
class FloodTest {
  private static final long MOST = 1_000_000;

  private static Market flooded(int fakes, long cents, String... cells) {
    Market market = new Market();
    for (String price : List.of("100.00", "102.00", "104.00", "107.00", "110.00")) {
      market.offer("honest " + price, price, cells);
    }
    List<String> fake = new ArrayList<>(Market.RUINED);
    fake.addAll(List.of(cells));
    for (int at = 0; at < fakes; at++) {
      market.offer("fake-" + at, price(cents), fake);
    }
    return market;
  }

  private static long honestBarred(PolicySet policy, int fakes, long cents, String... cells) {
    return flooded(fakes, cents, cells).barred(policy).keySet().stream()
        .filter(id -> id.startsWith("honest"))
        .count();
  }

  @Tag("slow")
  @Test
  void fewerThanTheHonestBarNobody() {
    for (PolicySet policy : Policies.shipped()) {
      for (int fakes = 1; fakes < 5; fakes++) {
        for (long cents = 1; cents <= MOST * 100; cents = cents * 3 / 2 + 1) {
          assertThat(honestBarred(policy, fakes, cents)).as(fakes + " at " + cents).isZero();
        }
      }
    }
  }

  @Test
  void asManyBarTheCheapest() {
    row("five fakes: lowest price that bars the offer at 100.00", p -> price(dear(p, 5, 1)));
    row("five fakes: lowest price that bars all ten", p -> price(dear(p, 5, 5)));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(honestBarred(policy, 5, 62_000)).isEqualTo(4);
      assertThat(flooded(5, 62_000).winner(policy)).isEqualTo("honest 110.00");
      assertThat(flooded(5, 62_334).winner(policy)).isEqualTo("nobody");
    }
  }

  @Test
  void oneMoreHoldsTheMedian() {
    row("six fakes: lowest price that bars all five", policy -> price(dear(policy, 6, 5)));
    row("six fakes: highest price below theirs that bars all five", policy -> price(cheap(policy)));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(flooded(6, dear(policy, 6, 5)).winner(policy)).startsWith("fake");
      assertThat(flooded(6, cheap(policy)).winner(policy)).startsWith("fake");
    }
  }

  private static long dear(PolicySet policy, int fakes, int barred) {
    return least(11_000, MOST, cents -> honestBarred(policy, fakes, cents) >= barred);
  }

  /** The highest price of six cheap fakes that bars the five as far above. */
  private static long cheap(PolicySet policy) {
    return least(3000, 9000, cents -> honestBarred(policy, 6, cents) < 5) - 1;
  }

  @Tag("slow")
  @Test
  void referencePriceStopsTheDearAndNotTheCheap() {
    for (PolicySet policy : Policies.shipped()) {
      for (long cents = 11_000; cents <= MOST; cents += 19_997) {
        assertThat(honestBarred(policy, 6, cents, "reference_price=104")).isZero();
      }
      assertThat(honestBarred(policy, 6, 5882, "reference_price=104")).isEqualTo(5);
      assertThat(flooded(6, 3119, "reference_price=104").winner(policy)).startsWith("honest");
    }
  }

  @Test
  void fakesWithoutStockDoNotCount() {
    for (PolicySet policy : Policies.shipped()) {
      assertThat(honestBarred(policy, 50, 50_000)).isEqualTo(5);
      Market market = flooded(0, 1);
      for (int at = 0; at < 50; at++) {
        market.offer("fake-" + at, "500.00", "stock=0");
      }
      assertThat(market.winner(policy)).isEqualTo("honest 100.00");
    }
  }

  @Tag("slow")
  @Test
  void moreThanTheLimitTakesTheWholeBoxOut() {
    Catalog.Builder rows = Catalog.builder();
    for (int at = 0; at <= CatalogLimits.MAX_OFFERS_IN_BOX; at++) {
      rows.add(Offer.builder("flooded", "o-" + at, "s").price("10.00", "EUR").build());
    }
    rows.add(Offer.builder("quiet", "o", "s").price("10.00", "EUR").build());
    List<Contradiction> leftOut = new ArrayList<>();

    Catalog catalog = rows.build(leftOut::add);

    row(
        "offers in a box, at most",
        p -> String.format(Locale.ROOT, "%,d", CatalogLimits.MAX_OFFERS_IN_BOX));
    assertThat(leftOut).hasSize(CatalogLimits.MAX_OFFERS_IN_BOX + 1);
    assertThat(catalog.boxCount()).isEqualTo(1);
    assertThat(catalog.product(0)).isEqualTo("quiet");
  }
}
