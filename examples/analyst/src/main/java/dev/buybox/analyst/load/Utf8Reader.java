package dev.buybox.analyst.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly, without the mark at its beginning that some programs write. What stands
 * before a fault is handed out first, so that its line can be told. For one thread.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private final boolean first;
  private boolean ended;
  private long charsRead;
  private long line = 1;
  private long lastLineOfText;
  private boolean afterReturn;
  private int firstByte = -1;
  private int secondByte = -1;

  Utf8Reader(InputStream in) {
    this(in, true);
  }

  /**
   * Reads a stream.
   *
   * @param first whether a file begins here; elsewhere, the mark is a character like any other
   */
  Utf8Reader(InputStream in, boolean first) {
    this.in = in;
    this.first = first;
  }

  /** Returns how many characters were handed out. */
  long charsRead() {
    return charsRead;
  }

  /** Whether the input has ended and all of it was handed out. */
  boolean atEnd() {
    return ended && !bytes.hasRemaining();
  }

  /** Whether these are the first two bytes. */
  boolean beginsWith(int first, int second) {
    return firstByte == first && secondByte == second;
  }

  /** Returns the last line that is not empty among what was handed out. */
  long lastLineOfText() {
    return lastLineOfText;
  }

  /**
   * Reads on.
   *
   * @throws CharacterCodingException if the next bytes are no UTF-8
   */
  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read = decode(CharBuffer.wrap(chars, from, length));
    if (read > 0 && first && charsRead == 0 && chars[from] == BYTE_ORDER_MARK) {
      read--;
      System.arraycopy(chars, from + 1, chars, from, read);
      charsRead = 1;
      return read == 0 ? read(chars, from, length) : counted(chars, from, read);
    }
    return counted(chars, from, read);
  }

  private int decode(CharBuffer chars) throws IOException {
    int from = chars.position();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > from) {
        return chars.position() - from;
      }
      if (result.isError()) {
        throw new CharacterCodingException();
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
    if (firstByte < 0 && bytes.remaining() > 1) {
      firstByte = bytes.get(0) & 0xff;
      secondByte = bytes.get(1) & 0xff;
    }
  }

  private int counted(char[] chars, int from, int read) {
    for (int i = from; i < from + read; i++) {
      char c = chars[i];
      if (c > '\r') {
        lastLineOfText = line;
      } else if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = c == '\r';
    }
    charsRead += Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
