package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static Offer.Builder offer(String product, String id, String seller) {
    return Offer.builder(product, id, seller).price("10.00", "EUR");
  }

  @Test
  void anEmptyCatalogueIsFine() {
    Catalog catalog = Catalog.builder().build();
    assertThat(catalog.boxCount()).isZero();
    assertThat(catalog.offerCount()).isZero();
    assertThat(catalog.sellerCount()).isZero();
    assertThat(catalog.maxOffersInBox()).isZero();
    assertThat(catalog.categories()).isEmpty();
    assertThat(catalog.schema().attributes()).isEmpty();
    assertThat(catalog.findBox("p", "", "")).isEqualTo(-1);
    assertThat(catalog.findSeller("s")).isEqualTo(-1);
  }

  @Test
  void boxesAreProductConditionAndSegment() {
    Catalog catalog =
        Catalog.builder()
            .add(offer("p", "o", "s").condition("used").build())
            .add(offer("p", "o", "s").condition("new").segment("members").build())
            .add(offer("p", "o", "s").condition("new").build())
            .add(offer("o", "o", "s").build())
            .add(offer("o", "o2", "s").build())
            .build();
    assertThat(catalog.boxCount()).isEqualTo(4);
    assertThat(catalog.maxOffersInBox()).isEqualTo(2);
    assertThat(catalog.findBox("o", "", "")).isZero();
    assertThat(catalog.findBox("p", "new", "")).isEqualTo(1);
    assertThat(catalog.findBox("p", "new", "members")).isEqualTo(2);
    assertThat(catalog.findBox("p", "used", "")).isEqualTo(3);
    assertThat(catalog.findBox("p", "", "")).isEqualTo(-1);
    assertThat(catalog.findBox("q", "", "")).isEqualTo(-1);
    assertThat(catalog.endOffer(0)).isEqualTo(catalog.firstOffer(1)).isEqualTo(2);
    assertThat(catalog.findOffer(0, "o3")).isEqualTo(-1);
    assertThat(catalog).hasToString("Catalog[4 boxes, 5 offers, 1 sellers, Schema[]]");
  }

  @Test
  void missingIsNotZero() {
    Catalog catalog =
        Catalog.builder()
            .add(Seller.builder("s").counts("on_time", 0, 0).number("age", -0.0).build())
            .add(offer("p", "o", "s").shipping("0").text("fulfilment", "platform").build())
            .add(offer("q", "o", "t").number("stock", 0).build())
            .build();
    int s = catalog.findSeller("s");
    int t = catalog.findSeller("t");
    int onTime = catalog.schema().column("seller.on_time");
    int age = catalog.schema().column("seller.age");
    int stock = catalog.schema().column("offer.stock");
    int fulfilment = catalog.schema().column("offer.fulfilment");
    assertThat(catalog.sellerHasRow(s)).isTrue();
    assertThat(catalog.sellerHasRow(t)).isFalse();
    assertThat(catalog.numerator(onTime, s)).isZero();
    assertThat(catalog.denominator(onTime, s)).isZero();
    assertThat(catalog.numerator(onTime, t)).isEqualTo(-1);
    assertThat(catalog.denominator(onTime, t)).isEqualTo(-1);
    assertThat(Double.doubleToRawLongBits(catalog.number(age, s))).isZero();
    assertThat(catalog.number(age, t)).isNaN();
    assertThat(catalog.number(stock, 0)).isNaN();
    assertThat(catalog.number(stock, 1)).isZero();
    assertThat(catalog.textCode(fulfilment, 0)).isZero();
    assertThat(catalog.textCode(fulfilment, 1)).isEqualTo(-1);
    assertThat(catalog.textValues(fulfilment)).containsExactly("platform");
    assertThat(catalog.textValues(stock)).isEmpty();
    assertThat(catalog.shippingStated(0)).isTrue();
    assertThat(catalog.shippingStated(1)).isFalse();
    assertThat(catalog.shippingMinor(1)).isZero();
    assertThat(catalog.landedPriceMinor(1)).isEqualTo(1000);
  }

  @Test
  void theSchemaIsSortedAndKnowsItsColumns() {
    Schema schema =
        Catalog.builder()
            .declare(new Attribute(Scope.SELLER, "b", AttributeKind.TEXT))
            .add(Seller.builder("s").counts("a", 1, 2).build())
            .add(offer("p", "o", "s").number("z", 1).build())
            .build()
            .schema();
    assertThat(schema.attributes())
        .containsExactly(
            new Attribute(Scope.OFFER, "z", AttributeKind.NUMBER),
            new Attribute(Scope.SELLER, "a", AttributeKind.COUNTS),
            new Attribute(Scope.SELLER, "b", AttributeKind.TEXT));
    assertThat(schema.column("seller.b")).isEqualTo(2);
    assertThat(schema.column("offer.b")).isEqualTo(-1);
    assertThat(schema.find("seller.a")).contains(schema.attribute(1));
    assertThat(schema.find("a")).isEmpty();
  }

  @Test
  void declaredColumnsMayBeEmpty() {
    Attribute stock = new Attribute(Scope.OFFER, "stock", AttributeKind.NUMBER);
    Catalog catalog =
        Catalog.builder()
            .declare(stock)
            .declare(stock)
            .declare(new Attribute(Scope.SELLER, "stock", AttributeKind.COUNTS))
            .declare(new Attribute(Scope.OFFER, "colour", AttributeKind.TEXT))
            .add(offer("p", "o", "s").build())
            .build();
    assertThat(catalog.textCode(0, 0)).isEqualTo(-1);
    assertThat(catalog.textValues(0)).isEmpty();
    assertThat(catalog.number(1, 0)).isNaN();
    assertThat(catalog.denominator(2, 0)).isEqualTo(-1);
  }

  @Test
  void offersAreFoundInWideBoxes() {
    Catalog.Builder builder = Catalog.builder();
    for (int i = 0; i < 500; i++) {
      builder.add(offer("p", "o" + i, "s").build());
    }
    Catalog catalog = builder.build();
    for (int offer = 0; offer < 500; offer++) {
      assertThat(catalog.findOffer(0, catalog.offerId(offer))).isEqualTo(offer);
    }
    assertThat(catalog.findOffer(0, "o500")).isEqualTo(-1);
    assertThat(catalog.findOffer(0, "")).isEqualTo(-1);
    assertThat(catalog.findOffer(0, "\uD83D")).isEqualTo(-1);
  }

  @Test
  void numbersOutOfRangeAndColumnsOfAnotherKindAreOutOfBounds() {
    Catalog catalog = Catalog.builder().add(offer("p", "o", "s").number("x", 1).build()).build();
    List<IntConsumer> accessors =
        List.of(
            catalog::firstOffer,
            catalog::endOffer,
            catalog::boxOf,
            catalog::product,
            catalog::category,
            catalog::currency,
            catalog::offerId,
            catalog::seller,
            catalog::sellerId,
            catalog::priceMinor,
            catalog::landedPriceMinor,
            catalog::textValues,
            row -> catalog.number(0, row),
            row -> catalog.number(row, 0));
    for (IntConsumer accessor : accessors) {
      for (int wrong : new int[] {-1, 1, Integer.MAX_VALUE}) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
            .isThrownBy(() -> accessor.accept(wrong));
      }
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> catalog.denominator(0, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> catalog.textCode(0, 0));
  }

  @Test
  void listsAreImmutable() {
    Catalog catalog = Catalog.builder().add(offer("p", "o", "s").text("x", "y").build()).build();
    for (List<?> list :
        List.of(catalog.categories(), catalog.textValues(0), catalog.schema().attributes())) {
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
    }
  }

  @Test
  void aBuilderBuildsOnce() {
    Catalog.Builder builder = Catalog.builder().add(offer("p", "o", "s").build());
    Catalog catalog = builder.build();
    assertThatIllegalStateException().isThrownBy(builder::build);
    assertThatIllegalStateException().isThrownBy(() -> builder.build(row -> {}));
    assertThatIllegalStateException().isThrownBy(() -> builder.add(offer("p", "o2", "s").build()));
    assertThatIllegalStateException().isThrownBy(() -> builder.add(Seller.builder("s").build()));
    assertThatIllegalStateException().isThrownBy(() -> builder.reject("p", "", "", "o", 1));
    assertThatIllegalStateException().isThrownBy(() -> builder.rejectSeller("s", 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.declare(new Attribute(Scope.OFFER, "x", AttributeKind.TEXT)));
    assertThat(catalog.offerCount()).isEqualTo(1);
  }

  @Test
  void rowsAreNumberedFromOne() {
    Catalog.Builder builder = Catalog.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(Seller.builder("s").build(), -1));
  }
}
