package dev.buybox.catalog;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The frozen columns of all attributes. Each column is in the array of its kind; in the others it
 * is empty, so that a look-up of the wrong kind is out of bounds.
 */
final class AttributeColumns {
  final double[][] numbers;
  final long[][] numerators;
  final long[][] denominators;
  final int[][] codes;
  final List<ImmutableList<String>> texts;

  AttributeColumns(int columns) {
    numbers = new double[columns][0];
    numerators = new long[columns][0];
    denominators = new long[columns][0];
    codes = new int[columns][0];
    texts = new ArrayList<>(Collections.nCopies(columns, ImmutableList.<String>of()));
  }

  private AttributeColumns(AttributeColumns of) {
    numbers = of.numbers.clone();
    numerators = of.numerators.clone();
    denominators = of.denominators.clone();
    codes = of.codes.clone();
    texts = new ArrayList<>(of.texts);
  }

  /** Returns the same columns, any of which may be put in another's place. */
  AttributeColumns copy() {
    return new AttributeColumns(this);
  }

  /** Keeps some of the rows of a column, in their order. */
  void keep(int column, RowRuns rows) {
    if (numbers[column].length > 0) {
      numbers[column] = rows.of(numbers[column]);
    }
    if (numerators[column].length > 0) {
      numerators[column] = rows.of(numerators[column]);
      denominators[column] = rows.of(denominators[column]);
    }
    if (codes[column].length > 0) {
      codes[column] = rows.of(codes[column]);
    }
  }

  /** Returns the bytes of all columns. */
  long bytes() {
    long bytes = 0;
    for (int column = 0; column < numbers.length; column++) {
      long longs = (long) numbers[column].length + numerators[column].length;
      bytes += Long.BYTES * (longs + denominators[column].length);
      bytes += (long) Integer.BYTES * codes[column].length;
    }
    return bytes;
  }

  /** Returns about how many bytes the values of text attributes take. */
  long textBytes() {
    return texts.stream().mapToLong(values -> OfferIds.bytes(values.toArray(new String[0]))).sum();
  }
}
