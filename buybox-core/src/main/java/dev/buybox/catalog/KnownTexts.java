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

  /** Returns the code of a text of valid UTF-8, -1 if it is not known. */
  int find(byte[] utf8, int from, int to) {
    long hash = TextHash.of(utf8, from, to, key);
    return TextTable.codeAt(slots, TextTable.slot(slots, texts, hash, utf8, from, to));
  }
}
