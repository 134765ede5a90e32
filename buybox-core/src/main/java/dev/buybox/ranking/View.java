package dev.buybox.ranking;

/** For whom an explanation is meant. */
public enum View {
  /** The marketplace's own people: everything. */
  STAFF,
  /**
   * The seller of the offer: all of its own figures; of rivals what a customer can see, and how far
   * ahead or behind they are in points. Nothing else of theirs is in the value.
   */
  SELLER
}
