package dev.buybox.analyst.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * A stream that keeps its beginning, so that it can be read again after a look at it. For one
 * thread.
 */
final class KeptInput extends FilterInputStream {
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean keeps = true;

  /**
   * Begins to keep.
   *
   * @param limit how many bytes at most; if more are read, none are kept
   */
  KeptInput(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (keeps && read > 0) {
      kept.write(bytes, from, read);
      if (kept.size() > limit) {
        forget();
      }
    }
    return read;
  }

  /** Returns what was read so far; nothing if it is no longer kept. */
  byte[] beginning() {
    return kept.toByteArray();
  }

  /** Keeps nothing any more. */
  void forget() {
    keeps = false;
    kept.reset();
  }

  /** Returns all of the stream from its beginning on, if that was kept; this one is over then. */
  Optional<InputStream> again() {
    if (!keeps) {
      return Optional.empty();
    }
    InputStream beginning = new ByteArrayInputStream(kept.toByteArray());
    forget();
    return Optional.of(new SequenceInputStream(beginning, in));
  }
}
