package dev.buybox.bench.live;

import dev.buybox.live.ColumnBytes;
import dev.buybox.live.LiveFigures;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How many bytes an offer takes, by what, and the heap after a collection beside it. */
final class MemoryTable {
  private MemoryTable() {}

  static Map<String, String> of(LiveMarket market) {
    Map<String, String> table = new LinkedHashMap<>();
    LiveFigures figures = market.live().figures();
    for (ColumnBytes each : figures.bytes()) {
      table.put("bytes an offer, " + each.column(), each(each.bytes(), market));
    }
    table.put("bytes an offer, all", each(figures.allBytes(), market));
    table.put("bytes an offer, heap after collection", each(heap(market), market));
    return table;
  }

  /** Returns the used heap without what the benchmark itself keeps. */
  private static long heap(LiveMarket market) {
    System.gc();
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return used - (market.offerCount() + market.boxCount()) * (long) Integer.BYTES;
  }

  private static String each(long bytes, LiveMarket market) {
    return String.format(Locale.ROOT, "%.2f", (double) bytes / market.offerCount());
  }
}
