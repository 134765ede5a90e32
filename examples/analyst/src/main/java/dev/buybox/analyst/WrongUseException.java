package dev.buybox.analyst;

/** Thrown where options contradict each other; the message is for the person who gave them. */
final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }
}
