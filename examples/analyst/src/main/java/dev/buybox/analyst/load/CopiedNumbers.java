package dev.buybox.analyst.load;

import java.math.BigDecimal;
import java.util.BitSet;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one column in {@link ParquetRows}. Each thing is asked of rows that were copied.
 */
abstract class CopiedNumbers {
  private final int slot;

  private CopiedNumbers(int slot) {
    this.slot = slot;
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

  /** Copies the cells of some rows of a chunk to rows here. */
  final void copy(DuckDBReadableVector vector, int from, int to, int row) {
    for (int index = from; index < to; index++) {
      copy(vector, index, row + index - from);
    }
  }

  abstract void copy(DuckDBReadableVector vector, int index, int row);

  /** Whether there is no number. */
  abstract boolean isEmpty(int row);

  /** Whether the number is none that a table may hold. */
  boolean isNotFinite(int row) {
    return false;
  }

  /** Returns a number that is there. */
  abstract double number(int row);

  /** Appends the shortest decimal that means a number that is there. */
  abstract void append(int row, StringBuilder to);

  private static final class Whole extends CopiedNumbers {
    private final long[] numbers;
    private final BitSet empty = new BitSet();

    Whole(int slot, int rows) {
      super(slot);
      numbers = new long[rows];
    }

    @Override
    void copy(DuckDBReadableVector vector, int index, int row) {
      boolean isNull = vector.isNull(index);
      empty.set(row, isNull);
      numbers[row] = isNull ? 0 : vector.getLong(index);
    }

    @Override
    boolean isEmpty(int row) {
      return empty.get(row);
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
    private final BitSet empty = new BitSet();

    Doubles(int slot, int rows) {
      super(slot);
      numbers = new double[rows];
    }

    @Override
    void copy(DuckDBReadableVector vector, int index, int row) {
      boolean isNull = vector.isNull(index);
      empty.set(row, isNull);
      numbers[row] = isNull ? 0 : vector.getDouble(index);
    }

    @Override
    boolean isEmpty(int row) {
      return empty.get(row);
    }

    @Override
    boolean isNotFinite(int row) {
      return !Double.isFinite(numbers[row]);
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
    private final @Nullable BigDecimal[] numbers;

    Decimals(int slot, int rows) {
      super(slot);
      numbers = new BigDecimal[rows];
    }

    @Override
    void copy(DuckDBReadableVector vector, int index, int row) {
      numbers[row] = vector.getBigDecimal(index);
    }

    @Override
    boolean isEmpty(int row) {
      return numbers[row] == null;
    }

    @Override
    double number(int row) {
      return there(row).doubleValue();
    }

    @Override
    void append(int row, StringBuilder to) {
      DecimalText.append(there(row), to);
    }

    private BigDecimal there(int row) {
      BigDecimal number = numbers[row];
      if (number == null) {
        throw new IllegalStateException("no number in row " + row);
      }
      return number;
    }
  }
}
