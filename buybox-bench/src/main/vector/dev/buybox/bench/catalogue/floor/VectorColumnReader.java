package dev.buybox.bench.catalogue.floor;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Reads with the Vector API. Four sums at a time, as one would wait for its own last addition.
 * Needs {@code --add-modules jdk.incubator.vector}; {@link ColumnReaders} finds it by its name.
 */
public final class VectorColumnReader implements ColumnReader {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;

  private final PlainColumnReader tail = new PlainColumnReader();

  /** Makes a reader. */
  public VectorColumnReader() {}

  @Override
  public String label() {
    return "vector of " + INTS.vectorBitSize() + " bits";
  }

  @Override
  public int sum(int[] column, int from, int to) {
    int lanes = INTS.length();
    IntVector a = IntVector.zero(INTS);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    int i = from;
    for (; i <= to - 4 * lanes; i += 4 * lanes) {
      a = a.add(IntVector.fromArray(INTS, column, i));
      b = b.add(IntVector.fromArray(INTS, column, i + lanes));
      c = c.add(IntVector.fromArray(INTS, column, i + 2 * lanes));
      d = d.add(IntVector.fromArray(INTS, column, i + 3 * lanes));
    }
    int sum = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    return sum + tail.sum(column, i, to);
  }

  @Override
  public int sum(int[] first, int[] second, int from, int to) {
    int lanes = INTS.length();
    IntVector a = IntVector.zero(INTS);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    int i = from;
    for (; i <= to - 2 * lanes; i += 2 * lanes) {
      a = a.add(IntVector.fromArray(INTS, first, i));
      b = b.add(IntVector.fromArray(INTS, second, i));
      c = c.add(IntVector.fromArray(INTS, first, i + lanes));
      d = d.add(IntVector.fromArray(INTS, second, i + lanes));
    }
    int sum = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    return sum + tail.sum(first, second, i, to);
  }

  @Override
  public int sum(short[] column, int from, int to) {
    int lanes = SHORTS.length();
    ShortVector a = ShortVector.zero(SHORTS);
    ShortVector b = a;
    ShortVector c = a;
    ShortVector d = a;
    int i = from;
    for (; i <= to - 4 * lanes; i += 4 * lanes) {
      a = a.add(ShortVector.fromArray(SHORTS, column, i));
      b = b.add(ShortVector.fromArray(SHORTS, column, i + lanes));
      c = c.add(ShortVector.fromArray(SHORTS, column, i + 2 * lanes));
      d = d.add(ShortVector.fromArray(SHORTS, column, i + 3 * lanes));
    }
    int sum = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    return (short) (sum + tail.sum(column, i, to));
  }

  @Override
  public int sum(byte[] column, int from, int to) {
    int lanes = BYTES.length();
    ByteVector a = ByteVector.zero(BYTES);
    ByteVector b = a;
    ByteVector c = a;
    ByteVector d = a;
    int i = from;
    for (; i <= to - 4 * lanes; i += 4 * lanes) {
      a = a.add(ByteVector.fromArray(BYTES, column, i));
      b = b.add(ByteVector.fromArray(BYTES, column, i + lanes));
      c = c.add(ByteVector.fromArray(BYTES, column, i + 2 * lanes));
      d = d.add(ByteVector.fromArray(BYTES, column, i + 3 * lanes));
    }
    int sum = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    return (byte) (sum + tail.sum(column, i, to));
  }

  @Override
  public void add(int[] first, int[] second, int[] into, int from, int to) {
    int lanes = INTS.length();
    int i = from;
    for (; i <= to - lanes; i += lanes) {
      IntVector a = IntVector.fromArray(INTS, first, i);
      a.add(IntVector.fromArray(INTS, second, i)).intoArray(into, i);
    }
    tail.add(first, second, into, i, to);
  }
}
