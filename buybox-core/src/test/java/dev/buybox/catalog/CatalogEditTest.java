package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of a catalogue, what they share with it, and what they refuse. */
class CatalogEditTest {
  private static final Catalog GIVEN =
      Catalog.builder()
          .add(Seller.builder("ann").counts("on_time", 1, 2).text("land", "FR").build())
          .add(offer("p", "o1", "ann").number("days", 2).text("by", "b").build())
          .add(offer("p", "o2", "bob").number("days", 3).text("by", "d").build())
          .add(offer("q", "o1", "bob").text("by", "b").build())
          .build();

  private static Offer.Builder offer(String product, String id, String seller) {
    return Offer.builder(product, id, seller).priceMinor(100, "EUR");
  }

  private static int column(String attribute) {
    return GIVEN.schema().column(attribute);
  }

  @Test
  void changesWhatIsSaidAndNothingElse() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    edit.price(1, 77);
    edit.number(column("offer.days"), 2, -0.0);
    edit.missing(column("offer.days"), 0);
    edit.counts(column("seller.on_time"), 1, 3, 4);
    edit.text(column("offer.by"), 2, "c");
    Catalog edited = edit.build();

    assertThat(edited.isNumberedAs(GIVEN)).isTrue();
    assertThat(edited.schema()).isEqualTo(GIVEN.schema());
    assertThat(edited.priceMinor(1)).isEqualTo(77);
    assertThat(edited.priceMinor(0)).isEqualTo(100);
    assertThat(Double.doubleToLongBits(edited.number(column("offer.days"), 2))).isZero();
    assertThat(edited.number(column("offer.days"), 0)).isNaN();
    assertThat(edited.number(column("offer.days"), 1)).isEqualTo(3);
    assertThat(edited.numerator(column("seller.on_time"), 1)).isEqualTo(3);
    assertThat(edited.denominator(column("seller.on_time"), 1)).isEqualTo(4);
    // In the order of code points, as in any catalogue.
    assertThat(edited.textValues(column("offer.by"))).isEqualTo(List.of("b", "c", "d"));
    assertThat(edited.textCode(column("offer.by"), 0)).isZero();
    assertThat(edited.textCode(column("offer.by"), 1)).isEqualTo(2);
    assertThat(edited.textCode(column("offer.by"), 2)).isEqualTo(1);

