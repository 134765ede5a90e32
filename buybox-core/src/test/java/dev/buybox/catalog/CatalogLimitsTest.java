package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class CatalogLimitsTest {
  private static final Limits SMALL = new Limits(2, 4, 3, 2, 2);

  private final Catalog.Builder builder = new Catalog.Builder(SMALL);

  private static Offer offer(String product, String id, String seller) {
    return Offer.builder(product, id, seller).priceMinor(1, "").build();
  }

  private static void assertRefused(String field, String rule, Runnable action) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(action::run)
        .satisfies(
            refused -> {
              assertThat(refused.fault().field()).isEqualTo(field);
              assertThat(refused.fault().rule()).isEqualTo(rule);
              assertThat(refused.fault().advice()).isNotEmpty();
            });
  }

  @Test
  void tooManyOffersRefuseTheCatalogue() {
    builder.add(offer("p", "a", "s")).add(offer("p", "b", "s")).add(offer("q", "a", "s"));
    builder.reject("q", "", "", "x", 5);
    String rule = "a catalogue has at most 4 offers";
    assertRefused("offer", rule, () -> builder.add(offer("q", "b", "s")));
    assertRefused("offer", rule, () -> builder.reject("q", "", "", "b", 6));
    assertRefused("offer", rule, () -> builder.build(row -> {}));
  }

  @Test
  void tooManySellersRefuseTheCatalogue() {
    String rule = "a catalogue has at most 2 sellers";
    builder.add(offer("p", "a", "s")).add(Seller.builder("t").build());
    builder.add(Seller.builder("s").build());
    assertRefused("seller", rule, () -> builder.add(Seller.builder("t").build()));
    assertRefused("seller", rule, () -> builder.rejectSeller("t", 1));
    assertRefused("seller", rule, () -> builder.add(offer("p", "b", "u")));
    assertRefused("seller", rule, builder::build);
  }

  @Test
  void tooManyBoxesAreRefused() {
    builder.add(offer("p", "a", "s")).add(offer("q", "a", "s")).add(offer("r", "a", "s"));
    assertRefused("product", "a catalogue has at most 2 boxes", builder::build);
  }

  @Test
  void tooManyOffersInABoxAreLeftOut() {
    builder.add(offer("p", "a", "s")).add(offer("p", "b", "s"));
    builder.add(offer("p", "c", "s")).add(offer("p", "d", "s"));
    assertThat(builder.build(row -> {}).offerCount()).isZero();
    Catalog.Builder strict = new Catalog.Builder(SMALL);
    strict.add(offer("p", "a", "s")).add(offer("p", "b", "s"));
    strict.add(offer("p", "c", "s"));
    assertThatNoException().isThrownBy(strict::build);
  }

  @Test
  void tooManyAttributesRefuseTheCatalogue() {
    String rule = "a catalogue has at most 2 attributes";
    builder.declare(new Attribute(Scope.OFFER, "a", AttributeKind.NUMBER));
    builder.add(Seller.builder("s").number("b", 1).build());
    assertRefused("attribute", rule, () -> builder.add(Seller.builder("t").number("c", 1).build()));
    assertRefused(
        "attribute",
        rule,
        () -> builder.declare(new Attribute(Scope.SELLER, "a", AttributeKind.NUMBER)));
    assertRefused("attribute", rule, builder::build);
  }

  @Test
  void theStandardLimitOfAttributesIsTaken() {
    Catalog.Builder standard = Catalog.builder();
    Seller.Builder seller = Seller.builder("s");
    for (int i = 0; i < CatalogLimits.MAX_ATTRIBUTES; i++) {
      seller.number("x" + i, i);
    }
    standard.add(seller.build());
    assertRefused(
        "attribute",
        "a catalogue has at most 256 attributes",
        () -> standard.declare(new Attribute(Scope.OFFER, "x", AttributeKind.TEXT)));
  }

  @Test
  void anAttributeHasOneKind() {
    builder.add(Seller.builder("s").number("x", 1).build());
    String rule = "seller.x is NUMBER in other places";
    assertRefused("x", rule, () -> builder.add(Seller.builder("t").counts("x", 1, 1).build()));
    assertRefused(
        "x", rule, () -> builder.declare(new Attribute(Scope.SELLER, "x", AttributeKind.TEXT)));
    assertRefused("x", rule, builder::build);
  }

  @Test
  void aRowAgainstADeclaredKindIsAtFaultAlone() {
    builder.declare(new Attribute(Scope.SELLER, "x", AttributeKind.TEXT));
    assertRefused(
        "x",
        "seller.x is TEXT in other places",
        () -> builder.add(Seller.builder("s").number("x", 1).build()));
    builder.add(Seller.builder("s").text("x", "y").build());
    Catalog catalog = builder.build();
    assertThat(catalog.sellerCount()).isEqualTo(1);
    assertThat(catalog.textCode(0, 0)).isZero();
  }

  @Test
  void aRefusedRowChangesNothing() {
    builder.declare(new Attribute(Scope.OFFER, "x", AttributeKind.TEXT));
    Offer wrong =
        Offer.builder("p", "a", "s").priceMinor(1, "").number("a", 1).number("x", 1).build();
    assertThatExceptionOfType(InvalidDataException.class).isThrownBy(() -> builder.add(wrong));
    Catalog catalog = builder.add(offer("q", "a", "t")).build();
    assertThat(catalog.schema().attributes()).hasSize(1);
    assertThat(catalog.boxCount()).isEqualTo(1);
    assertThat(catalog.sellerCount()).isEqualTo(1);
  }
}
