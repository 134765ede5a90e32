package dev.buybox.catalog;

import com.google.common.base.Preconditions;
import java.util.List;

/**
 * Which cell of a row of text holds what of an offer, for an {@link OfferBatch}. Cells are numbered
 * from 0; {@link #NONE} says that rows have no such cell, which is as if it were empty everywhere.
 *
 * @param product the product's id; required
 * @param condition the condition
 * @param segment the segment
 * @param category the product's category
 * @param offer the offer's id; required
 * @param seller the seller's id; required
 * @param price the price as a decimal; required
 * @param shipping the shipping as a decimal; unstated where it is empty
 * @param currency the currency's code
 * @param attributes the attributes of offers, each once; copied
 */
public record OfferLayout(
    int product,
    int condition,
    int segment,
    int category,
    int offer,
    int seller,
    int price,
    int shipping,
    int currency,
    List<AttributeCell> attributes) {
  /** No cell. */
  public static final int NONE = AttributeCell.NONE;

  /**
   * Checks the cells.
   *
   * @throws IllegalArgumentException if a required one is missing, a number is below {@link #NONE},
   *     or an attribute is not one of offers or stands twice
   */
  public OfferLayout {
    attributes = AttributeCell.copyOf(attributes, Scope.OFFER);
    Preconditions.checkArgument(
        Math.min(Math.min(product, offer), Math.min(seller, price)) > NONE,
        "product, offer, seller and price need a cell");
    Preconditions.checkArgument(
        Math.min(Math.min(condition, segment), Math.min(category, Math.min(shipping, currency)))
            >= NONE,
        "a cell is numbered from 0 on, or -1 if there is none");
  }
}
