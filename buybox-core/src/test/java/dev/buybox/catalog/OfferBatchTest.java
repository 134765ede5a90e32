package dev.buybox.catalog;

import static dev.buybox.catalog.BatchChecks.assertRefused;
import static dev.buybox.catalog.BatchChecks.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes through a batch is what goes through offers. */
class OfferBatchTest {
  private static final Attribute NUMBER = new Attribute(Scope.OFFER, "n", AttributeKind.NUMBER);
  private static final Attribute TEXT = new Attribute(Scope.OFFER, "t", AttributeKind.TEXT);
  private static final Attribute RATE = new Attribute(Scope.OFFER, "r", AttributeKind.COUNTS);
  private static final OfferLayout LAYOUT =
      new OfferLayout(
          0,
          1,
          2,
          OfferLayout.NONE,
          3,
          4,
          5,
          6,
          7,
          List.of(
              new AttributeCell(NUMBER, 8, OfferLayout.NONE),
              new AttributeCell(TEXT, 9, OfferLayout.NONE),
              new AttributeCell(RATE, 10, 11)));

  private static final String[][] CELLS = {
    {"p1", "p2", "ä", "", "\uD83D\uDE00"},
    {"", "new", "used, good"},
    {"", "members"},
    {"o1", "o2", "o3", "o4", "o5", "o6", "o7", ""},
    {"s1", "s2", "x".repeat(1_000), "x".repeat(1_001), "ß".repeat(600)},
    {"1", "2.5", "12.34", "0", "0.00", "", "1.", ".5", "1e3", "1000000000000000", "9.999", "-1"},
    {"", "0", "4.90", "4.900", "1,5", "3.", "10000000001"},
    // The last three are refused: no currency, no capitals, gold.
    {"EUR", "EUR", "", "JPY", "KWD", "XXX", "eur", "XAU"},
    {"", "0", "-0", "+1", "1.5", ".5", "5.", ".", "-", "1e5", "NaN", "0.1", "123456789012345"},
    {"", "red", "grün", "y".repeat(1_001)},
    {"", "0", "1", "12", "999999999999999", "1000000000000000", "1.0", "-1", "01"},
    {"", "0", "1", "15", "999999999999999", "1000000000000000", "2.5"},
  };

  private final BatchChecks rows = new BatchChecks(CELLS);
  private final String[] texts = rows.texts;

  /** Builds the offer of the same texts, the way that says what is wrong. */
  private Offer offer() {
    Offer.Builder builder =
        Offer.builder(texts[0], texts[3], texts[4])
            .condition(texts[1])
            .segment(texts[2])
            .price(texts[5], texts[7]);
    if (!texts[6].isEmpty()) {
      builder.shipping(texts[6]);
    }
    if (!texts[8].isEmpty()) {
      builder.number("n", NumberText.parseNumber("n", texts[8]));
    }
    if (!texts[9].isEmpty()) {
      builder.text("t", texts[9]);
    }
    if (!texts[10].isEmpty() || !texts[11].isEmpty()) {
      builder.counts(
          "r",
          NumberText.parseCount("r.num", texts[10]),
          NumberText.parseCount("r.den", texts[11]));
    }
    return builder.build();
  }

