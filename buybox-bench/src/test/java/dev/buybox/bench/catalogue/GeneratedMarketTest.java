package dev.buybox.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.EngineMarket;
import dev.buybox.bench.catalogue.data.FlatMarket;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedMarketTest {
  private static final int OFFERS = 50_000;

  /** If this changes, figures of before and after are of different data. */
  @Test
  void sameDataAreDrawnEverywhere() {
    FlatMarket market = FlatMarket.draw(new Shape(OFFERS, 4, Shape.SEED));

    assertThat(market.fingerprint())
        .isEqualTo("83a72cc206d084cb5f255e3cc7e858f08e3d5071841464e09c9584d11d0258cf");
  }

  @ParameterizedTest
  @ValueSource(doubles = {4, 10})
  void widthsHaveTheMeanThatWasAskedFor(double mean) {
    FlatMarket market = FlatMarket.draw(new Shape(OFFERS, mean, 1));

    assertThat((double) OFFERS / market.boxCount()).isCloseTo(mean, within(mean / 20));
  }

  @Test
  void catalogueAndColumnsHoldTheSame() {
    Shape shape = new Shape(OFFERS, 4, 7);
    FlatMarket market = FlatMarket.draw(shape);
    Catalog catalog = EngineMarket.draw(shape, BenchPolicy.GENERAL_MERCHANDISE).catalog();

    assertThat(catalog.boxCount()).isEqualTo(market.boxCount());
    assertThat(catalog.offerCount()).isEqualTo(OFFERS);
    assertThat(catalog.maxOffersInBox()).isEqualTo(60);
    for (int box = 0; box < catalog.boxCount(); box++) {
      assertThat(catalog.firstOffer(box)).isEqualTo(market.firstOffer()[box]);
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        compare(catalog, market, box, offer);
      }
    }
  }

  private static void compare(Catalog catalog, FlatMarket market, int box, int offer) {
    int days = market.deliveryDays(offer);
    double expected = days == FlatMarket.MISSING ? Double.NaN : days;
    int column = catalog.schema().column("offer.delivery_days");
    assertThat(catalog.offerId(offer)).isEqualTo(market.offerId(box, offer));
    assertThat(catalog.seller(offer)).isEqualTo(market.seller(offer));
    assertThat(catalog.landedPriceMinor(offer)).isEqualTo(market.landedMinor(offer));
    assertThat(Double.compare(catalog.number(column, offer), expected)).isZero();
  }
}
