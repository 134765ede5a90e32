package dev.buybox.catalog;

import com.google.common.base.Preconditions;
import java.util.List;

/**
 * Which cell of a row of text holds what of a seller, for a {@link SellerBatch}. Cells are numbered
 * from 0.
 *
 * @param seller the seller's id
 * @param attributes the attributes of sellers, each once; copied
 */
public record SellerLayout(int seller, List<AttributeCell> attributes) {
  /**
   * Checks the cells.
   *
   * @throws IllegalArgumentException if a number is below 0, or an attribute is not one of sellers
   *     or stands twice
   */
  public SellerLayout {
    Preconditions.checkArgument(seller >= 0, "a seller needs a cell");
    attributes = AttributeCell.copyOf(attributes, Scope.SELLER);
  }
}
