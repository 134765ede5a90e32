package dev.buybox.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts and their codes, in the order in which they came: each text is kept once.
 *
 * <p>A {@link HashMap}, because its buckets turn into trees where somebody chose texts that
 * collide; tables with open addressing would go quadratic.
 */
final class TextTable {
  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private int latest = -1;

  /** Returns the code of a text, a new one if it has none yet. */
  int code(String text) {
    // Rows of one product, condition or seller tend to follow each other.
    if (latest >= 0 && texts.get(latest).equals(text)) {
      return latest;
    }
    int next = texts.size();
    Integer known = codes.putIfAbsent(text, next);
    if (known == null) {
      texts.add(text);
    }
    latest = known == null ? next : known;
    return latest;
  }

  boolean contains(String text) {
    return codes.containsKey(text);
  }

  String text(int code) {
    return texts.get(code);
  }

  int size() {
    return texts.size();
  }

  /** Returns those codes that are used, in code-point order of their texts. */
  int[] sorted(BitSet used) {
    int[] sorted = used.stream().toArray();
    TextOrder.sort(sorted, texts);
    return sorted;
  }

  /** Returns the place of each code among {@code sorted}, -1 for the others. */
  int[] ranks(int[] sorted) {
    int[] ranks = new int[size()];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }

  /** Returns the place of every code in code-point order. */
  int[] ranks() {
    BitSet all = new BitSet();
    all.set(0, size());
    return ranks(sorted(all));
  }

  /** Returns the texts of codes. */
  String[] texts(int[] ofCodes) {
    String[] found = new String[ofCodes.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = texts.get(ofCodes[i]);
    }
    return found;
  }
}
