package dev.buybox.whatif;

/** How the winner of a box changed. */
public enum ChangeKind {
  /** Another offer wins. */
  CHANGED,
  /** Somebody won, and nobody does. */
  LOST,
  /** Nobody won, and somebody does. */
  GAINED
}
