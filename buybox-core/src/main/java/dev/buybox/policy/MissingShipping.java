package dev.buybox.policy;

/** What an offer without a stated shipping price means. */
public enum MissingShipping {
  /** Shipping is free; the default. */
  FREE("free"),
  /** The offer is barred with the code {@code missing:offer.shipping}. */
  EXCLUDE("exclude");

  private final String label;

  MissingShipping(String label) {
    this.label = label;
  }

  /** Returns the word of the JSON form. */
  public String label() {
    return label;
  }
}
