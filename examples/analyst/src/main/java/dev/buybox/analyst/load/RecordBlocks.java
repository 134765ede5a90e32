package dev.buybox.analyst.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Parts a CSV file into blocks of whole rows, which can then be parsed side by side. For one
 * thread.
 */
final class RecordBlocks {
  static final int MARK_BYTES = 3;

  private final InputStream in;
  private final int blockBytes;
  private final Deque<byte[]> free = new ArrayDeque<>();
  private byte[] carried = {};
  private boolean first = true;
  private boolean ended;
  private Optional<IOException> failure = Optional.empty();

  /**
   * Parts a file.
   *
   * @param blockBytes how many bytes a block has at most; a longer row makes a block that is not
   *     regular
   */
  RecordBlocks(InputStream in, int blockBytes) {
    this.in = in;
    this.blockBytes = blockBytes;
  }

  /**
   * Returns the next block, if the file is not over. One that is not regular is the last. Where the
   * file cannot be read on, {@link #from} will say so, behind what could be read.
   */
  Optional<RecordBlock> next() {
    byte[] bytes = free.isEmpty() ? new byte[blockBytes] : free.pop();
    System.arraycopy(carried, 0, bytes, 0, carried.length);
    int length = fill(bytes, carried.length);
    carried = new byte[0];
    return length == 0 && failure.isEmpty() ? Optional.empty() : Optional.of(block(bytes, length));
  }

  private int fill(byte[] bytes, int from) {
    int length = from;
    try {
      while (!ended && length < blockBytes) {
        int read = in.read(bytes, length, blockBytes - length);
        ended = read < 0;
        length += Math.max(0, read);
      }
    } catch (IOException unreadable) {
      failure = Optional.of(unreadable);
    }
    return length;
  }

  private RecordBlock block(byte[] bytes, int length) {
    boolean isFirst = first;
    first = false;
    int start = isFirst && beginsWithMark(bytes, length) ? MARK_BYTES : 0;
    int end = failure.isPresent() ? 0 : RowEnds.lastRowEnd(bytes, start, length, ended);
    if (end <= 0) {
      return new RecordBlock(bytes, length, isFirst, false);
    }
    carried = Arrays.copyOfRange(bytes, end, length);
    return new RecordBlock(bytes, end, isFirst, true);
  }

  static boolean beginsWithMark(byte[] bytes, int length) {
    return length >= MARK_BYTES
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf;
  }

  /** Takes back a block that is no longer needed. */
  void recycle(RecordBlock block) {
    free.push(block.bytes());
  }

  /** Returns the file from the first of these blocks on, which were handed out last. */
  InputStream from(List<RecordBlock> blocks) {
    List<InputStream> all = new ArrayList<>();
    for (RecordBlock block : blocks) {
      all.add(new ByteArrayInputStream(block.bytes(), 0, block.length()));
    }
    all.add(new ByteArrayInputStream(carried));
    all.add(failure.<InputStream>map(Failing::new).orElse(in));
    return new SequenceInputStream(Collections.enumeration(all));
  }

  /** A stream that cannot be read. */
  private static final class Failing extends InputStream {
    private final IOException failure;

    Failing(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      throw failure;
    }
  }
}
