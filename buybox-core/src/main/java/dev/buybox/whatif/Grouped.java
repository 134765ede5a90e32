package dev.buybox.whatif;

import java.util.function.IntUnaryOperator;

/** Numbers from 0 on, sorted by a code that each has, and in their order within it. */
final class Grouped {
  /** By code: where its members begin; at the end, where the last ones end. */
  private final int[] starts;

  private final int[] members;

  /**
   * Sorts; takes 4 bytes a number, and 4 a code.
   *
   * @param count how many numbers there are
   * @param codes how many codes there are
   */
  Grouped(int count, int codes, IntUnaryOperator codeOf) {
    starts = new int[codes + 1];
    members = new int[count];
    for (int i = 0; i < count; i++) {
      starts[codeOf.applyAsInt(i) + 1]++;
    }
    for (int code = 0; code < codes; code++) {
      starts[code + 1] += starts[code];
    }
    int[] next = starts.clone();
    for (int i = 0; i < count; i++) {
      members[next[codeOf.applyAsInt(i)]++] = i;
    }
  }

  /** Returns how many numbers have a code. */
  int count(int code) {
    return starts[code + 1] - starts[code];
  }

  /**
   * Returns a number that has a code.
   *
   * @param index from 0
   */
  int get(int code, int index) {
    return members[starts[code] + index];
  }
}
