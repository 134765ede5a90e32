package dev.buybox.catalog;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A growing column of one attribute, by the rows as they came. Rows after the last one that has a
 * value take no memory.
 */
sealed interface Cells {
  /**
   * Puts the values of {@code rows} into a frozen column, and lets go of them; row -1 stands for no
   * row at all.
   */
  void freeze(int[] rows, int column, AttributeColumns into);

  /** Forgets all values, and keeps the memory for others. */
  void restart();

  /** Numbers; NaN is missing. */
  final class Numbers implements Cells {
    private final DoubleColumn values = new DoubleColumn();

    void set(int row, double value) {
      values.fillTo(row, Double.NaN);
      values.add(value);
    }

    void addAll(int row, Numbers others) {
      values.fillTo(row, Double.NaN);
      values.addAll(others.values);
    }

    @Override
    public void freeze(int[] rows, int column, AttributeColumns into) {
      double[] frozen = new double[rows.length];
      int size = values.size();
      for (int i = 0; i < rows.length; i++) {
        frozen[i] = has(rows[i], size) ? values.get(rows[i]) : Double.NaN;
      }
      into.numbers[column] = frozen;
      values.clear();
    }

    @Override
    public void restart() {
      values.restart();
    }
  }

  /** Rates; -1 is absent. */
  final class Rates implements Cells {
    private final LongColumn nums = new LongColumn();
    private final LongColumn dens = new LongColumn();

    void set(int row, long num, long den) {
      fillTo(row);
      nums.add(num);
      dens.add(den);
    }

    void addAll(int row, Rates others) {
      fillTo(row);
      nums.addAll(others.nums);
      dens.addAll(others.dens);
    }

    private void fillTo(int row) {
      nums.fillTo(row, -1);
      dens.fillTo(row, -1);
    }

    @Override
    public void freeze(int[] rows, int column, AttributeColumns into) {
      into.numerators[column] = frozen(nums, rows);
      into.denominators[column] = frozen(dens, rows);
    }

    @Override
    public void restart() {
      nums.restart();
      dens.restart();
    }

    private static long[] frozen(LongColumn values, int[] rows) {
      long[] frozen = new long[rows.length];
      int size = values.size();
      for (int i = 0; i < rows.length; i++) {
        frozen[i] = has(rows[i], size) ? values.get(rows[i]) : -1;
      }
      values.clear();
      return frozen;
    }
  }

  /** Texts as codes; -1 is missing. */
  final class Texts implements Cells {
    private final LongColumn codes = new LongColumn();
    private final TextTable table = new TextTable();

    void set(int row, String text) {
      codes.fillTo(row, -1);
      codes.add(table.code(text));
    }

    void set(int row, byte[] utf8, int from, int to) {
      codes.fillTo(row, -1);
      codes.add(table.code(utf8, from, to));
    }

    void addAll(int row, Texts others) {
      codes.fillTo(row, -1);
      codes.addAllCodes(others.codes, table.codesOf(others.table));
    }

    @Override
    public void freeze(int[] rows, int column, AttributeColumns into) {
      int[] frozen = new int[rows.length];
      BitSet used = new BitSet();
      int size = codes.size();
      for (int i = 0; i < rows.length; i++) {
        frozen[i] = has(rows[i], size) ? codes.getInt(rows[i]) : -1;
        if (frozen[i] >= 0) {
          used.set(frozen[i]);
        }
      }
      codes.clear();
      int[] sorted = table.sorted(used);
      int[] ranks = table.ranks(sorted);
      Arrays.setAll(frozen, i -> frozen[i] < 0 ? -1 : ranks[frozen[i]]);
      into.codes[column] = frozen;
      into.texts.set(column, ImmutableList.copyOf(table.texts(sorted)));
    }

    @Override
    public void restart() {
      codes.restart();
      table.restart();
    }
  }

  private static boolean has(int row, int size) {
    return row >= 0 && row < size;
  }
}
