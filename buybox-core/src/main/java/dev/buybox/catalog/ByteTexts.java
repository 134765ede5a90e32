package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A growing list of texts as UTF-8, in pages: about 8 bytes each beside their own. Their order by
 * code points is that of their bytes. More than 16 GiB are refused. For one writer.
 */
final class ByteTexts {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int PAGE_BYTES = 1 << 20;
  private static final int FIRST_PAGE_BYTES = 1 << 8;

  /** Texts begin at multiples of 4, so that an unsigned int counts up to 16 GB. */
  private static final int UNIT_BITS = 2;

  private static final int PAGE_BITS = 20 - UNIT_BITS;
  private static final int MOST_PAGES = 1 << (Integer.SIZE - PAGE_BITS);
  private static final int PAGE_UNITS = 1 << PAGE_BITS;
  private static final int LENGTH_BYTES = 2;
  private static final int SEGMENT_BITS = 14;
  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int FIRST_POSITIONS = 16;

  private final int mostPages;

  /**
   * Where the texts are, in units, as unsigned; in segments, so that no growing copies them all.
   */
  private int[][] positions = {new int[FIRST_POSITIONS]};

  private int count;
  private byte[][] pages = {new byte[FIRST_PAGE_BYTES]};
  private int lastPage;
  private int used;

  ByteTexts() {
    this(MOST_PAGES);
  }

  /** Makes room for so many pages of 1 MiB at most. */
  ByteTexts(int mostPages) {
    this.mostPages = mostPages;
  }

  int size() {
    return count;
  }

  /** Adds a text and returns its number, from 0 on. */
  int add(byte[] from, int start, int length) {
    int at = claim(length);
    byte[] page = pages[lastPage];
    page[at] = (byte) (length >>> Byte.SIZE);
    page[at + 1] = (byte) length;
    System.arraycopy(from, start, page, at + LENGTH_BYTES, length);
    addPosition((lastPage << PAGE_BITS) + (at >>> UNIT_BITS));
    return count - 1;
  }

  private void addPosition(int position) {
    int segment = count >>> SEGMENT_BITS;
    int index = count & (SEGMENT - 1);
    if (segment == positions.length) {
      positions = Arrays.copyOf(positions, 2 * segment);
    }
    if (index == 0 && segment > 0) {
      positions[segment] = new int[SEGMENT];
    } else if (index == positions[segment].length) {
      positions[segment] = Arrays.copyOf(positions[segment], 4 * index);
    }
    positions[segment][index] = position;
    count++;
  }

  private int position(int text) {
    return positions[text >>> SEGMENT_BITS][text & (SEGMENT - 1)];
  }

  int add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return add(bytes, 0, bytes.length);
  }

  void addAll(ByteTexts other) {
    int count = other.size();
    for (int i = 0; i < count; i++) {
      addFrom(other, i);
    }
  }

  /** Adds a text of another list. */
  void addFrom(ByteTexts other, int text) {
    int position = other.position(text);
    add(other.page(position), start(position), other.lengthAt(position));
  }

  private void requirePage(int page) {
    if (page == mostPages) {
      throw new InvalidDataException(
          new DataFault(
              "offer",
              "more than " + mostPages + " MiB",
              "the ids of a catalogue have at most " + mostPages + " MiB together",
              "split the data into several catalogues, by product"));
    }
  }

  /** Returns where a text of that many bytes goes in the last page. */
  private int claim(int length) {
    int at = (used + (1 << UNIT_BITS) - 1) >>> UNIT_BITS << UNIT_BITS;
    int end = at + LENGTH_BYTES + length;
    if (end > PAGE_BYTES) {
      requirePage(lastPage + 1);
      pages = Arrays.copyOf(pages, lastPage + 2);
      lastPage++;
      pages[lastPage] = new byte[PAGE_BYTES];
      at = 0;
      end = LENGTH_BYTES + length;
    } else if (end > pages[lastPage].length) {
      int roomier = Math.max(2 * pages[lastPage].length, Integer.highestOneBit(end) << 1);
      pages[lastPage] = Arrays.copyOf(pages[lastPage], Math.min(PAGE_BYTES, roomier));
    }
    used = end;
    return at;
  }

  private byte[] page(int position) {
    return pages[position >>> PAGE_BITS];
  }

  private static int start(int position) {
    return ((position & (PAGE_UNITS - 1)) << UNIT_BITS) + LENGTH_BYTES;
  }

  private int lengthAt(int position) {
    byte[] page = page(position);
    int start = start(position);
    return (page[start - 2] & 0xFF) << Byte.SIZE | (page[start - 1] & 0xFF);
  }

  String get(int text) {
    int position = position(text);
    return new String(page(position), start(position), lengthAt(position), UTF_8);
  }

  int length(int text) {
    return lengthAt(position(text));
  }

  /** Copies the bytes of a text and returns where they end. */
  int copy(int text, byte[] into, int at) {
    int position = position(text);
    int length = lengthAt(position);
    System.arraycopy(page(position), start(position), into, at, length);
    return at + length;
  }

  boolean is(int text, byte[] bytes, int from, int to) {
    int position = position(text);
    int start = start(position);
    return Arrays.equals(page(position), start, start + lengthAt(position), bytes, from, to);
  }

  /** Compares texts by code points. */
  int compare(int a, int b) {
    int left = position(a);
    int right = position(b);
    int leftStart = start(left);
    int rightStart = start(right);
    return Arrays.compareUnsigned(
        page(left),
        leftStart,
        leftStart + lengthAt(left),
        page(right),
        rightStart,
        rightStart + lengthAt(right));
  }

  boolean same(int a, int b) {
    return a == b || compare(a, b) == 0;
  }

  /** Returns eight bytes of a text, zeros behind its end, to be compared as unsigned. */
  long key(int text, int from) {
    int position = position(text);
    int left = lengthAt(position) - from;
    if (left <= 0) {
      return 0;
    }
    byte[] page = page(position);
    int at = start(position) + from;
    if (left >= Long.BYTES) {
      return (long) WORD.get(page, at);
    }
    long key = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      key = key << Byte.SIZE | (i < left ? page[at + i] & 0xFF : 0);
    }
    return key;
  }

  /** Returns how many bytes the texts and the list of them take. */
  long bytes() {
    return (long) lastPage * PAGE_BYTES + pages[lastPage].length + (long) Integer.BYTES * count;
  }

  /**
   * Returns the texts so far, which stay as they are while more are added here: those go behind
   * them, and whatever grows is copied.
   */
  ByteTexts known() {
    ByteTexts known = new ByteTexts();
    known.positions = positions.clone();
    known.count = count;
    known.pages = pages.clone();
    known.lastPage = lastPage;
    known.used = used;
    return known;
  }

  /** Forgets all texts, and keeps some of the memory for others. */
  void restart() {
    count = 0;
    pages = Arrays.copyOf(pages, 1);
    lastPage = 0;
    used = 0;
  }

  /** Lets go of all texts. */
  void clear() {
    positions = new int[1][FIRST_POSITIONS];
    count = 0;
    pages = new byte[1][FIRST_PAGE_BYTES];
    lastPage = 0;
    used = 0;
  }
}