  @Test
  void takesWhatOffersTakeAndNothingElse() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Catalog.Builder plain = Catalog.builder().declare(NUMBER).declare(TEXT).declare(RATE);
      Catalog.Builder batched = Catalog.builder();
      addSellers(random, plain, batched);
      OfferBatch again = batched.newBatch(LAYOUT);
      int line = 0;
      for (int batches = random.nextInt(5); batches >= 0; batches--) {
        OfferBatch batch = random.nextBoolean() ? again : batched.newBatch(LAYOUT);
        assertThat(batch.size()).isZero();
        int before = line;
        for (int rows = random.nextInt(400); rows > 0; rows--) {
          add(random, ++line, before, plain, batch);
        }
        batched.add(batch, before);
      }
      assertSame(seed, plain, batched.threads(1 + random.nextInt(4)).idsAsBytes());
    }
  }

  /** Of some sellers the builder knows before batches begin. */
  private static void addSellers(Random random, Catalog.Builder... builders) {
    for (int seller = random.nextInt(4); seller > 0; seller--) {
      Seller known = Seller.builder("s" + seller).number("n", seller).build();
      for (Catalog.Builder builder : builders) {
        builder.add(known);
      }
    }
  }

  private void add(Random random, int line, int before, Catalog.Builder plain, OfferBatch batch) {
    byte[] row = rows.row(random);
    // Of some rows nobody knows where they were.
    long known = random.nextInt(6) == 0 ? 0 : line;
    long inBatch = known == 0 ? 0 : line - before;
    boolean taken = batch.addPlain(row, rows.from, rows.to, inBatch);
    try {
      Offer offer = offer();
      plain.add(offer, known);
      if (!taken) {
        batch.add(offer, inBatch);
      }
    } catch (InvalidDataException wrong) {
      assertThat(taken).as(List.of(texts).toString()).isFalse();
      plain.reject(texts[0], texts[1], texts[2], texts[3], known);
      batch.reject(texts[0], texts[1], texts[2], texts[3], inBatch);
    }
  }

  @Test
  void takesAllThatIsUsual() {
    Catalog.Builder builder = Catalog.builder();
    OfferBatch batch = builder.newBatch(LAYOUT);
    List<String> usual =
        List.of("p", "new", "", "o", "s", "379.00", "4.9", "EUR", "2.5", "red", "482", "500");
    usual.toArray(texts);
    assertThat(batch.addPlain(rows.bytes(), rows.from, rows.to, 1)).isTrue();
    Catalog catalog = builder.add(batch, 0).build();
    assertThat(catalog.landedPriceMinor(0)).isEqualTo(38_390);
    assertThat(catalog.number(0, 0)).isEqualTo(2.5);
    assertThat(catalog.numerator(1, 0)).isEqualTo(482);
    assertThat(catalog.textValues(2)).containsExactly("red");
  }

  @Test
  void tooManyOffersOrSellersAreRefusedAsAWhole() {
    Limits small = new Limits(2, 4, 3, 2, 3);
    Catalog.Builder offers = new Catalog.Builder(small);
    assertRefused("offer", () -> add(offers, "s", "s", "s", "s", "s"));
    Catalog.Builder sellers = new Catalog.Builder(small);
    add(sellers, "s", "t");
    assertRefused("seller", () -> add(sellers, "t", "u"));
    assertRefused("seller", sellers::build);
    Catalog.Builder builder = new Catalog.Builder(small);
    add(builder, "s", "t");
    add(builder, "t");
    assertThat(builder.build().offerCount()).isEqualTo(3);
  }

  private static void add(Catalog.Builder builder, String... sellers) {
    OfferBatch batch = builder.newBatch(LAYOUT);
    for (String seller : sellers) {
      String id = "o" + batch.size() + sellers.length;
      batch.add(Offer.builder("p" + sellers.length, id, seller).priceMinor(1, "").build(), 0);
    }
    builder.add(batch, 0);
  }

  @Test
  void anotherKindOfAnAttributeIsRefused() {
    Catalog.Builder builder =
        Catalog.builder().declare(new Attribute(Scope.OFFER, "n", AttributeKind.TEXT));
    assertRefused("n", () -> builder.add(builder.newBatch(LAYOUT), 0));
    Offer.Builder offer = Offer.builder("p", "o", "s").priceMinor(1, "").text("n", "x");
    assertRefused("n", () -> builder.newBatch(LAYOUT).add(offer.build(), 1));
    Offer other = Offer.builder("p", "o", "s").priceMinor(1, "").number("m", 1).build();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.newBatch(LAYOUT).add(other, 1));
  }

  @Test
  void aBatchIsOfItsBuilderAlone() {
    OfferBatch batch = Catalog.builder().newBatch(LAYOUT);
    assertThatIllegalArgumentException().isThrownBy(() -> Catalog.builder().add(batch, 0));
  }

  @Test
  void aLayoutHasWhatIsRequired() {
    int none = OfferLayout.NONE;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OfferLayout(0, none, none, none, none, 1, 2, none, none, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new AttributeCell(RATE, 1, none));
    assertThatIllegalArgumentException().isThrownBy(() -> new AttributeCell(NUMBER, 1, 2));
    AttributeCell twice = new AttributeCell(NUMBER, 4, none);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new OfferLayout(0, none, none, none, 1, 2, 3, none, none, List.of(twice, twice)));
  }
}
