package dev.buybox.analyst.load;

/** Thrown where a policy uses attributes that no file has. */
public final class MissingColumnsException extends BadInputException {
  private static final long serialVersionUID = 1L;

  MissingColumnsException(String message) {
    super(message);
  }
}
