package dev.buybox.catalog;

/** Whose attribute it is. */
public enum Scope {
  /** Each offer has a value of its own. */
  OFFER("offer."),
  /** Each seller has one value, which all of its offers share. */
  SELLER("seller.");

  private final String prefix;

  Scope(String prefix) {
    this.prefix = prefix;
  }

  /** Returns what the qualified names of this scope begin with: {@code "offer."}. */
  public String prefix() {
    return prefix;
  }
}
