package dev.buybox.analyst.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where rows of CSV end, in bytes of UTF-8. What is not plain is left to the parser that
 * knows what to say about it: a carriage return without a line feed, text behind a closing quote, a
 * quote without an end.
 */
final class RowEnds {
  /** What is returned where a row's end is in doubt. */
  static final int IN_DOUBT = -1;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final int OPEN_END = -2;

  private RowEnds() {}

  /**
   * Returns where the last whole row ends; 0 if none does, {@link #IN_DOUBT} if that is in doubt.
   *
   * @param start where the first row begins
   * @param atEnd whether the file ends here, so that its last row needs no line feed
   */
  static int lastRowEnd(byte[] bytes, int start, int length, boolean atEnd) {
    if (hasQuotesOrReturns(bytes, length)) {
      return carefully(bytes, start, length, atEnd);
    }
    int end = length;
    while (!atEnd && end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static boolean hasQuotesOrReturns(byte[] bytes, int length) {
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      long word = (long) WORD.get(bytes, at);
      if ((zeros(word ^ ONES * '"') | zeros(word ^ ONES * '\r')) != 0) {
        return true;
      }
    }
    for (; at < length; at++) {
      if (bytes[at] == '"' || bytes[at] == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Returns whether one of eight bytes is 0: not 0 if so. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /** Returns whether all bytes are of ASCII. */
  static boolean isAscii(byte[] bytes, int length) {
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      if (((long) WORD.get(bytes, at) & HIGHS) != 0) {
        return false;
      }
    }
    for (; at < length; at++) {
      if (bytes[at] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int carefully(byte[] bytes, int start, int length, boolean atEnd) {
    int end = 0;
    boolean fieldBegins = true;
    for (int at = start; at < length; ) {
      byte b = bytes[at];
      if (b == '"' && fieldBegins) {
        at = afterQuoted(bytes, at, length, atEnd);
        if (at < 0) {
          return at == OPEN_END && !atEnd ? end : IN_DOUBT;
        }
      } else if (b == '\r' && !isFollowedByLineFeed(bytes, at, length)) {
        return at + 1 == length && !atEnd ? end : IN_DOUBT;
      } else {
        at++;
      }
      fieldBegins = b == ',' || b == '\n';
      end = b == '\n' ? at : end;
    }
    return atEnd ? length : end;
  }

  /** Returns where a quoted field ends, behind its quote; {@link #OPEN_END} if that is not here. */
  static int afterQuoted(byte[] bytes, int from, int length, boolean atEnd) {
    for (int at = from + 1; at < length; at++) {
      if (bytes[at] == '\r' && !isFollowedByLineFeed(bytes, at, length)) {
        return at + 1 == length ? OPEN_END : IN_DOUBT;
      }
      if (bytes[at] == '"') {
        if (at + 1 == length) {
          return atEnd ? length : OPEN_END;
        }
        byte next = bytes[at + 1];
        if (next == ',' || next == '\n' || next == '\r') {
          return at + 1;
        }
        if (next != '"') {
          return IN_DOUBT;
        }
        at++;
      }
    }
    return OPEN_END;
  }

  private static boolean isFollowedByLineFeed(byte[] bytes, int at, int length) {
    return at + 1 < length && bytes[at + 1] == '\n';
  }
}
