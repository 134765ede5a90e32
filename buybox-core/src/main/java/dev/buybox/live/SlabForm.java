package dev.buybox.live;

import dev.buybox.internal.box.PriceWords;

/**
 * In how many bytes a slab keeps what seldom needs eight: a sum of the marks below. A box whose
 * offers need more than it has gets a wider one, and keeps that.
 */
final class SlabForm {
  /** Four bytes for an id and for each word of an attribute. */
  static final int NARROW = 0;

  /** Eight bytes for an id. */
  static final int WIDE_IDS = 1;

  /** Eight bytes for each word of an attribute, and for the shipping a row of its own. */
  static final int WIDE_VALUES = 2;

  /** How many forms there are. */
  static final int FORMS = 4;

  private SlabForm() {}

  static boolean hasWideIds(int form) {
    return (form & WIDE_IDS) != 0;
  }

  static boolean hasWideValues(int form) {
    return (form & WIDE_VALUES) != 0;
  }

  /** Returns the form that an id needs, by its number. */
  static int ofId(long id) {
    return id >>> Integer.SIZE == 0 ? NARROW : WIDE_IDS;
  }

  /** Returns the form that a shipping needs, in minor units, -1 if it is unstated. */
  static int ofShipping(long shippingMinor) {
    return shippingMinor < PriceWords.MOST_BELOW - 1 ? NARROW : WIDE_VALUES;
  }
}
