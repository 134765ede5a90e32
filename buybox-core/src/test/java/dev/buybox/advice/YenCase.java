package dev.buybox.advice;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.RandomCase;
import dev.buybox.oracle.RandomCase.Without;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Map;

/** A random case of one box in whole yen, so that every price in reach can be tried. */
final class YenCase {
  /** Every single price up to this one is tried, if the box lies in that range. */
  static final long MOST_DENSE = 20_000;

  private static final long FEW = 300;

  private YenCase() {}

  static NeutralCase of(long seed) {
    NeutralCase neutral = RandomCase.of(seed, EnumSet.of(Without.SEVERAL_BOXES));
    neutral.offers().forEach(YenCase::toYen);
    return neutral;
  }

  private static void toYen(Map<String, String> row) {
    row.put("currency", "JPY");
    row.computeIfPresent("price", (name, price) -> whole(price, 1));
    row.computeIfPresent("shipping", (name, shipping) -> whole(shipping, 0));
  }

  /** Returns up to where every single price is to be tried; above, samples do. */
  static long dense(Catalog catalog) {
    long highest = 0;
    for (int offer = 0; offer < catalog.offerCount(); offer++) {
      highest = Math.max(highest, catalog.landedPriceMinor(offer));
    }
    return 2 * highest <= MOST_DENSE ? 2 * highest : FEW;
  }

  private static String whole(String amount, int least) {
    return amount.isEmpty()
        ? ""
        : new BigDecimal(amount)
            .setScale(0, RoundingMode.HALF_UP)
            .max(BigDecimal.valueOf(least))
            .toPlainString();
  }
}
