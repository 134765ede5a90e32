package dev.buybox.catalog;

/** What the values of an attribute are. */
public enum AttributeKind {
  /** A finite number. */
  NUMBER,
  /** A rate, given as the cases that count and all cases: 482 of 500. */
  COUNTS,
  /** A text out of a small vocabulary, such as {@code platform}. */
  TEXT
}
