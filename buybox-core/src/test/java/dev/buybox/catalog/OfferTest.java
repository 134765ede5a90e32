package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {
  @Test
  void keepsWhatItWasGiven() {
    Offer offer =
        Offer.builder("iphone-13", "o-17", "acme")
            .condition("used, good")
            .segment("members")
            .category("phones")
            .price("379.00", "EUR")
            .shipping("4.9")
            .number("stock", 3)
            .counts("returns", 2, 50)
            .text("fulfilment", "platform")
            .build();
    assertThat(offer.product()).isEqualTo("iphone-13");
    assertThat(offer.offer()).isEqualTo("o-17");
    assertThat(offer.seller()).isEqualTo("acme");
    assertThat(offer.condition()).isEqualTo("used, good");
    assertThat(offer.segment()).isEqualTo("members");
    assertThat(offer.category()).isEqualTo("phones");
    assertThat(offer.currency()).isEqualTo("EUR");
    assertThat(offer.priceMinor()).isEqualTo(37_900);
    assertThat(offer.shippingMinor()).hasValue(490);
    assertThat(offer.numbers()).isEqualTo(Map.of("stock", 3.0));
    assertThat(offer.counts()).isEqualTo(Map.of("returns", new Counts(2, 50)));
    assertThat(offer.texts()).isEqualTo(Map.of("fulfilment", "platform"));
  }

  @Test
  void whatIsNotGivenIsEmptyOrMissing() {
    Offer offer = Offer.builder("p", "o", "s").priceMinor(1, "").build();
    assertThat(offer.condition()).isEmpty();
    assertThat(offer.segment()).isEmpty();
    assertThat(offer.category()).isEmpty();
    assertThat(offer.currency()).isEmpty();
    assertThat(offer.shippingMinor()).isEmpty();
    assertThat(offer.numbers()).isEmpty();
    assertThat(offer.counts()).isEmpty();
    assertThat(offer.texts()).isEmpty();
  }

  @Test
  void isAValue() {
    Offer one = Offer.builder("p", "o", "s").price("1.00", "EUR").number("x", -0.0).build();
    Offer same = Offer.builder("p", "o", "s").priceMinor(100, "EUR").number("x", 0).build();
    Offer other = Offer.builder("p", "o", "s").priceMinor(100, "EUR").number("x", 1).build();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
    assertThat(one).hasToString(same.toString());
    assertThat(one.toString()).contains("100 + unstated minor units EUR");
    Seller seller = Seller.builder("s").counts("x", 1, 2).build();
    assertThat(seller).isEqualTo(Seller.builder("s").counts("x", 1, 2).build());
    assertThat(seller).hasSameHashCodeAs(Seller.builder("s").counts("x", 1, 2).build());
    assertThat(seller).isNotEqualTo(Seller.builder("s").build());
    assertThat(seller.toString()).contains("s").contains("x");
  }

  @Test
  void shippingFollowsTheCurrencyWhateverComesFirst() {
    Offer offer = Offer.builder("p", "o", "s").shipping("300").price("5000", "JPY").build();
    assertThat(offer.shippingMinor()).hasValue(300);
    Offer.Builder wrong = Offer.builder("p", "o", "s").shipping("0.5").price("5000", "JPY");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(wrong::build)
        .withMessage(
            "shipping \"0.5\": shipping is a decimal number such as 1299, from 0 to 10^12 minor"
                + " units; round it to a whole number");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, CatalogLimits.MAX_PRICE_MINOR + 1, Long.MAX_VALUE, Long.MIN_VALUE})
  void pricesOutOfRangeAreRefused(long minor) {
    Offer.Builder builder = Offer.builder("p", "o", "s");
    assertFault("price", () -> builder.priceMinor(minor, "EUR"));
    assertThat(builder.priceMinor(CatalogLimits.MAX_PRICE_MINOR, "EUR").build().priceMinor())
        .isEqualTo(CatalogLimits.MAX_PRICE_MINOR);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, CatalogLimits.MAX_PRICE_MINOR + 1, Long.MIN_VALUE})
  void shippingsOutOfRangeAreRefused(long minor) {
    assertFault("shipping", () -> Offer.builder("p", "o", "s").shippingMinor(minor));
  }

  @Test
  void idsAreRefusedByName() {
    String tooLong = "x".repeat(1_001);
    assertFault("product", () -> Offer.builder("", "o", "s"));
    assertFault("offer", () -> Offer.builder("p", tooLong, "s"));
    assertFault("seller", () -> Offer.builder("p", "o", "\uD83D"));
    assertFault("seller", () -> Seller.builder(""));
    assertFault("condition", () -> Offer.builder("p", "o", "s").condition(tooLong));
    assertFault("segment", () -> Offer.builder("p", "o", "s").segment("\uDE00"));
    assertFault("category", () -> Offer.builder("p", "o", "s").category(tooLong));
    assertThat(Offer.builder("x".repeat(1_000), "😀", " ").price("1", "").build().seller())
        .isEqualTo(" ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersAreFinite(double value) {
    assertFault("x", () -> Offer.builder("p", "o", "s").number("x", value));
    assertFault("x", () -> Seller.builder("s").number("x", value));
  }

  @Test
  void countsAreInRange() {
    assertFault("on_time.num", () -> Seller.builder("s").counts("on_time", 3, 2));
    assertFault("on_time.num", () -> Seller.builder("s").counts("on_time", -1, 2));
    assertFault("on_time.den", () -> Seller.builder("s").counts("on_time", 0, -1));
    assertFault(
        "on_time.den",
        () -> Offer.builder("p", "o", "s").counts("on_time", 0, CatalogLimits.MAX_COUNT + 1));
    assertThat(Seller.builder("s").counts("on_time", 0, 0).build().counts())
        .isEqualTo(Map.of("on_time", new Counts(0, 0)));
    assertFault("num", () -> new Counts(3, 2));
  }

  @Test
  void textsAreNeitherEmptyNorLong() {
    assertFault("x", () -> Seller.builder("s").text("x", ""));
    assertFault("x", () -> Seller.builder("s").text("x", "y".repeat(1_001)));
    assertFault("x", () -> Offer.builder("p", "o", "s").text("x", "\uD83D"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "price", "shipping", "landed_price", "\uDE00"})
  void wrongNamesOfAttributesAreRefused(String name) {
    assertFault("attribute", () -> Offer.builder("p", "o", "s").number(name, 1));
    assertFault("attribute", () -> new Attribute(Scope.OFFER, name, AttributeKind.NUMBER));
  }

  @Test
  void namesOfAttributesAreBoundedAndSellersMayHaveAPrice() {
    assertFault("attribute", () -> Seller.builder("s").number("x".repeat(201), 1));
    assertThat(Seller.builder("s").number("price", 1).number("x".repeat(200), 1).build().numbers())
        .containsKeys("price");
  }

  static Stream<Consumer<Offer.Builder>> settings() {
    return Stream.of(
        builder -> builder.condition(""),
        builder -> builder.segment(""),
        builder -> builder.category(""),
        builder -> builder.price("1", ""),
        builder -> builder.priceMinor(1, "EUR"),
        builder -> builder.shipping("0"),
        builder -> builder.shippingMinor(0),
        builder -> builder.number("x", 1),
        builder -> builder.counts("x", 1, 1),
        builder -> builder.text("x", "y"));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void nothingIsSetTwice(Consumer<Offer.Builder> setting) {
    Offer.Builder builder = Offer.builder("p", "o", "s");
    setting.accept(builder);
    assertThatIllegalStateException()
        .isThrownBy(() -> setting.accept(builder))
        .withMessageContaining("already set");
  }

  @Test
  void noAttributeHasTwoKinds() {
    Seller.Builder builder = Seller.builder("s").number("x", 1);
    assertThatIllegalStateException().isThrownBy(() -> builder.counts("x", 1, 1));
    assertThatIllegalStateException().isThrownBy(() -> builder.text("x", "y"));
    Offer.Builder offer = Offer.builder("p", "o", "s").shipping("1");
    assertThatIllegalStateException().isThrownBy(() -> offer.shippingMinor(1));
  }

  @Test
  void thePriceIsNeeded() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Offer.builder("p", "o", "s").build())
        .withMessage("offer \"o\" needs a price");
  }

  @Test
  void buildersBuildOnce() {
    Seller.Builder builder = Seller.builder("s").number("x", 1);
    Seller seller = builder.build();
    assertThatIllegalStateException().isThrownBy(builder::build);
    assertThatIllegalStateException().isThrownBy(() -> builder.number("y", 1));
    assertThat(seller.numbers()).isEqualTo(Map.of("x", 1.0));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> seller.numbers().put("y", 1.0));
  }

  private static void assertFault(String field, Runnable wrong) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(wrong::run)
        .satisfies(
            refused -> {
              assertThat(refused.fault().field()).isEqualTo(field);
              assertThat(refused).hasMessage(refused.fault().message());
            });
  }
}
