package dev.buybox.bench.catalogue.floor;

/**
 * Reads parts of columns and adds up what it reads, so that nothing can be left out. Overflow is of
 * no matter: two readers agree if they read the same. Safe for any number of threads.
 */
public interface ColumnReader {
  /** Returns what it is called in results. */
  String label();

  /** Reads whole numbers of 4 bytes. */
  int sum(int[] column, int from, int to);

  /** Reads two columns side by side. */
  int sum(int[] first, int[] second, int from, int to);

  /** Reads whole numbers of 2 bytes. */
  int sum(short[] column, int from, int to);

  /** Reads bytes. */
  int sum(byte[] column, int from, int to);

  /** Reads two columns side by side and writes one of the same length. */
  void add(int[] first, int[] second, int[] into, int from, int to);
}
