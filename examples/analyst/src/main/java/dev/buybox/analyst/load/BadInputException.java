package dev.buybox.analyst.load;

/** Thrown where an input cannot be taken; the message is for the person who gave it. */
public class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Tells what is wrong.
   *
   * @param message what is wrong, where, and what to do; lines are parted by line feeds
   */
  public BadInputException(String message) {
    super(message);
  }

  static BadInputException of(
      String file, long line, String column, String value, String rule, String advice) {
    return new BadInputException(BadRow.of(file, line, column, value, rule, advice).toString());
  }
}
