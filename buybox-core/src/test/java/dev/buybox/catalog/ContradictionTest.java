package dev.buybox.catalog;

import static dev.buybox.catalog.Contradiction.Kind.REPEATED_OFFER;
import static dev.buybox.catalog.Contradiction.Kind.REPEATED_SELLER;
import static dev.buybox.catalog.Contradiction.Kind.TOO_MANY_OFFERS;
import static dev.buybox.catalog.Contradiction.Kind.TWO_CATEGORIES;
import static dev.buybox.catalog.Contradiction.Kind.TWO_CURRENCIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.buybox.catalog.Contradiction.Kind;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ContradictionTest {
  private final Catalog.Builder builder = Catalog.builder();
  private final List<Contradiction> leftOut = new ArrayList<>();

  private void add(long row, String product, String condition, String id, String currency) {
    add(row, product, condition, id, currency, "");
  }

  private void add(
      long row, String product, String condition, String id, String currency, String category) {
    builder.add(
        Offer.builder(product, id, "s" + row)
            .condition(condition)
            .category(category)
            .price("1", currency)
            .build(),
        row);
  }

  private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> leftOut() {
    return assertThat(leftOut)
        .extracting(Contradiction::kind, Contradiction::row, Contradiction::otherRow);
  }

  @Test
  void everyRowOfARepeatedOfferIsLeftOut() {
    add(5, "p", "", "a", "EUR");
    add(3, "p", "", "a", "EUR");
    add(4, "p", "", "b", "EUR");
    add(2, "p", "", "a", "JPY");
    add(6, "p", "used", "a", "EUR");
    Catalog catalog = builder.build(leftOut::add);
    leftOut()
        .containsExactly(
            tuple(REPEATED_OFFER, 5L, 2L),
            tuple(REPEATED_OFFER, 3L, 2L),
            tuple(REPEATED_OFFER, 2L, 3L));
    assertThat(CatalogDump.of(catalog)).hasSize(1 + 4 + 2);
    assertThat(catalog.offerId(0)).isEqualTo("b");
    assertThat(catalog.findSeller("s2")).isEqualTo(-1);
  }

  @Test
  void aRejectedRowCountsAsARepeatAndIsNotToldAgain() {
    add(2, "p", "", "a", "EUR");
    builder.reject("p", "", "", "a", 3);
    builder.reject("p", "", "", "b", 4);
    builder.reject("p", "", "", "b", 5);
    builder.reject("q", "", "", "a", 6);
    builder.reject("", "", "", "a", 7);
    builder.reject("p", "\uD83D", "", "x".repeat(1_001), 8);
    add(9, "p", "", "c", "EUR");
    Catalog catalog = builder.build(leftOut::add);
    leftOut().containsExactly(tuple(REPEATED_OFFER, 2L, 3L));
    assertThat(catalog.offerCount()).isEqualTo(1);
    assertThat(catalog.boxCount()).isEqualTo(1);
    assertThat(catalog.offerId(0)).isEqualTo("c");
  }

  @Test
  void aBoxOfTwoCurrenciesIsLeftOutWhole() {
    add(2, "p", "", "a", "EUR");
    add(3, "p", "", "b", "EUR");
    add(4, "p", "", "c", "");
    add(5, "p", "used", "a", "JPY");
    Catalog catalog = builder.build(leftOut::add);
    leftOut()
        .containsExactly(
            tuple(TWO_CURRENCIES, 2L, 4L),
            tuple(TWO_CURRENCIES, 3L, 4L),
            tuple(TWO_CURRENCIES, 4L, 2L));
    assertThat(leftOut).extracting(Contradiction::value).containsExactly("EUR", "EUR", "");
    assertThat(catalog.boxCount()).isEqualTo(1);
    assertThat(catalog.currency(0)).isEqualTo("JPY");
    assertThat(catalog.currencyDigits(0)).isZero();
  }

  @Test
  void aProductOfTwoCategoriesIsLeftOutWhole() {
    add(2, "p", "", "a", "EUR", "phones");
    add(3, "p", "used", "a", "JPY", "phones");
    add(4, "p", "used", "b", "JPY", "tablets");
    add(5, "q", "", "a", "EUR", "shoes");
    Catalog catalog = builder.build(leftOut::add);
    leftOut()
        .containsExactly(
            tuple(TWO_CATEGORIES, 2L, 4L),
            tuple(TWO_CATEGORIES, 3L, 4L),
            tuple(TWO_CATEGORIES, 4L, 2L));
    assertThat(catalog.categories()).containsExactly("shoes");
    assertThat(catalog.category(0)).isEqualTo("shoes");
  }

  @Test
  void eachCheckSeesWhatTheEarlierOnesLeft() {
    add(2, "p", "", "a", "EUR", "phones");
    add(3, "p", "", "a", "JPY", "tablets");
    add(4, "p", "", "b", "EUR", "phones");
    add(5, "p", "used", "a", "EUR", "shoes");
    add(6, "p", "used", "b", "JPY", "phones");
    Catalog catalog = builder.build(leftOut::add);
    leftOut()
        .containsExactly(
            tuple(REPEATED_OFFER, 2L, 3L),
            tuple(REPEATED_OFFER, 3L, 2L),
            tuple(TWO_CURRENCIES, 5L, 6L),
            tuple(TWO_CURRENCIES, 6L, 5L));
    assertThat(catalog.offerCount()).isEqualTo(1);
  }

  @Test
  void everyRowOfARepeatedSellerIsLeftOut() {
    builder.add(Seller.builder("s").number("x", 1).build(), 4);
    builder.add(Seller.builder("t").number("x", 2).build(), 3);
    builder.add(Seller.builder("s").number("x", 3).build(), 2);
    builder.add(Seller.builder("u").number("x", 4).build(), 5);
    builder.rejectSeller("u", 6);
    builder.rejectSeller("", 7);
    builder.rejectSeller("v", 8);
    builder.add(Offer.builder("p", "o", "s").priceMinor(1, "").build(), 2);
    Catalog catalog = builder.build(leftOut::add);
    leftOut()
        .containsExactly(
            tuple(REPEATED_SELLER, 4L, 2L),
            tuple(REPEATED_SELLER, 2L, 4L),
            tuple(REPEATED_SELLER, 5L, 6L));
    assertThat(catalog.sellerCount()).isEqualTo(2);
    assertThat(catalog.sellerHasRow(catalog.findSeller("s"))).isFalse();
    assertThat(catalog.number(0, catalog.findSeller("s"))).isNaN();
    assertThat(catalog.number(0, catalog.findSeller("t"))).isEqualTo(2);
  }

  @Test
  void aBoxOfTooManyOffersIsNeverLostInSilence() {
    for (int i = 0; i <= CatalogLimits.MAX_OFFERS_IN_BOX; i++) {
      add(i + 1, "too wide", "", "o" + i, "EUR");
    }
    assertThatExceptionOfType(ContradictionException.class)
        .isThrownBy(builder::build)
        .satisfies(thrown -> assertThat(thrown.contradiction().kind()).isEqualTo(TOO_MANY_OFFERS))
        .withMessageContaining("at most " + CatalogLimits.MAX_OFFERS_IN_BOX);
  }

  @Test
  void aBoxOfTooManyOffersIsLeftOutWhole() {
    for (int i = 1; i <= CatalogLimits.MAX_OFFERS_IN_BOX; i++) {
      add(i, "wide", "", "o" + i, "EUR");
      add(i, "too wide", "", "o" + i, "EUR");
    }
    add(70_000, "too wide", "", "o", "EUR");
    Catalog catalog = builder.build(leftOut::add);
    assertThat(leftOut)
        .hasSize(CatalogLimits.MAX_OFFERS_IN_BOX + 1)
        .allMatch(row -> row.kind() == TOO_MANY_OFFERS && row.product().equals("too wide"));
    assertThat(catalog.maxOffersInBox()).isEqualTo(CatalogLimits.MAX_OFFERS_IN_BOX);
    assertThat(catalog.boxCount()).isEqualTo(1);
  }

  @Test
  void aStrictBuildTellsTheLeastRow() {
    add(9, "p", "", "a", "EUR");
    add(8, "p", "", "a", "EUR");
    add(7, "q", "", "a", "EUR");
    add(3, "q", "", "b", "JPY");
    builder.add(Seller.builder("s").build(), 4);
    builder.add(Seller.builder("s").build(), 5);
    assertThatExceptionOfType(ContradictionException.class)
        .isThrownBy(builder::build)
        .satisfies(
            thrown -> {
              assertThat(thrown.contradiction().kind()).isEqualTo(TWO_CURRENCIES);
              assertThat(thrown.contradiction().row()).isEqualTo(3);
              assertThat(thrown.contradiction().otherRow()).isEqualTo(7);
            })
        .withMessage(
            "row 3: currency \"JPY\" of offer \"b\", product \"q\", against row 7: a box has one"
                + " currency, the same in every row; convert the prices, or part the box by"
                + " segment");
  }

  @Test
  void rowsWithoutNumbersAreToldAsAdded() {
    add(0, "q", "new", "b", "EUR");
    add(0, "p", "", "a", "EUR");
    add(0, "p", "", "a", "EUR");
    add(0, "q", "new", "b", "EUR");
    assertThatExceptionOfType(ContradictionException.class)
        .isThrownBy(builder::build)
        .withMessage(
            "offer \"b\" of product \"q\", condition \"new\": an offer id stands in one row of its"
                + " box; keep the row that holds and remove the others");
  }

  @Test
  void repeatedSellersAreToldStrictly() {
    builder.add(Seller.builder("s").build(), 4);
    builder.add(Seller.builder("s").build(), 2);
    assertThatExceptionOfType(ContradictionException.class)
        .isThrownBy(builder::build)
        .withMessage(
            "row 2: seller \"s\", against row 4: a seller has one row; keep the row that holds and"
                + " remove the others");
  }

  @Test
  void aCatalogueMayBeLeftEmpty() {
    add(1, "p", "", "a", "EUR");
    add(2, "p", "", "a", "EUR");
    assertThat(builder.build(leftOut::add).boxCount()).isZero();
    assertThat(leftOut).hasSize(2);
  }

  @Test
  void everyKindNamesAColumn() {
    assertThat(Kind.values())
        .extracting(Kind::field)
        .containsExactly("offer", "seller", "currency", "category", "offer");
  }
}
