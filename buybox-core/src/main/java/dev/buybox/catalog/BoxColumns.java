package dev.buybox.catalog;

import com.google.common.collect.ImmutableList;
import dev.buybox.internal.CodePoints;
import java.util.Arrays;
import java.util.BitSet;

/** The frozen columns of boxes, in code-point order of product, condition and segment. */
final class BoxColumns {
  final int count;
  final String[] product;
  final String[] condition;
  final String[] segment;
  final int[] category;
  final ImmutableList<String> categories;
  final int[] currency;
  final String[] currencies;
  final int[] currencyDigits;

  /** By box, and at the end the number of offers. */
  final int[] firstOffer;

  final int maxOffers;

  /**
   * Makes the boxes.
   *
   * @param kept the rows of offers in order, without contradictions
   */
  BoxColumns(OfferRows rows, KeptRows kept, int maxBoxes) {
    firstOffer = kept.firstOffers;
    count = firstOffer.length - 1;
    if (count > maxBoxes) {
      throw new InvalidDataException(Limits.tooMany("product", "boxes", maxBoxes));
    }
    int[] row = new int[count];
    Arrays.setAll(row, box -> kept.offers[firstOffer[box]]);
    product = rows.products.texts(codes(rows.product, row));
    condition = rows.conditions.texts(codes(rows.condition, row));
    segment = rows.segments.texts(codes(rows.segment, row));
    category = codes(rows.category, row);
    categories = ImmutableList.copyOf(renumber(category, rows.categories));
    currency = codes(rows.currency, row);
    currencies = renumber(currency, rows.currencies);
    currencyDigits = Arrays.stream(currencies).mapToInt(Money::digits).toArray();
    maxOffers = widest();
  }

  private BoxColumns(BoxColumns of, RowRuns kept, int[] firstOffers) {
    firstOffer = firstOffers;
    count = kept.count();
    product = kept.of(of.product);
    condition = kept.of(of.condition);
    segment = kept.of(of.segment);
    category = kept.of(of.category);
    categories = of.categories;
    currency = kept.of(of.currency);
    currencies = of.currencies;
    currencyDigits = of.currencyDigits;
    maxOffers = widest();
  }

  /** Returns the boxes that some of the offers are in; categories keep their codes. */
  BoxColumns only(RowRuns keptOffers) {
    int[] bounds = keptOffers.before(firstOffer);
    RowRuns kept = new RowRuns(count, box -> bounds[box] == bounds[box + 1]);
    int[] firsts = Arrays.copyOf(kept.of(bounds), kept.count() + 1);
    firsts[kept.count()] = keptOffers.count();
    return new BoxColumns(this, kept, firsts);
  }

  private static int[] codes(LongColumn column, int[] rows) {
    int[] codes = new int[rows.length];
    Arrays.setAll(codes, i -> column.getInt(rows[i]));
    return codes;
  }

  /** Renumbers codes by the code-point order of their texts, and returns these. */
  private static String[] renumber(int[] codes, TextTable table) {
    BitSet used = new BitSet();
    Arrays.stream(codes).forEach(used::set);
    int[] sorted = table.sorted(used);
    int[] ranks = table.ranks(sorted);
    Arrays.setAll(codes, i -> ranks[codes[i]]);
    return table.texts(sorted);
  }

  /** Returns the bytes of all columns: references to three texts, two codes, the first offer. */
  long columnBytes() {
    return (long) count * (3 + 2 + 1) * Integer.BYTES;
  }

  /** Returns about how many bytes the products take, each counted once; the rest repeats. */
  long textBytes() {
    long bytes = 0;
    for (int box = 0; box < count; box++) {
      if (box == 0 || !product[box].equals(product[box - 1])) {
        bytes += OfferIds.TEXT_BYTES + product[box].length();
      }
    }
    return bytes;
  }

  private int widest() {
    int widest = 0;
    for (int box = 0; box < count; box++) {
      widest = Math.max(widest, firstOffer[box + 1] - firstOffer[box]);
    }
    return widest;
  }

  int find(String ofProduct, String ofCondition, String ofSegment) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, ofProduct, ofCondition, ofSegment);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int box, String ofProduct, String ofCondition, String ofSegment) {
    int order = CodePoints.compare(product[box], ofProduct);
    if (order == 0) {
      order = CodePoints.compare(condition[box], ofCondition);
    }
    return order == 0 ? CodePoints.compare(segment[box], ofSegment) : order;
  }

  int boxOf(int offer) {
    int found = Arrays.binarySearch(firstOffer, 0, count, offer);
    return found >= 0 ? found : -found - 2;
  }
}
