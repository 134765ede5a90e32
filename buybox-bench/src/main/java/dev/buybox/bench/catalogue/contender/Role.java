package dev.buybox.bench.catalogue.contender;

import java.util.Locale;

/** What a contender is there for. */
public enum Role {
  /** Reads the columns that a ranking must read, and does nothing else. */
  FLOOR,

  /** This library. */
  ENGINE,

  /** What one might use in its place. */
  RIVAL;

  /** Returns what it is called in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
