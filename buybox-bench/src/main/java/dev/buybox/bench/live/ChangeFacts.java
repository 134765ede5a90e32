package dev.buybox.bench.live;

import dev.buybox.live.LiveWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the drawn changes are like. */
final class ChangeFacts {
  private ChangeFacts() {}

  /** Makes all changes once, which also warms the writer up. */
  static Map<String, String> of(LiveMarket market, Changes changes) {
    LiveWriter writer = market.live().newWriter();
    long widths = 0;
    long winners = 0;
    changes.advance(Changes.COUNT);
    for (int i = 0; i < Changes.COUNT; i++) {
      widths += market.width(market.box(changes.offers()[i]));
      boolean changed = writer.price(changes.handles()[i], changes.prices()[i]).changedWinner();
      winners += changed ? 1 : 0;
    }
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("offers of a random offer's box", mean("%.1f", widths));
    facts.put("part of changes with another winner", mean("%.3f", winners));
    return facts;
  }

  private static String mean(String format, long sum) {
    return String.format(Locale.ROOT, format, (double) sum / Changes.COUNT);
  }
}
