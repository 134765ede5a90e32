package dev.buybox.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** The prices of one box: close together, with many exact ties, a few far off. */
final class RandomPrices {
  private final Pick pick;
  private final String currency;
  private final int digits;
  private final BigDecimal base;

  RandomPrices(Pick pick) {
    this.pick = pick;
    this.currency = pick.of("", "", "EUR", "EUR", "JPY", "KWD");
    this.digits = currency.equals("JPY") ? 0 : currency.equals("KWD") ? 3 : 2;
    String large = digits == 3 ? "100000000" : "2000000000";
    this.base = new BigDecimal(pick.of("100", "100", "100", "20", "20", "4999", large));
  }

  void addTo(Map<String, String> row) {
    row.put("currency", currency);
    row.put("price", price());
    row.put("shipping", shipping());
    row.put(
        "reference_price",
        pick.chance(0.2) ? "" : times(pick.of("1", "1", "0.9", "1.1", "0.0", "1.2345678"), 7));
  }

  private String price() {
    BigDecimal price =
        new BigDecimal(
            times(
                pick.of(
                    "1", "1", "1", "1", "1.01", "1.05", "1.1", "1.15", "1.2", "1.5", "2", "3.7",
                    "0.95", "0.9", "0.25"),
                digits));
    if (pick.chance(0.15)) {
      BigDecimal minorUnit = BigDecimal.ONE.movePointLeft(digits);
      price = pick.chance(0.5) ? price.add(minorUnit) : price.subtract(minorUnit);
    }
    return price.toPlainString();
  }

  private String shipping() {
    return pick.chance(0.3) ? "" : times(pick.of("0", "0", "0", "0.05", "0.1"), digits);
  }

  private String times(String factor, int decimals) {
    return base.multiply(new BigDecimal(factor))
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
