package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogOrderTest {
  private static final Comparator<String> UTF_8_ORDER =
      (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
  private static final int SEEDS = 300;

  @Test
  void theOrderOfRowsLeavesNoTrace() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomCatalog random = new RandomCatalog(seed, false);
      List<String> expected = CatalogDump.of(random.shuffled(1).build());
      for (long shuffle = 2; shuffle < 6; shuffle++) {
        assertThat(CatalogDump.of(random.shuffled(shuffle).build()))
            .as("seed %d, shuffle %d", seed, shuffle)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void theOrderOfRowsDoesNotDecideWhatIsLeftOut() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomCatalog random = new RandomCatalog(seed, true);
      List<Contradiction> expectedLeftOut = new ArrayList<>();
      List<String> expected = CatalogDump.of(random.shuffled(1).build(expectedLeftOut::add));
      for (long shuffle = 2; shuffle < 6; shuffle++) {
        List<Contradiction> leftOut = new ArrayList<>();
        Catalog catalog = random.shuffled(shuffle).build(leftOut::add);
        assertThat(CatalogDump.of(catalog)).as("seed %d, %d", seed, shuffle).isEqualTo(expected);
        assertThat(leftOut)
            .as("seed %d, %d", seed, shuffle)
            .containsExactlyInAnyOrderElementsOf(expectedLeftOut);
      }
    }
  }

  @Test
  void isThePlainlySortedOrder() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomCatalog random = new RandomCatalog(seed, false);
      Catalog catalog = random.shuffled(seed).build();
      List<Offer> sorted = new ArrayList<>(random.offers);
      sorted.sort(plainOrder());
      assertThat(catalog.offerCount()).isEqualTo(sorted.size());
      for (int i = 0; i < sorted.size(); i++) {
        assertOffer(catalog, i, sorted.get(i));
      }
      assertThat(IntStream.range(0, catalog.sellerCount()).mapToObj(catalog::sellerId).toList())
          .isSortedAccordingTo(UTF_8_ORDER)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void productsOfManyOffersAreSortedLikeThoseOfFew() {
    for (int count : List.of(2, 39, 40, 41, 64, 65, 500, 3000)) {
      List<Offer> offers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        offers.add(
            Offer.builder("p", "o-" + i, "s")
                .condition(List.of("used", "new", "").get(i * 7 % 3))
                .segment(List.of("", "members").get(i * 11 % 2))
                .priceMinor(i + 1, "")
                .build());
      }
      Catalog.Builder builder = Catalog.builder();
      offers.forEach(builder::add);
      offers.sort(plainOrder());
      Catalog catalog = builder.build();
      assertThat(names(count, catalog::offerId))
          .as("%d offers", count)
          .isEqualTo(offers.stream().map(Offer::offer).toList());
    }
  }

  @Test
  void repeatedIdsAmongManyOffersAreFound() {
    for (int count : List.of(2, 40, 41, 500)) {
      Catalog.Builder builder = Catalog.builder();
      for (int i = 0; i <= count; i++) {
        // The last one repeats the first; the others of that id are in another box.
        String condition = i % count == 0 ? "new" : "used";
        builder.add(
            Offer.builder("p", "o-" + i % count, "s")
                .condition(condition)
                .priceMinor(1, "")
                .build(),
            i + 1);
        builder.add(
            Offer.builder("p", "o-" + i, "s").segment("members").priceMinor(1, "").build(),
            count + 2 + i);
      }
      List<Contradiction> leftOut = new ArrayList<>();
      Catalog catalog = builder.build(leftOut::add);
      assertThat(leftOut)
          .extracting(Contradiction::row)
          .as("%d", count)
          .containsExactly(1L, count + 1L);
      assertThat(catalog.offerCount()).isEqualTo(2 * count);
    }
  }

  private static Comparator<Offer> plainOrder() {
    return Comparator.comparing(Offer::product, UTF_8_ORDER)
        .thenComparing(Offer::condition, UTF_8_ORDER)
        .thenComparing(Offer::segment, UTF_8_ORDER)
        .thenComparing(CatalogOrderTest::hash, Long::compareUnsigned)
        .thenComparing(Offer::offer, UTF_8_ORDER);
  }

  private static long hash(Offer offer) {
    String text =
        offer.product() + '\n' + offer.condition() + '\n' + offer.segment() + '\n' + offer.offer();
    return Hashing.murmur3_128().hashBytes(text.getBytes(UTF_8)).asLong();
  }

  private static void assertOffer(Catalog catalog, int row, Offer offer) {
    int box = catalog.boxOf(row);
    assertThat(row).isBetween(catalog.firstOffer(box), catalog.endOffer(box) - 1);
    assertThat(catalog.product(box)).isEqualTo(offer.product());
    assertThat(catalog.condition(box)).isEqualTo(offer.condition());
    assertThat(catalog.segment(box)).isEqualTo(offer.segment());
    assertThat(catalog.category(box)).isEqualTo(offer.category());
    assertThat(catalog.categories().get(catalog.categoryCode(box))).isEqualTo(offer.category());
    assertThat(catalog.currency(box)).isEqualTo(offer.currency());
    assertThat(catalog.offerId(row)).isEqualTo(offer.offer());
    assertThat(catalog.sellerId(catalog.seller(row))).isEqualTo(offer.seller());
    assertThat(catalog.priceMinor(row)).isEqualTo(offer.priceMinor());
    assertThat(catalog.shippingStated(row)).isEqualTo(offer.shippingMinor().isPresent());
    assertThat(catalog.shippingMinor(row)).isEqualTo(offer.shippingMinor().orElse(0));
    assertThat(catalog.landedPriceMinor(row))
        .isEqualTo(offer.priceMinor() + offer.shippingMinor().orElse(0));
    assertThat(catalog.findBox(offer.product(), offer.condition(), offer.segment())).isEqualTo(box);
    assertThat(catalog.findOffer(box, offer.offer())).isEqualTo(row);
    assertThat(catalog.findSeller(offer.seller())).isEqualTo(catalog.seller(row));
    assertThat(attributes(catalog, row)).isEqualTo(attributes(offer));
  }

  private static Map<String, Object> attributes(Catalog catalog, int row) {
    Map<String, Object> values = new TreeMap<>();
    for (int column = 0; column < catalog.schema().attributes().size(); column++) {
      Attribute attribute = catalog.schema().attribute(column);
      if (attribute.scope() == Scope.SELLER) {
        continue;
      }
      if (attribute.kind() == AttributeKind.NUMBER && !Double.isNaN(catalog.number(column, row))) {
        values.put(attribute.name(), catalog.number(column, row));
      }
      if (attribute.kind() == AttributeKind.COUNTS && catalog.denominator(column, row) >= 0) {
        values.put(
            attribute.name(),
            new Counts(catalog.numerator(column, row), catalog.denominator(column, row)));
      }
      if (attribute.kind() == AttributeKind.TEXT && catalog.textCode(column, row) >= 0) {
        values.put(attribute.name(), catalog.textValues(column).get(catalog.textCode(column, row)));
      }
    }
    return values;
  }

  private static Map<String, Object> attributes(Offer offer) {
    Map<String, Object> values = new TreeMap<>(offer.numbers());
    values.putAll(offer.counts());
    values.putAll(offer.texts());
    return values;
  }

  @Test
  void codePointsNotUtf16Units() {
    List<String> ids = List.of("z", "ß", "\uFFFD", "😀", "😁");
    Catalog.Builder builder = Catalog.builder();
    for (int i = ids.size() - 1; i >= 0; i--) {
      builder.add(
          Offer.builder(ids.get(i), "o", ids.get(i))
              .category(ids.get(i))
              .priceMinor(1, "")
              .number(ids.get(i), 1)
              .text("t", ids.get(i))
              .build());
    }
    Catalog catalog = builder.build();
    assertThat(names(catalog.boxCount(), catalog::product)).isEqualTo(ids);
    assertThat(names(catalog.sellerCount(), catalog::sellerId)).isEqualTo(ids);
    assertThat(catalog.categories()).isEqualTo(ids);
    assertThat(catalog.schema().attributes())
        .extracting(Attribute::name)
        .containsExactly("t", "z", "ß", "\uFFFD", "😀", "😁");
    assertThat(catalog.textValues(catalog.schema().column("offer.t"))).isEqualTo(ids);
  }

  private static List<String> names(int count, Function<Integer, String> name) {
    return IntStream.range(0, count).boxed().map(name).toList();
  }

  @Test
  void knownHashesDecideTheOrderInABox() {
    Catalog.Builder builder = Catalog.builder();
    for (String id : List.of("a", "b", "c", "d")) {
      builder.add(Offer.builder("p", id, "s").condition("used").priceMinor(1, "").build());
    }
    Catalog catalog = builder.build();
    List<String> expected = new ArrayList<>(List.of("a", "b", "c", "d"));
    expected.sort(
        (a, b) ->
            Long.compareUnsigned(
                Hashing.murmur3_128().hashString("p\nused\n\n" + a, UTF_8).asLong(),
                Hashing.murmur3_128().hashString("p\nused\n\n" + b, UTF_8).asLong()));
    assertThat(names(4, catalog::offerId)).isEqualTo(expected);
  }
}
