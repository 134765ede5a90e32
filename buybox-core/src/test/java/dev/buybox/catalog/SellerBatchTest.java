package dev.buybox.catalog;

import static dev.buybox.catalog.BatchChecks.assertRefused;
import static dev.buybox.catalog.BatchChecks.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes through a batch is what goes through sellers. */
class SellerBatchTest {
  private static final Attribute NUMBER = new Attribute(Scope.SELLER, "n", AttributeKind.NUMBER);
  private static final Attribute TEXT = new Attribute(Scope.SELLER, "t", AttributeKind.TEXT);
  private static final Attribute RATE = new Attribute(Scope.SELLER, "r", AttributeKind.COUNTS);
  private static final SellerLayout LAYOUT =
      new SellerLayout(
          0,
          List.of(
              new AttributeCell(NUMBER, 1, AttributeCell.NONE),
              new AttributeCell(TEXT, 2, AttributeCell.NONE),
              new AttributeCell(RATE, 3, 4)));

  private static final String[][] CELLS = {
    {"s1", "s2", "s3", "s4", "ä", "", "x".repeat(1_000), "x".repeat(1_001), "\uD83D\uDE00"},
    {"", "0", "1.5", "-0", "+1", ".5", "1e5", "NaN", "123456789012345"},
    {"", "red", "grün", "y".repeat(1_001)},
    {"", "1", "12", "999999999999999", "1000000000000000", "-1"},
    {"", "1", "15", "999999999999999", "2.5"},
  };

  private final BatchChecks rows = new BatchChecks(CELLS);
  private final String[] texts = rows.texts;

  /** Builds the seller of the same texts, the way that says what is wrong. */
  private Seller seller() {
    Seller.Builder builder = Seller.builder(texts[0]);
    if (!texts[1].isEmpty()) {
      builder.number("n", NumberText.parseNumber("n", texts[1]));
    }
    if (!texts[2].isEmpty()) {
      builder.text("t", texts[2]);
    }
    if (!texts[3].isEmpty() || !texts[4].isEmpty()) {
      builder.counts(
          "r", NumberText.parseCount("r.num", texts[3]), NumberText.parseCount("r.den", texts[4]));
    }
    return builder.build();
  }

  @Test
  void takesWhatSellersTakeAndNothingElse() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Catalog.Builder plain = Catalog.builder().declare(NUMBER).declare(TEXT).declare(RATE);
      Catalog.Builder batched = Catalog.builder();
      SellerBatch again = batched.newBatch(LAYOUT);
      int line = 0;
      for (int batches = random.nextInt(5); batches >= 0; batches--) {
        SellerBatch batch = random.nextBoolean() ? again : batched.newBatch(LAYOUT);
        assertThat(batch.size()).isZero();
        int before = line;
        for (int rows = random.nextInt(100); rows > 0; rows--) {
          add(random, ++line, before, plain, batch);
        }
        batched.add(batch, before);
      }
      assertSame(seed, plain, batched);
    }
  }

  private void add(Random random, int line, int before, Catalog.Builder plain, SellerBatch batch) {
    byte[] row = rows.row(random);
    if (random.nextInt(3) > 0) {
      texts[0] = "s-" + line;
      row = rows.bytes();
    }
    // Of some rows nobody knows where they were.
    long known = random.nextInt(6) == 0 ? 0 : line;
    long inBatch = known == 0 ? 0 : line - before;
    boolean taken = batch.addPlain(row, rows.from, rows.to, inBatch);
    try {
      Seller seller = seller();
      plain.add(seller, known);
      if (!taken) {
        batch.add(seller, inBatch);
      }
    } catch (InvalidDataException wrong) {
      assertThat(taken).as(List.of(texts).toString()).isFalse();
      plain.rejectSeller(texts[0], known);
      batch.reject(texts[0], inBatch);
    }
  }

  @Test
  void takesAllThatIsUsual() {
    Catalog.Builder builder = Catalog.builder();
    SellerBatch batch = builder.newBatch(LAYOUT);
    List.of("acme", "2.5", "red", "482", "500").toArray(texts);
    assertThat(batch.addPlain(rows.bytes(), rows.from, rows.to, 1)).isTrue();
    Catalog catalog = builder.add(batch, 0).build();
    assertThat(catalog.sellerId(0)).isEqualTo("acme");
    assertThat(catalog.number(catalog.schema().column("seller.n"), 0)).isEqualTo(2.5);
    assertThat(catalog.numerator(catalog.schema().column("seller.r"), 0)).isEqualTo(482);
    assertThat(catalog.textValues(catalog.schema().column("seller.t"))).containsExactly("red");
  }

  @Test
  void tooManySellersAreRefusedAsAWhole() {
    Limits small = new Limits(2, 4, 3, 2, 3);
    Catalog.Builder rows = new Catalog.Builder(small);
    assertRefused("seller", () -> add(rows, "s", "s", "s", "s", "s"));
    Catalog.Builder sellers = new Catalog.Builder(small);
    add(sellers, "s");
    assertRefused("seller", () -> add(sellers, "t", "u"));
    assertRefused("seller", sellers::build);
    Catalog.Builder fitting = new Catalog.Builder(small);
    add(fitting, "s");
    add(fitting, "t");
    assertThat(fitting.build().sellerCount()).isEqualTo(2);
  }

  private static void add(Catalog.Builder builder, String... sellers) {
    SellerBatch batch = builder.newBatch(new SellerLayout(0, List.of()));
    for (String seller : sellers) {
      batch.add(Seller.builder(seller).build(), 0);
    }
    builder.add(batch, 0);
  }

  @Test
  void anotherKindOfAnAttributeIsRefused() {
    Catalog.Builder builder =
        Catalog.builder().declare(new Attribute(Scope.SELLER, "n", AttributeKind.TEXT));
    assertRefused("n", () -> builder.add(builder.newBatch(LAYOUT), 0));
    Seller text = Seller.builder("s").text("n", "x").build();
    assertRefused("n", () -> builder.newBatch(LAYOUT).add(text, 1));
    Seller other = Seller.builder("s").number("m", 1).build();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.newBatch(LAYOUT).add(other, 1));
  }

  @Test
  void aBatchIsOfItsBuilderAlone() {
    SellerBatch batch = Catalog.builder().newBatch(LAYOUT);
    assertThatIllegalArgumentException().isThrownBy(() -> Catalog.builder().add(batch, 0));
  }

  @Test
  void aLayoutHasWhatIsRequired() {
    AttributeCell number = new AttributeCell(NUMBER, 1, AttributeCell.NONE);
    AttributeCell ofOffers =
        new AttributeCell(
            new Attribute(Scope.OFFER, "n", AttributeKind.NUMBER), 1, AttributeCell.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> new SellerLayout(-1, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SellerLayout(0, List.of(number, number)));
    assertThatIllegalArgumentException().isThrownBy(() -> new SellerLayout(0, List.of(ofOffers)));
  }
}
