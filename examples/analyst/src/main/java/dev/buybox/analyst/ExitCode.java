package dev.buybox.analyst;

/** What the command tells the shell when it ends. */
final class ExitCode {
  /** All is done. */
  static final int FINE = 0;

  /** Done, with bad rows left out as told. */
  static final int ROWS_SKIPPED = 1;

  /** The command was called in a way that it does not know. */
  static final int WRONG_USE = 2;

  /** A file or a policy is wrong or cannot be read. */
  static final int BAD_INPUT = 3;

  /** The output cannot be written. */
  static final int CANNOT_WRITE = 4;

  /** A fault of the command itself. */
  static final int UNEXPECTED = 70;

  private ExitCode() {}
}
