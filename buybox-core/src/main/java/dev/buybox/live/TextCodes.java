package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Texts and their codes, in the order in which they came. For any number of threads. */
final class TextCodes {
  private static final long ENTRY = ObjectBytes.MAP_ENTRY + ObjectBytes.NUMBER;

  static final int NONE = -1;

  private final ConcurrentHashMap<String, Integer> codes = new ConcurrentHashMap<>();
  private final String field;
  private final int most;
  private volatile String[] texts = new String[0];
  private volatile int size;
  private long textBytes;

  TextCodes(String field, int most) {
    this.field = field;
    this.most = most;
  }

  /** Returns the code of a text, -1 if it has none yet. */
  int find(String text) {
    Integer known = codes.get(text);
    return known == null ? NONE : known;
  }

  /** Returns the code of a text, a new one if it has none yet. */
  int code(String text) {
    Integer known = codes.get(text);
    return known == null ? add(text) : known;
  }

  private synchronized int add(String text) {
    Integer known = codes.get(text);
    if (known != null) {
      return known;
    }
    if (size == most) {
      throw new InvalidDataException(
          new DataFault(
              field,
              text,
              "a live catalogue has at most " + most + " different texts here",
              "raise the limit, or use a smaller vocabulary"));
    }
    String[] grown = size < texts.length ? texts : Arrays.copyOf(texts, Math.max(8, 2 * size));
    int code = size;
    grown[code] = text;
    texts = grown;
    size = code + 1;
    codes.put(text, code);
    textBytes += ENTRY + ObjectBytes.text(text);
    return code;
  }

  /** Returns a text by its code. */
  String text(int code) {
    return texts[code];
  }

  int size() {
    return size;
  }

  /** Returns what the texts are of, as errors name it. */
  String field() {
    return field;
  }

  /** Returns about how many bytes the texts and their codes take. */
  synchronized long bytes() {
    return textBytes + ObjectBytes.array(texts.length, ObjectBytes.REFERENCE);
  }

  /** Returns all texts by their codes. */
  List<String> all() {
    int count = size;
    return List.of(Arrays.copyOf(texts, count));
  }
}
