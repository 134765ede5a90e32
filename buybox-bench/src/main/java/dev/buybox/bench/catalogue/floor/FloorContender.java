package dev.buybox.bench.catalogue.floor;

import dev.buybox.bench.catalogue.contender.Answer;
import dev.buybox.bench.catalogue.contender.Contender;
import dev.buybox.bench.catalogue.contender.Description;
import dev.buybox.bench.catalogue.contender.Role;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * The floor: reads what a kernel must read, adds it up, and does nothing else.
 *
 * <p>Measured: each column read once from the first to the last number, one column after the other
 * or, if side by side, the two of whole numbers at once; where an order is to be written, the sum
 * of the two, or twice the only one, goes there. Several threads take a part of every column each.
 * Not measured: filling the columns. A pass whose sum differs from the one before fails.
 */
public final class FloorContender implements Contender {
  private static final int PIECE = 1 << 16;

  private final String name;
  private final ColumnReader reader;
  private final FloorLayout layout;
  private final boolean sideBySide;
  private final int offers;
  private final int boxes;
  private final Parts parts;
  private final int[][] ints;
  private final short[][] shorts;
  private final byte[][] bytes;
  private final int[][] boxInts;
  private final int[] order;
  private long expected;
  private boolean isKnown;

  /**
   * Sets up columns.
   *
   * @param sideBySide whether the columns of whole numbers are read at once; they are where an
   *     order is written
   */
  public FloorContender(
      String name,
      ColumnReader reader,
      FloorLayout layout,
      boolean sideBySide,
      int offers,
      int boxes,
      int threads) {
    this.name = name;
    this.reader = reader;
    this.layout = layout;
    this.sideBySide = sideBySide;
    this.offers = offers;
    this.boxes = boxes;
    this.parts = new Parts(threads);
    this.ints = new int[layout.ints()][offers];
    this.shorts = new short[layout.shorts()][offers];
    this.bytes = new byte[layout.bytes()][offers];
    this.boxInts = new int[layout.boxInts()][boxes];
    this.order = new int[layout.writesOrder() ? offers : 0];
  }

  @Override
  public Description description() {
    return new Description(
        name,
        layout.comparison(),
        Role.FLOOR,
        parts.count(),
        offers,
        layout.totalBytes(offers, boxes));
  }

  /** Every page is written, so that the system has to give each of them memory of its own. */
  @Override
  public void prepare() {
    for (int i = 0; i < offers; i++) {
      for (int[] column : ints) {
        column[i] = i * 31;
      }
      for (short[] column : shorts) {
        column[i] = (short) i;
      }
      for (byte[] column : bytes) {
        column[i] = (byte) i;
      }
    }
    for (int[] column : boxInts) {
      IntStream.range(0, boxes).forEach(i -> column[i] = i);
    }
  }

  @Override
  public void pass() throws Exception {
    long sum = parts.sum(this::readPart);
    if (isKnown && sum != expected) {
      throw new IllegalStateException("the sum was " + expected + " and now is " + sum);
    }
    expected = sum;
    isKnown = true;
  }

  private long readPart(int part, int of) {
    int from = Parts.at(offers, part, of);
    int to = Parts.at(offers, part + 1, of);
    int fromBox = Parts.at(boxes, part, of);
    int toBox = Parts.at(boxes, part + 1, of);
    long sum = readInts(from, to);
    for (short[] column : shorts) {
      sum += inPieces(from, to, (start, end) -> reader.sum(column, start, end));
    }
    for (byte[] column : bytes) {
      sum += inPieces(from, to, (start, end) -> reader.sum(column, start, end));
    }
    for (int[] column : boxInts) {
      sum += inPieces(fromBox, toBox, (start, end) -> reader.sum(column, start, end));
    }
    return sum;
  }

  private long readInts(int from, int to) {
    if (layout.writesOrder()) {
      return inPieces(from, to, this::writeOrder);
    }
    if (sideBySide && ints.length == 2) {
      return inPieces(from, to, (start, end) -> reader.sum(ints[0], ints[1], start, end));
    }
    long sum = 0;
    for (int[] column : ints) {
      sum += inPieces(from, to, (start, end) -> reader.sum(column, start, end));
    }
    return sum;
  }

  private int writeOrder(int from, int to) {
    reader.add(ints[0], ints[ints.length - 1], order, from, to);
    return order[from] ^ order[to - 1];
  }

  /** Pieces, because code that is called often is compiled better than one long loop. */
  private static long inPieces(int from, int to, IntBinaryOperator read) {
    long sum = 0;
    for (int start = from; start < to; start += PIECE) {
      sum += read.applyAsInt(start, Math.min(start + PIECE, to));
    }
    return sum;
  }

  @Override
  public Answer answer() {
    return Answer.none();
  }
}
