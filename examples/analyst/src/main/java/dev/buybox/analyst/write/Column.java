package dev.buybox.analyst.write;

import java.util.Locale;

/** The columns of the output, in their order. */
enum Column {
  PRODUCT(false),
  CONDITION(false),
  SEGMENT(false),
  OFFER(false),
  SELLER(false),
  STATUS(false),
  RANK(true),
  SCORE(true),
  REASONS(false),
  DECIDED_BY(false),
  POLICY(false),
  LANDED_PRICE(true),
  CURRENCY(false);

  private final String header;
  private final boolean number;

  Column(boolean number) {
    this.header = name().toLowerCase(Locale.ROOT);
    this.number = number;
  }

  /** Returns what the header calls it. */
  String header() {
    return header;
  }

  /** Whether its cells are numbers. */
  boolean isNumber() {
    return number;
  }
}
