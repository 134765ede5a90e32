package dev.buybox.catalog;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * The rows that stay when others go, as runs of neighbours: mostly few go, and columns are copied a
 * run at a time. Immutable.
 */
final class RowRuns {
  private final int[] starts;
  private final int[] ends;
  private final int count;

  /**
   * Finds the runs.
   *
   * @param rows how many there are, numbered from 0
   */
  RowRuns(int rows, IntPredicate goes) {
    IntArrayList bounds = new IntArrayList();
    boolean stayed = false;
    for (int row = 0; row < rows; row++) {
      boolean stays = !goes.test(row);
      if (stays != stayed) {
        bounds.add(row);
        stayed = stays;
      }
    }
    if (stayed) {
      bounds.add(rows);
    }
    starts = new int[bounds.size() / 2];
    ends = new int[starts.length];
    int staying = 0;
    for (int run = 0; run < starts.length; run++) {
      starts[run] = bounds.getInt(2 * run);
      ends[run] = bounds.getInt(2 * run + 1);
      staying += ends[run] - starts[run];
    }
    count = staying;
  }

  /** Returns how many rows stay. */
  int count() {
    return count;
  }

  int[] of(int[] column) {
    int[] kept = new int[count];
    copy(column, kept);
    return kept;
  }

  long[] of(long[] column) {
    long[] kept = new long[count];
    copy(column, kept);
    return kept;
  }

  double[] of(double[] column) {
    double[] kept = new double[count];
    copy(column, kept);
    return kept;
  }

  String[] of(String[] column) {
    String[] kept = new String[count];
    copy(column, kept);
    return kept;
  }

  private void copy(Object column, Object into) {
    int at = 0;
    for (int run = 0; run < starts.length; run++) {
      int length = ends[run] - starts[run];
      System.arraycopy(column, starts[run], into, at, length);
      at += length;
    }
  }

  /** Returns the texts that stay. */
  ByteTexts of(ByteTexts texts) {
    ByteTexts kept = new ByteTexts();
    for (int run = 0; run < starts.length; run++) {
      for (int row = starts[run]; row < ends[run]; row++) {
        kept.addFrom(texts, row);
      }
    }
    return kept;
  }

  /**
   * Returns how many rows stay before each of some bounds.
   *
   * @param bounds in ascending order
   */
  int[] before(int[] bounds) {
    int[] staying = new int[bounds.length];
    int run = 0;
    int passed = 0;
    for (int i = 0; i < bounds.length; i++) {
      while (run < starts.length && ends[run] <= bounds[i]) {
        passed += ends[run] - starts[run];
        run++;
      }
      boolean within = run < starts.length && starts[run] < bounds[i];
      staying[i] = passed + (within ? bounds[i] - starts[run] : 0);
    }
    return staying;
  }
}
