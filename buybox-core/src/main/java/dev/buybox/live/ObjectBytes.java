package dev.buybox.live;

/** About how many bytes objects take where references are compressed. */
final class ObjectBytes {
  static final int REFERENCE = 4;

  /** An entry of a concurrent map, and its part of the map's table. */
  static final int MAP_ENTRY = 40;

  /** A boxed whole number. */
  static final int NUMBER = 24;

  private static final int ARRAY_HEADER = 16;
  private static final int TEXT = 24;

  private ObjectBytes() {}

  static long array(long elements, int bytesEach) {
    return aligned(ARRAY_HEADER + elements * bytesEach);
  }

  private static long aligned(long bytes) {
    return (bytes + Long.BYTES - 1) & -Long.BYTES;
  }

  /** A text of one byte a character; nothing for the empty one, of which there is one. */
  static long text(String text) {
    return text.isEmpty() ? 0 : TEXT + array(text.length(), 1);
  }
}
