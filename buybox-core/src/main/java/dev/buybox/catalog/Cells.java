package dev.buybox.catalog;

import com.google.common.collect.ImmutableList;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A growing column of one attribute, by the rows as they came. Rows after the last one that has a
 * value take no memory.
 */
sealed interface Cells {
  /** Puts the values of {@code rows} into a frozen column; row -1 stands for no row at all. */
  void freeze(int[] rows, int column, AttributeColumns into);

  /** Numbers; NaN is missing. */
  final class Numbers implements Cells {
    private final DoubleArrayList values = new DoubleArrayList();

    void set(int row, double value) {
      while (values.size() < row) {
        values.add(Double.NaN);
      }
      values.add(value);
    }

    @Override
    public void freeze(int[] rows, int column, AttributeColumns into) {
      double[] frozen = new double[rows.length];
      Arrays.setAll(
          frozen, i -> has(rows[i], values.size()) ? values.getDouble(rows[i]) : Double.NaN);
      into.numbers[column] = frozen;
    }
  }

  /** Rates; -1 is absent. */
  final class Rates implements Cells {
    private final LongArrayList nums = new LongArrayList();
    private final LongArrayList dens = new LongArrayList();

    void set(int row, Counts counts) {
      while (nums.size() < row) {
        nums.add(-1);
        dens.add(-1);
      }
      nums.add(counts.num());
      dens.add(counts.den());
    }

    @Override
    public void freeze(int[] rows, int column, AttributeColumns into) {
      into.numerators[column] = frozen(nums, rows);
      into.denominators[column] = frozen(dens, rows);
    }

    private static long[] frozen(LongArrayList values, int[] rows) {
      long[] frozen = new long[rows.length];
      Arrays.setAll(frozen, i -> has(rows[i], values.size()) ? values.getLong(rows[i]) : -1);
      return frozen;
    }
  }

  /** Texts as codes; -1 is missing. */
  final class Texts implements Cells {
    private final IntArrayList codes = new IntArrayList();
    private final TextTable table = new TextTable();

    void set(int row, String text) {
      while (codes.size() < row) {
        codes.add(-1);
      }
      codes.add(table.code(text));
    }

    @Override
    public void freeze(int[] rows, int column, AttributeColumns into) {
      int[] frozen = new int[rows.length];
      Arrays.setAll(frozen, i -> has(rows[i], codes.size()) ? codes.getInt(rows[i]) : -1);
      BitSet used = new BitSet();
      Arrays.stream(frozen).filter(code -> code >= 0).forEach(used::set);
      int[] sorted = table.sorted(used);
      int[] ranks = table.ranks(sorted);
      Arrays.setAll(frozen, i -> frozen[i] < 0 ? -1 : ranks[frozen[i]]);
      into.codes[column] = frozen;
      into.texts.set(column, ImmutableList.copyOf(table.texts(sorted)));
    }
  }

  private static boolean has(int row, int size) {
    return row >= 0 && row < size;
  }
}
