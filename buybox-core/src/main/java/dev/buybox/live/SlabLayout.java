package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.box.PriceWords;

/**
 * Where the words of a box's offers lie in its slab: offer by offer the {@link PriceWords}; then
 * for each other word of an offer a row with room for all of the box's.
 */
final class SlabLayout {
  /** The landed price. */
  static final int LANDED = PriceWords.LANDED;

  /** Own points and score. */
  static final int POINTS = PriceWords.POINTS;

  /** The offer's number in the box, its seller's row, and marks of what people decided. */
  static final int WHO = 2;

  /** The shipping, -1 if it is unstated. */
  static final int SHIPPING = 3;

  /** The id, where ids are numbers. */
  static final int ID = 4;

  private static final int FIXED = 5;

  final Schema schema;
  final int offerWords;
  final int sellerWords;
  private final int[] wordByColumn;
  private final boolean[] ofSellerByColumn;

  SlabLayout(Schema schema) {
    this.schema = schema;
    this.wordByColumn = new int[schema.attributes().size()];
    this.ofSellerByColumn = new boolean[wordByColumn.length];
    int ofOffers = FIXED;
    int ofSellers = 0;
    for (Attribute attribute : schema.attributes()) {
      int column = schema.column(attribute.qualifiedName());
      int words = attribute.kind() == AttributeKind.COUNTS ? 2 : 1;
      if (attribute.scope() == Scope.OFFER) {
        wordByColumn[column] = ofOffers;
        ofOffers += words;
      } else {
        ofSellerByColumn[column] = true;
        wordByColumn[column] = ofSellers;
        ofSellers += words;
      }
    }
    this.offerWords = ofOffers;
    this.sellerWords = ofSellers;
  }

  /** Returns the first word of an attribute, among those of an offer or of a seller. */
  int word(int column) {
    return wordByColumn[column];
  }

  /** Returns whether an attribute is one of sellers. */
  boolean ofSeller(int column) {
    return ofSellerByColumn[column];
  }

  /** Returns where a word of an offer lies, from the begin of the slab on. */
  static int at(int word, int offer, int capacity) {
    return word < PriceWords.WORDS ? priceAt(offer) + word : word * capacity + offer;
  }

  /** Returns where the {@link PriceWords} of an offer lie, from the begin of the slab on. */
  static int priceAt(int offer) {
    return offer * PriceWords.WORDS;
  }

  /** Returns the words of a slab. */
  int words(int capacity) {
    return capacity * offerWords;
  }

  /** Returns how much room to make for more offers than a box has now. */
  static int roomFor(int offers) {
    return offers + Math.max(1, offers / 4);
  }

  /** Returns what a missing value of an attribute is kept as. */
  long missing(int column) {
    return schema.attribute(column).kind() == AttributeKind.NUMBER
        ? Double.doubleToRawLongBits(Double.NaN)
        : -1;
  }
}
