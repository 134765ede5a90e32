package dev.buybox.analyst.write;

import java.io.IOException;

/** Thrown where decisions cannot be written; the message is for the person who asked for them. */
public final class CannotWriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Tells where and why. */
  public CannotWriteException(String where, String why) {
    super(where + " cannot be written: " + why);
  }

  CannotWriteException(String where, IOException failure) {
    super(where + " cannot be written: " + failure.getMessage(), failure);
  }
}
