package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Codes for the sellers that a batch names: those that its builder knew have the builder's, so that
 * nobody looks them up again when the batch is added; others are numbered behind them. For one
 * thread.
 */
final class BatchSellers {
  private KnownTexts known;
  private final TextTable others = new TextTable();

  BatchSellers(KnownTexts known) {
    this.known = known;
  }

  int code(String seller) {
    byte[] bytes = seller.getBytes(UTF_8);
    return code(bytes, 0, bytes.length);
  }

  int code(byte[] utf8, int from, int to) {
    int code = known.find(utf8, from, to);
    return code >= 0 ? code : known.size() + others.code(utf8, from, to);
  }

  /** Returns the first code of a seller that the builder did not know. */
  int firstOther() {
    return known.size();
  }

  /** Returns the sellers that the builder did not know. */
  TextTable others() {
    return others;
  }

  /** Begins anew, with what the builder knows now. */
  void restart(KnownTexts nowKnown) {
    known = nowKnown;
    others.restart();
  }
}
