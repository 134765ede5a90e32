package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.box.PriceWords;
import java.util.Arrays;

/**
 * How many words the offers of a box take in its slab, and which of them are whose: offer by offer
 * the {@link PriceWords}; then for each other word of an offer a row with room for all of the
 * box's, first those of eight bytes, then those of four. {@link SlabWords} reads and writes them.
 */
final class SlabLayout {
  /** Among the {@link PriceWords}: the offer's number in the box, its seller's row, and marks. */
  static final int WHO = 2;

  /** What counts and the codes of texts are kept as where they are missing. */
  private static final long MISSING = -1;

  final Schema schema;

  /** How many words the attributes of an offer have. */
  final int offerWords;

  /** How many words the attributes of a seller have. */
  final int sellerWords;

  private final int[] wordByColumn;
  private final boolean[] ofSellerByColumn;
  private final boolean[] numberByWord;

  SlabLayout(Schema schema) {
    this.schema = schema;
    this.wordByColumn = new int[schema.attributes().size()];
    this.ofSellerByColumn = new boolean[wordByColumn.length];
    this.numberByWord = new boolean[2 * wordByColumn.length];
    int ofOffers = 0;
    int ofSellers = 0;
    for (Attribute attribute : schema.attributes()) {
      int column = schema.column(attribute.qualifiedName());
      int words = attribute.kind() == AttributeKind.COUNTS ? 2 : 1;
      if (attribute.scope() == Scope.OFFER) {
        wordByColumn[column] = ofOffers;
        numberByWord[ofOffers] = attribute.kind() == AttributeKind.NUMBER;
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

  /** Returns whether a word of an offer is a number, and not a count or the code of a text. */
  boolean isNumber(int word) {
    return numberByWord[word];
  }

  /** Returns the form that a word of an attribute of offers needs. */
  int form(int word, long value) {
    boolean fits =
        isNumber(word) ? NarrowNumber.fits(Double.longBitsToDouble(value)) : (int) value == value;
    return fits ? SlabForm.NARROW : SlabForm.WIDE_VALUES;
  }

  /** Returns where the {@link PriceWords} of an offer lie, from the begin of the slab on. */
  static int priceAt(int offer) {
    return offer * PriceWords.WORDS;
  }

  /** Returns the words of a slab. */
  int words(int capacity, int form) {
    int ids = SlabForm.hasWideIds(form) ? 0 : 1;
    int values = SlabForm.hasWideValues(form) ? 0 : offerWords;
    return wideWords(capacity, form) + ((ids + values) * capacity + 1) / 2;
  }

  /** Returns how many words of a slab come before what has four bytes. */
  int wideWords(int capacity, int form) {
    int ids = SlabForm.hasWideIds(form) ? 1 : 0;
    int shippingAndValues = SlabForm.hasWideValues(form) ? 1 + offerWords : 0;
    return (PriceWords.WORDS + ids + shippingAndValues) * capacity;
  }

  /** Returns how much room to make for more offers than a box has now. */
  static int roomFor(int offers) {
    return offers + Math.max(1, offers / 4);
  }

  /** Returns the words of an offer or of a seller of which no attribute is known. */
  long[] nothing(Scope scope) {
    long[] words = new long[scope == Scope.OFFER ? offerWords : sellerWords];
    Arrays.fill(words, MISSING);
    for (Attribute attribute : schema.attributes()) {
      if (attribute.scope() == scope) {
        int column = schema.column(attribute.qualifiedName());
        words[word(column)] = missing(column);
      }
    }
    return words;
  }

  /** Returns what a missing value of an attribute is kept as. */
  long missing(int column) {
    return schema.attribute(column).kind() == AttributeKind.NUMBER
        ? Double.doubleToRawLongBits(Double.NaN)
        : MISSING;
  }
}
