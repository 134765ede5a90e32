package dev.buybox.analyst.console;

import java.io.PrintStream;

/**
 * Lines for people on standard error, and on a terminal one passing line of progress that the next
 * line replaces. For one thread.
 */
public final class Messages {
  private final PrintStream err;
  private final boolean terminal;
  private int passingChars;

  /**
   * Writes to a stream.
   *
   * @param terminal whether a person watches it, so that a passing line makes sense
   */
  public Messages(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Whether a person watches. */
  public boolean terminal() {
    return terminal;
  }

  /** Prints a line that stays. */
  public void line(String text) {
    clear();
    err.print(text + "\n");
    err.flush();
  }

  /** Shows a line until the next one. */
  public void passing(String text) {
    if (terminal) {
      err.print("\r" + text + " ".repeat(Math.max(0, passingChars - text.length())));
      err.flush();
      passingChars = text.length();
    }
  }

  /** Takes the passing line away. */
  public void clear() {
    if (passingChars > 0) {
      err.print("\r" + " ".repeat(passingChars) + "\r");
      err.flush();
      passingChars = 0;
    }
  }
}
