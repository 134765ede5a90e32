package dev.buybox.bench.catalogue.contender;

/**
 * What a pass found. The array is not copied.
 *
 * <p>Arithmetic in doubles differs from the rules' whole points by less than the 10,000 points that
 * rule 7 allows; such an answer is not exact, and boxes in which so little decides are not held
 * against it.
 */
public final class Answer {
  /** Stands for a box that was not looked at. */
  public static final int NOT_DECIDED = -2;

  /** What the numbers are. */
  public enum Kind {
    /** There is nothing to compare: a floor. */
    NONE,
    /** The winning offer of each box, -1 for nobody. */
    WINNERS,
    /** The offers of each box, best first, at the places of the box's offers. */
    ORDER
  }

  private final Kind kind;
  private final int[] offers;
  private final boolean exact;

  private Answer(Kind kind, int[] offers, boolean exact) {
    this.kind = kind;
    this.offers = offers;
    this.exact = exact;
  }

  /** Returns the answer of one that ranks nothing. */
  public static Answer none() {
    return new Answer(Kind.NONE, new int[0], true);
  }

  /** Returns winners by box. */
  public static Answer winners(int[] winners, boolean exact) {
    return new Answer(Kind.WINNERS, winners, exact);
  }

  /** Returns offers by place. */
  public static Answer order(int[] order, boolean exact) {
    return new Answer(Kind.ORDER, order, exact);
  }

  /** Returns what the numbers are. */
  public Kind kind() {
    return kind;
  }

  /** Returns how many numbers there are. */
  public int size() {
    return offers.length;
  }

  /** Returns the number of a box, or of a place. */
  public int at(int index) {
    return offers[index];
  }

  /** Returns whether it must be the engine's to the last point. */
  public boolean isExact() {
    return exact;
  }
}