    assertThat(GIVEN.priceMinor(1)).isEqualTo(100);
    assertThat(GIVEN.number(column("offer.days"), 0)).isEqualTo(2);
    assertThat(GIVEN.denominator(column("seller.on_time"), 1)).isNegative();
    assertThat(GIVEN.textValues(column("offer.by"))).isEqualTo(List.of("b", "d"));
  }

  @Test
  void whatIsNotChangedIsTheSame() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    edit.price(1, 77);
    edit.number(column("offer.days"), 2, 5);
    Catalog edited = edit.build();

    assertThat(edited.boxes()).isSameAs(GIVEN.boxes());
    assertThat(edited.sellers()).isSameAs(GIVEN.sellers());
    assertThat(edited.offers().seller).isSameAs(GIVEN.offers().seller);
    assertThat(edited.offers().id).isSameAs(GIVEN.offers().id);
    assertThat(edited.offers().price).isNotSameAs(GIVEN.offers().price);
    int by = column("offer.by");
    assertThat(edited.attributes().codes[by]).isSameAs(GIVEN.attributes().codes[by]);
    int days = column("offer.days");
    assertThat(edited.attributes().numbers[days]).isNotSameAs(GIVEN.attributes().numbers[days]);
  }

  @Test
  void offersOfASellerThatLeavesGoAndEmptyBoxesToo() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    edit.leave(GIVEN.findSeller("bob"));
    Catalog edited = edit.build();

    assertThat(edited.boxCount()).isEqualTo(1);
    assertThat(edited.offerCount()).isEqualTo(1);
    assertThat(edited.offerId(edited.findOffer(edited.findBox("p", "", ""), "o1"))).isEqualTo("o1");
    assertThat(edited.findBox("q", "", "")).isNegative();
    assertThat(edited.isNumberedAs(GIVEN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatStaysIsWhatACatalogueWithoutThemHas(boolean idsAsBytes) {
    for (long seed = 1; seed <= 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long leaving = random.nextLong();
      leaving &= random.nextLong();
      int offers = 1 + random.nextInt(200);
      Catalog all = drawn(seed, offers, 0, idsAsBytes);
      CatalogEdit edit = CatalogEdit.of(all);
      for (int seller = 0; seller < all.sellerCount(); seller++) {
        if ((leaving >>> Integer.parseInt(all.sellerId(seller)) & 1) != 0) {
          edit.leave(seller);
        }
      }
      assertThat(rows(edit.build()))
          .as("seed %d", seed)
          .isEqualTo(rows(drawn(seed, offers, leaving, idsAsBytes)));
    }
  }

  private static Catalog drawn(long seed, int offers, long leaving, boolean idsAsBytes) {
    SplittableRandom random = new SplittableRandom(seed);
    Catalog.Builder builder = Catalog.builder();
    builder.declare(new Attribute(Scope.OFFER, "days", AttributeKind.NUMBER));
    builder.declare(new Attribute(Scope.OFFER, "returns", AttributeKind.COUNTS));
    builder.declare(new Attribute(Scope.OFFER, "by", AttributeKind.TEXT));
    for (int row = 0; row < offers; row++) {
      int seller = random.nextInt(Long.SIZE);
      String product = "p" + random.nextInt(1 + offers / 4);
      Offer.Builder offer =
          Offer.builder(product, "o" + row, Integer.toString(seller))
              .category("c" + product)
              .priceMinor(1 + random.nextInt(500), "EUR")
              .number("days", random.nextInt(9))
              .counts("returns", random.nextInt(5), 5 + random.nextInt(5))
              .text("by", "t" + random.nextInt(7));
      if (random.nextBoolean()) {
        offer.shippingMinor(random.nextInt(50));
      }
      if ((leaving >>> seller & 1) == 0) {
        builder.add(offer.build());
      }
    }
    return idsAsBytes ? builder.idsAsBytes().build() : builder.build();
  }

  private static List<String> rows(Catalog catalog) {
    List<String> rows = new ArrayList<>();
    int days = catalog.schema().column("offer.days");
    int returns = catalog.schema().column("offer.returns");
    int by = catalog.schema().column("offer.by");
    for (int box = 0; box < catalog.boxCount(); box++) {
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        rows.add(
            Stream.of(
                    catalog.product(box),
                    catalog.category(box),
                    catalog.currency(box),
                    catalog.offerId(offer),
                    catalog.sellerId(catalog.seller(offer)),
                    catalog.priceMinor(offer),
                    catalog.shippingStated(offer),
                    catalog.shippingMinor(offer),
                    catalog.number(days, offer),
                    catalog.numerator(returns, offer),
                    catalog.denominator(returns, offer),
                    catalog.textValues(by).get(catalog.textCode(by, offer)))
                .map(Object::toString)
                .collect(Collectors.joining(" ")));
      }
    }
    rows.add(catalog.boxCount() + " boxes of at most " + catalog.maxOffersInBox());
    return rows;
  }

  @Test
  void everybodyCanLeave() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    edit.leave(0);
    edit.leave(1);
    Catalog edited = edit.build();
    assertThat(edited.boxCount()).isZero();
    assertThat(edited.offerCount()).isZero();
    assertThat(edited.findBox("p", "", "")).isNegative();
  }

  @Test
  void whatJoinsIsAddedToWhatWasEdited() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    edit.price(0, 55);
    edit.counts(column("seller.on_time"), GIVEN.findSeller("bob"), 3, 4);
    edit.join(Seller.builder("aaa").text("land", "DE").build());
    edit.join(offer("a", "o1", "aaa").build());
    Catalog edited = edit.build();

    assertThat(edited.offerCount()).isEqualTo(4);
    assertThat(edited.schema()).isEqualTo(GIVEN.schema());
    assertThat(edited.priceMinor(edited.findOffer(edited.findBox("p", "", ""), "o1")))
        .isEqualTo(55);
    // No row has said anything of bob before.
    assertThat(edited.denominator(column("seller.on_time"), edited.findSeller("bob"))).isEqualTo(4);
    assertThat(edited.textValues(column("seller.land"))).containsExactly("DE", "FR");
  }

  @Test
  void whatContradictsIsToldWhenItIsBuilt() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    edit.join(offer("p", "o1", "bob").build());
    assertThatThrownBy(edit::build).isInstanceOf(ContradictionException.class);
  }

  @Test
  void whatIsBuiltCannotBeChangedAnyMore() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    int days = column("offer.days");
    edit.number(days, 0, 5);
    edit.price(0, 5);
    Catalog edited = edit.build();

    for (ThrowingCallable late :
        List.<ThrowingCallable>of(
            () -> edit.number(days, 0, 6),
            () -> edit.missing(days, 0),
            () -> edit.price(0, 6),
            () -> edit.leave(0),
            () -> edit.join(Seller.builder("new").build()),
            () -> edit.join(offer("p", "o9", "ann").build()),
            edit::build)) {
      assertThatThrownBy(late).isInstanceOf(IllegalStateException.class);
    }
    assertThat(edited.number(days, 0)).isEqualTo(5);
    assertThat(edited.priceMinor(0)).isEqualTo(5);
  }

  @Test
  void wrongValuesAreRefused() {
    CatalogEdit edit = CatalogEdit.of(GIVEN);
    int days = column("offer.days");
    assertThatThrownBy(() -> edit.price(0, 0)).isInstanceOf(InvalidDataException.class);
    assertThatThrownBy(() -> edit.price(0, CatalogLimits.MAX_PRICE_MINOR + 1))
        .isInstanceOf(InvalidDataException.class);
    assertThatThrownBy(() -> edit.number(days, 0, Double.NaN))
        .isInstanceOf(InvalidDataException.class);
    assertThatThrownBy(() -> edit.counts(column("seller.on_time"), 0, 3, 2))
        .isInstanceOf(InvalidDataException.class);
    assertThatThrownBy(() -> edit.text(column("offer.by"), 0, ""))
        .isInstanceOf(InvalidDataException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> edit.text(days, 0, "two"));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.number(column("offer.by"), 0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.counts(days, 0, 1, 2));
    assertThatThrownBy(() -> edit.leave(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> edit.price(3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
