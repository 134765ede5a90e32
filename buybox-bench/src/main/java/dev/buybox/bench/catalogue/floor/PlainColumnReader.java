package dev.buybox.bench.catalogue.floor;

/** Reads with loops that the compiler may turn into vector instructions itself. */
public final class PlainColumnReader implements ColumnReader {
  /** Makes a reader. */
  public PlainColumnReader() {}

  @Override
  public String label() {
    return "plain";
  }

  @Override
  public int sum(int[] column, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += column[i];
    }
    return sum;
  }

  @Override
  public int sum(int[] first, int[] second, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += first[i] + second[i];
    }
    return sum;
  }

  @Override
  public int sum(short[] column, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += column[i];
    }
    return (short) sum;
  }

  @Override
  public int sum(byte[] column, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += column[i];
    }
    return (byte) sum;
  }

  @Override
  public void add(int[] first, int[] second, int[] into, int from, int to) {
    for (int i = from; i < to; i++) {
      into[i] = first[i] + second[i];
    }
  }
}
