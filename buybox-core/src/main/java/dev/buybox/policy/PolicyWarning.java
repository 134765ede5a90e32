package dev.buybox.policy;

/**
 * Something that a policy may do but that its author may not have meant.
 *
 * @param place where, such as {@code criteria[0].value}
 * @param text what can happen, and what to do
 */
public record PolicyWarning(String place, String text) {
  /** Returns the warning as one line. */
  @Override
  public String toString() {
    return place + ": " + text;
  }
}
