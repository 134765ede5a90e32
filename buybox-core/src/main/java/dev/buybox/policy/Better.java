package dev.buybox.policy;

/** Which direction of a number is better. */
public enum Better {
  /** The smaller, the better: prices, days, defects. */
  LOWER("lower"),
  /** The greater, the better: ratings, warranty. */
  HIGHER("higher");

  private final String label;

  Better(String label) {
    this.label = label;
  }

  /** Returns the word of the JSON form. */
  public String label() {
    return label;
  }
}
