package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogReading;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A changed catalogue decides as one that is built from changed rows. */
@Tag("slow")
class ScenarioDataTest {
  private static Situation apply(NeutralCase neutral, Scenario.Builder scenario) {
    return scenario.build().apply(Situations.of(neutral));
  }

  private static void sameAsRebuilt(Situation changed, NeutralCase rows) {
    assertThat(Situations.decisions(changed)).isEqualTo(Situations.decisions(Situations.of(rows)));
  }

  private static String anySeller(NeutralCase neutral, Random random) {
    return neutral.offers().get(random.nextInt(neutral.offers().size())).getOrDefault("seller", "");
  }

  @Test
  void pricesTimesAFactor() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Random random = new Random(seed);
          String seller = anySeller(neutral, random);
          BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(100), 2);
          Situation changed =
              apply(neutral, Scenario.builder("s").priceTimes(Subset.ofSeller(seller), factor));
          NeutralCase rows = neutral.copy();
          for (Map<String, String> row : rows.offers()) {
            if (row.getOrDefault("seller", "").equals(seller)) {
              BigDecimal price = new BigDecimal(row.getOrDefault("price", ""));
              int digits = row.getOrDefault("currency", "").equals("JPY") ? 0 : 2;
              digits = row.getOrDefault("currency", "").equals("KWD") ? 3 : digits;
              BigDecimal product = price.multiply(factor).setScale(digits, RoundingMode.HALF_EVEN);
              row.put("price", product.max(BigDecimal.ONE.movePointLeft(digits)).toPlainString());
            }
          }
          sameAsRebuilt(changed, rows);
        });
  }

  @Test
  void aSellerLeaves() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          String seller = anySeller(neutral, new Random(seed));
          Situation before = Situations.of(neutral);
          Situation changed = Scenario.builder("s").leave(seller).build().apply(before);
          NeutralCase rows = neutral.copy();
          rows.offers().removeIf(row -> row.getOrDefault("seller", "").equals(seller));
          if (!rows.offers().isEmpty()) {
            sameAsRebuilt(changed, rows);
          }
          assertThat(changed.catalog().isNumberedAs(before.catalog())).isFalse();
          assertThat(changed.catalog().offerCount()).isEqualTo(rows.offers().size());
        });
  }

  @Test
  void countsOfASeller() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation before = Situations.of(neutral);
          String seller = neutral.sellers().get(0).getOrDefault("seller", "");
          boolean possible =
              before.catalog().schema().find("seller.on_time").isPresent()
                  && before.catalog().findSeller(seller) >= 0;
          if (!possible) {
            return;
          }
          Situation changed =
              Scenario.builder("s").counts(seller, "seller.on_time", 7, 9).build().apply(before);
          NeutralCase rows = neutral.copy();
          rows.sellers().get(0).put("on_time.num", "7");
          rows.sellers().get(0).put("on_time.den", "9");
          sameAsRebuilt(changed, rows);
        });
  }

  @Test
  void aTextOrNumberOfSomeOffers() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation before = Situations.of(neutral);
          String seller = anySeller(neutral, new Random(seed));
          Scenario.Builder scenario = Scenario.builder("s");
          NeutralCase rows = neutral.copy();
          set(
              before,
              scenario,
              rows,
              seller,
              "fulfilment",
              "brand new",
              new NewValue.Text("brand new"));
          set(before, scenario, rows, seller, "days", "4.5", new NewValue.Quantity(4.5));
          set(before, scenario, rows, seller, "quality", "", new NewValue.Missing());
          sameAsRebuilt(scenario.build().apply(before), rows);
        });
  }

  private static void set(
      Situation situation,
      Scenario.Builder scenario,
      NeutralCase rows,
      String seller,
      String name,
      String cell,
      NewValue value) {
    if (situation.catalog().schema().find("offer." + name).isEmpty()) {
      return;
    }
    scenario.set(Subset.ofSeller(seller), "offer." + name, value);
    rows.offers().stream()
        .filter(row -> row.getOrDefault("seller", "").equals(seller))
        .forEach(row -> row.put(name, cell));
  }

  @Test
  void aSellerJoinsWithWhatOneHadThatLeft() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation before = Situations.of(neutral);
          NeutralCase rows = neutral.copy();
          String seller = anySeller(neutral, new Random(seed));
          rows.offers().removeIf(row -> row.getOrDefault("seller", "").equals(seller));
          rows.sellers().removeIf(row -> row.getOrDefault("seller", "").equals(seller));
          Situation without = Situations.of(rows);
          if (rows.offers().isEmpty()
              || !without.catalog().schema().equals(before.catalog().schema())
              || !before.catalog().sellerHasRow(before.catalog().findSeller(seller))) {
            return;
          }
          Catalog catalog = before.catalog();
          Change.Join join =
              new Change.Join(
                  CatalogReading.sellers(catalog).stream()
                      .filter(each -> each.seller().equals(seller))
                      .findFirst()
                      .orElseThrow(),
                  CatalogReading.offers(catalog).stream()
                      .filter(each -> each.seller().equals(seller))
                      .toList());
          Situation joined = Scenario.builder("s").add(join).build().apply(without);
          assertThat(Situations.decisions(joined.withoutIncumbents()))
              .isEqualTo(Situations.decisions(before.withoutIncumbents()));
        });
  }

  @Test
  void whatIsSetOfASellerWithoutARowStaysWhenAnotherJoins() {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "on time", "of": "seller.on_time", "weight": 1,
           "value": {"points": [[0, 0], [1, 1]]}}]}
        """;
    Catalog catalog =
        Catalog.builder()
            .add(Seller.builder("ann").counts("on_time", 1, 2).build())
            .add(Offer.builder("p", "o1", "ann").price("10.00", "EUR").build())
            .add(Offer.builder("p", "o2", "bob").price("10.00", "EUR").build())
            .build();
    Situation situation = Situation.of(PolicySet.parse(policy), catalog);
    Scenario.Builder scenario = Scenario.builder("s").counts("bob", "seller.on_time", 9, 10);
    Offer elsewhere = Offer.builder("q", "o3", "cid").price("1.00", "EUR").build();
    Situation alone = scenario.build().apply(situation);

    Situation joined =
        scenario.join(Seller.builder("cid").build(), List.of(elsewhere)).build().apply(situation);

    assertThat(Situations.decisions(alone).get(0)).contains("o2 900000000");
    assertThat(Situations.decisions(joined)).containsAll(Situations.decisions(alone));
  }

  @Test
  void whatIsNotChangedIsShared() {
    SeededCases.run(
        50,
        (seed, neutral) -> {
          Situation before = Situations.of(neutral);
          Situation after =
              Scenario.builder("s")
                  .priceBy(Subset.all(), BigDecimal.valueOf(100))
                  .build()
                  .apply(before);
          assertThat(after.catalog().isNumberedAs(before.catalog())).isTrue();
          assertThat(after.policies().policies()).isEqualTo(before.policies().policies());
          assertThat(List.of(after.catalog().schema())).containsExactly(before.catalog().schema());
          for (int box = 0; box < before.catalog().boxCount(); box++) {
            assertThat(after.incumbents().of(box)).isEqualTo(before.incumbents().of(box));
          }
        });
  }
}
