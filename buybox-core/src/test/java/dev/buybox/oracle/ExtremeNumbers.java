package dev.buybox.oracle;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Puts the largest and smallest numbers, prices and counts that a file can hold into a case. */
final class ExtremeNumbers {
  private static final List<String> OFFER_NUMBERS =
      List.of("days", "quality", "stock", "months", "reference_price");

  private final Pick pick;

  private ExtremeNumbers(long seed) {
    this.pick = new Pick(new SplittableRandom(seed));
  }

  /** Returns a copy of the case with some extreme cells. */
  static NeutralCase in(NeutralCase neutral, long seed) {
    NeutralCase copy = neutral.copy();
    ExtremeNumbers extremes = new ExtremeNumbers(seed);
    copy.offers().forEach(extremes::changeOffer);
    copy.sellers().forEach(extremes::changeSeller);
    return copy;
  }

  private void changeOffer(Map<String, String> row) {
    for (String column : OFFER_NUMBERS) {
      if (pick.chance(0.25)) {
        row.put(column, number());
      }
    }
    if (pick.chance(0.5)) {
      row.put("price", pick.chance(0.5) ? greatest(row) : least(row));
    }
    if (pick.chance(0.2)) {
      row.put("shipping", greatest(row));
    }
    if (pick.chance(0.25)) {
      row.put("returns.num", pick.of("0", "1", "1000000000000000"));
      row.put("returns.den", "1000000000000000");
    }
  }

  private void changeSeller(Map<String, String> row) {
    if (pick.chance(0.25)) {
      row.put("rating", number());
    }
    if (pick.chance(0.3)) {
      row.put("on_time.num", "999999999999999");
      row.put("on_time.den", "1000000000000000");
    }
  }

  private String number() {
    return pick.of(
        "1.7976931348623157e308",
        "-1.7976931348623157e308",
        "1e300",
        "-1e300",
        "4.9e-324",
        "-4.9e-324",
        "1e-320",
        "9007199254740993",
        "999999999.999999",
        "1000000000.000001",
        "123.4567891");
  }

  private static String greatest(Map<String, String> row) {
    return switch (row.getOrDefault("currency", "")) {
      case "JPY" -> "1000000000000";
      case "KWD" -> "1000000000.000";
      default -> "10000000000.00";
    };
  }

  private static String least(Map<String, String> row) {
    return switch (row.getOrDefault("currency", "")) {
      case "JPY" -> "1";
      case "KWD" -> "0.001";
      default -> "0.01";
    };
  }
}
