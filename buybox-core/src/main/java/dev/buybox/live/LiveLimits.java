package dev.buybox.live;

import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;

/**
 * How much a live catalogue takes. What is beyond a limit is refused with an {@link
 * InvalidDataException}, and every box, its offers and its winner stay as they are. Where an offer
 * is refused for want of room for its texts, or because another thread took the last room
 * meanwhile, its seller, texts and box may be known and count from then on.
 *
 * @param boxes the most boxes; a box stays when its last offer is gone
 * @param offersInBox the most offers of one box
 * @param sellers the most sellers; a seller stays for good
 * @param texts the most different texts of each text attribute, and of categories; a text stays for
 *     good
 */
public record LiveLimits(int boxes, int offersInBox, int sellers, int texts) {
  /** The limits where nothing else is said: those of {@link CatalogLimits}, and 1,000,000 texts. */
  public static final LiveLimits STANDARD =
      new LiveLimits(
          CatalogLimits.MAX_BOXES,
          CatalogLimits.MAX_OFFERS_IN_BOX,
          CatalogLimits.MAX_SELLERS,
          1_000_000);

  /** How often the policies of a live catalogue can be replaced; for more, load a new one. */
  public static final int MAX_POLICY_REPLACEMENTS = BoxHeaders.MOST_EDITIONS;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is below 1 or above the catalogue's own
   */
  public LiveLimits {
    require("boxes", boxes, CatalogLimits.MAX_BOXES);
    require("offersInBox", offersInBox, CatalogLimits.MAX_OFFERS_IN_BOX);
    require("sellers", sellers, CatalogLimits.MAX_SELLERS);
    require("texts", texts, Integer.MAX_VALUE);
  }

  private static void require(String name, int limit, int most) {
    if (limit < 1 || limit > most) {
      throw new IllegalArgumentException(name + " must be 1 to " + most + ", not " + limit);
    }
  }

  void requireBox(int existing) {
    requireBelow("product", "boxes", existing, boxes);
  }

  void requireOffer(int existing) {
    requireBelow("offer", "offers in a box", existing, offersInBox);
  }

  void requireSeller(int existing) {
    requireBelow("seller", "sellers", existing, sellers);
  }

  static void requireReplacement(int replaced) {
    if (replaced >= MAX_POLICY_REPLACEMENTS) {
      throw new InvalidDataException(
          new DataFault(
              "policies",
              "replaced " + replaced + " times",
              "a live catalogue takes at most " + MAX_POLICY_REPLACEMENTS + " replacements",
              "freeze it, and load a new live catalogue"));
    }
  }

  private static void requireBelow(String field, String what, int existing, int most) {
    if (existing >= most) {
      throw new InvalidDataException(
          new DataFault(
              field,
              "one more than " + most,
              "this live catalogue has at most " + most + " " + what,
              "raise the limit, or remove what is not needed"));
    }
  }
}
