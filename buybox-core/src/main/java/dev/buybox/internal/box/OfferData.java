package dev.buybox.internal.box;

import dev.buybox.catalog.Schema;
import java.util.List;

/**
 * Where the engine reads offers from, by number: a frozen catalogue, or the box that is changed
 * just now. All reads take constant time and allocate nothing.
 *
 * <p>A <b>row</b> is an offer's number for an attribute of offers, and what {@link #seller} returns
 * for one of sellers. Two offers of a box have the same seller if and only if that is the same.
 */
public interface OfferData {
  /** Returns the attributes and their columns. */
  Schema schema();

  /** Returns how many offers the widest box has that may be asked about. */
  int maxOffersInBox();

  /**
   * Returns the texts of a column by their codes. Offers may have further codes; those are texts
   * that no policy names.
   */
  List<String> textValues(int column);

  /** Returns the row of an offer's seller. */
  int seller(int offer);

  /** Returns the price in minor units. */
  long priceMinor(int offer);

  /** Returns whether shipping was stated, be it as 0. */
  boolean shippingStated(int offer);

  /** Returns the shipping in minor units, 0 if it is unstated. */
  long shippingMinor(int offer);

  /** Returns price and shipping in minor units. */
  long landedPriceMinor(int offer);

  /** Returns a number, NaN if it is missing. */
  double number(int column, int row);

  /** Returns the cases of a rate that count, -1 if the counts are absent. */
  long numerator(int column, int row);

  /** Returns all cases of a rate, -1 if the counts are absent. */
  long denominator(int column, int row);

  /** Returns the code of a text, -1 if it is missing. */
  int textCode(int column, int row);
}
