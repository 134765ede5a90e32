package dev.buybox.catalog;

/** Thrown by a strict build for rows that contradict each other. */
public final class ContradictionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Contradiction contradiction;

  ContradictionException(Contradiction contradiction) {
    super(contradiction.message());
    this.contradiction = contradiction;
  }

  /** Returns the contradiction of the least row. */
  public Contradiction contradiction() {
    return contradiction;
  }
}
