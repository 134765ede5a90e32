package dev.buybox.bench.catalogue.contender;

import java.util.Locale;

/** What is compared with what; contenders of two comparisons are never set side by side. */
public enum Comparison {
  /**
   * Winners of all boxes, compiled against compiled: what no rival can change has been made into
   * points before, on all sides; by the engine also what the price is worth in its box.
   */
  COMPILED,

  /**
   * Winners of all boxes, raw against raw: all criteria from the attributes, on all sides, the
   * engine's compilation included.
   */
  RAW,

  /** The full ranking of all boxes, compiled against compiled. */
  FULL_RANKING,

  /** Winners of all boxes by other weights, and the boxes that changed. */
  NEW_WEIGHTS;

  /** Returns what it is called in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
