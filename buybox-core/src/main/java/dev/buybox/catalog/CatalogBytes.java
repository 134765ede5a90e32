package dev.buybox.catalog;

/**
 * How much memory a catalogue takes.
 *
 * @param columns bytes of all columns, those of boxes, offers, sellers and attributes: exact, but
 *     for a few bytes a column
 * @param offerIds bytes of the ids of offers: about, as it depends on the JVM how much a text takes
 * @param otherTexts bytes of the texts of boxes, sellers and text attributes, each counted once:
 *     about, too
 */
public record CatalogBytes(long columns, long offerIds, long otherTexts) {
  /** Returns the bytes of everything. */
  public long all() {
    return columns + offerIds + otherTexts;
  }
}
