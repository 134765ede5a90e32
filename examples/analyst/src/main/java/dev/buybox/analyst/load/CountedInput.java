package dev.buybox.analyst.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows which part of its file has been read. For one thread. */
final class CountedInput extends FilterInputStream {
  private final CountedInput stored;
  private final long size;
  private long count;

  /**
   * Counts what is read.
   *
   * @param size of the file in bytes, or -1 if nobody knows
   */
  CountedInput(InputStream in, long size) {
    super(in);
    this.stored = this;
    this.size = size;
  }

  private CountedInput(InputStream unpacked, CountedInput stored) {
    super(unpacked);
    this.stored = stored;
    this.size = stored.size;
  }

  /** Turns stored bytes into those that they stand for. */
  @FunctionalInterface
  interface Unpacking {
    InputStream unpack(InputStream stored) throws IOException;
  }

  CountedInput unpackedBy(Unpacking unpacking) throws IOException {
    try {
      return new CountedInput(unpacking.unpack(this), this);
    } catch (IOException failure) {
      close();
      throw failure;
    }
  }

  /** Returns which part of the file has been read, or NaN if nobody knows. */
  double fraction() {
    return size > 0 ? (double) stored.count / size : Double.NaN;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count += Math.max(0, read);
    return read;
  }
}
