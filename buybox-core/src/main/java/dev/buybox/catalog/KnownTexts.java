package dev.buybox.catalog;

/**
 * Texts and their codes, as a {@link TextTable} had them at some time, for look-ups by any number
 * of threads while the table goes on. Immutable.
 */
final class KnownTexts {
  private final long key;
  private final ByteTexts texts;
  private final long[] slots;

  /**
   * Takes what no longer changes.
   *
   * @param key of the hashes
   * @param slots as {@link TextTable} lays them out
   */
  KnownTexts(long key, ByteTexts texts, long[] slots) {
    this.key = key;
    this.texts = texts;
    this.slots = slots;
  }

  int size() {
    return texts.size();
  }

  /** Returns the hash that texts are found by. */
  long hash(byte[] utf8, int from, int to) {
    return TextHash.of(utf8, from, to, key);
  }

  /** Returns the code of a text of valid UTF-8, -1 if it is not known. */
  int find(byte[] utf8, int from, int to) {
    return find(hash(utf8, from, to), utf8, from, to);
  }

  private int find(long hash, byte[] utf8, int from, int to) {
    return TextTable.codeAt(slots, TextTable.slot(slots, texts, hash, utf8, from, to));
  }

  /**
   * Finds many texts. Each look-up needs three places in memory, each found in the one before; here
   * the same place of all is asked for before the next, so that they are waited for side by side.
   *
   * @param utf8 the texts, one behind the other
   * @param ends where each of them ends
   * @param hashes of the texts
   * @param codes takes their codes, -1 where a text is not known
   */
  void find(byte[] utf8, int[] ends, long[] hashes, int count, int[] codes) {
    int mask = slots.length - 1;
    for (int i = 0; i < count; i++) {
      codes[i] = TextTable.codeAt(slots, TextTable.firstSlot(hashes[i], mask));
    }
    for (int i = 0; i < count; i++) {
      int length = ends[i] - (i == 0 ? 0 : ends[i - 1]);
      boolean perhaps = codes[i] >= 0 && texts.length(codes[i]) == length;
      codes[i] = perhaps ? codes[i] : -1;
    }
    for (int i = 0; i < count; i++) {
      int from = i == 0 ? 0 : ends[i - 1];
      if (codes[i] < 0 || !texts.is(codes[i], utf8, from, ends[i])) {
        codes[i] = find(hashes[i], utf8, from, ends[i]);
      }
    }
  }
}
