package dev.buybox.internal.box;

/**
 * One box that is changed or read just now, in which the engine keeps what it found: for each offer
 * the points that no rival can change, and the score. Its offers are 0, 1 and so on, in the order
 * in which ties end.
 */
public interface BoxData extends OfferData {
  /** Set beside own points of an offer that a gate bars which looks at nothing else in its box. */
  int BARRED = Integer.MIN_VALUE;

  /** Set, together with {@link #BARRED}, where people suspended the offer. */
  int SUSPENDED = 1 << 30;

  /** The score of an offer that is not ranked. */
  int NOT_RANKED = -1;

  /** Gives a text of a column its code, if it has none yet. */
  void know(int column, String text);

  /** Returns an offer's own points, with the marks above. */
  int ownPoints(int offer);

  /** Returns the score of an offer as it was decided last. */
  int score(int offer);

  /** Keeps the score of an offer. */
  void score(int offer, int points);

  /** Returns the hash of an offer's id, which a shared box is drawn by. */
  long idHash(int offer);
}
