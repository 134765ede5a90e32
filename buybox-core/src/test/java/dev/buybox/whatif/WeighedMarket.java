package dev.buybox.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** One box whose offers have given values, in hundredths, by up to three criteria. */
final class WeighedMarket {
  private static final List<String> ATTRIBUTES =
      List.of("offer.landed_price", "offer.days", "offer.demand");

  private WeighedMarket() {}

  /** Returns the values of offers, at random. */
  static List<int[]> values(SplittableRandom random, int offers) {
    List<int[]> values = new ArrayList<>();
    for (int i = 0; i < offers; i++) {
      values.add(
          new int[] {1 + random.nextInt(100), 1 + random.nextInt(100), 1 + random.nextInt(100)});
    }
    return values;
  }

  /** Returns the box under so many criteria, c0 to c2; its offers are o0, o1 and so on. */
  static Situation of(int criteria, List<int[]> values) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int[] of = values.get(i);
      rows.add(String.format(Locale.ROOT, "p o%d s%d %d.00 %d %d", i, i, of[0], of[1], of[2]));
    }
    return TinyMarket.of(policy(criteria), rows);
  }

  private static String policy(int criteria) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < criteria; i++) {
      texts.add(
          "{\"name\": \"c%d\", \"of\": \"%s\", \"weight\": 1, \"value\": {\"points\": [[0, 0], [100, 1]]}}"
              .formatted(i, ATTRIBUTES.get(i)));
    }
    return "{\"policy\": \"p\", \"version\": \"1\", \"criteria\": " + texts + "}";
  }
}
