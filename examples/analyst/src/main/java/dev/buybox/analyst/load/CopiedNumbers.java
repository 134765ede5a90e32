package dev.buybox.analyst.load;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import org.duckdb.DuckDBReadableVector;

/** The numbers of one column in {@link ParquetRows}. Asked of rows that were copied. */
abstract class CopiedNumbers {
  private final int slot;
  private final BitSet empty;

  private CopiedNumbers(int slot, int rows) {
    this.slot = slot;
    this.empty = new BitSet(rows);
  }

  /** Returns room for so many rows of a column whose cells come in this form. */
  static CopiedNumbers of(ParquetColumn.Form form, int slot, int rows) {
    return switch (form) {
      case WHOLE -> new Whole(slot, rows);
      case DOUBLE -> new Doubles(slot, rows);
      case DECIMAL -> new Decimals(slot, rows);
      case TEXT -> throw new IllegalArgumentException("texts are no numbers");
    };
  }

  final int slot() {
    return slot;
  }

  /** Copies the cells of some rows of a chunk to rows from one on. */
  final void copy(DuckDBReadableVector vector, int from, int to, int firstRow) {
    for (int index = from; index < to; index++) {
      int row = firstRow + index - from;
      boolean isNull = vector.isNull(index);
      empty.set(row, isNull);
      if (!isNull) {
        copyNumber(vector, index, row);
      }
    }
  }

  abstract void copyNumber(DuckDBReadableVector vector, int index, int row);

  /** Whether there is no number. */
  final boolean isEmpty(int row) {
    return empty.get(row);
  }

  /** Whether there is a number, and none that a table may hold. */
  boolean isNotFinite(int row) {
    return false;
  }

  /** Returns a number that is there. */
  abstract double number(int row);

  /** Appends a number that is there as {@link DecimalText}. */
  abstract void append(int row, StringBuilder to);

  private static final class Whole extends CopiedNumbers {
    private final long[] numbers;

    Whole(int slot, int rows) {
      super(slot, rows);
      numbers = new long[rows];
    }

    @Override
    void copyNumber(DuckDBReadableVector vector, int index, int row) {
      numbers[row] = vector.getLong(index);
    }

    @Override
    double number(int row) {
      return numbers[row];
    }

    @Override
    void append(int row, StringBuilder to) {
      to.append(numbers[row]);
    }
  }

  private static final class Doubles extends CopiedNumbers {
    private final double[] numbers;

    Doubles(int slot, int rows) {
      super(slot, rows);
      numbers = new double[rows];
    }

    @Override
    void copyNumber(DuckDBReadableVector vector, int index, int row) {
      numbers[row] = vector.getDouble(index);
    }

    @Override
    boolean isNotFinite(int row) {
      return !isEmpty(row) && !Double.isFinite(numbers[row]);
    }

    @Override
    double number(int row) {
      return numbers[row];
    }

    @Override
    void append(int row, StringBuilder to) {
      DecimalText.append(numbers[row], to);
    }
  }

  private static final class Decimals extends CopiedNumbers {
    private final BigDecimal[] numbers;

    Decimals(int slot, int rows) {
      super(slot, rows);
      numbers = new BigDecimal[rows];
      Arrays.fill(numbers, BigDecimal.ZERO);
    }

    @Override
    void copyNumber(DuckDBReadableVector vector, int index, int row) {
      numbers[row] = vector.getBigDecimal(index);
    }

    @Override
    double number(int row) {
      return numbers[row].doubleValue();
    }

    @Override
    void append(int row, StringBuilder to) {
      DecimalText.append(numbers[row], to);
    }
  }
}
