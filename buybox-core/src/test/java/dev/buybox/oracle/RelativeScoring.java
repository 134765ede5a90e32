package dev.buybox.oracle;

/** How the oracle turns a relative curve into points. */
public enum RelativeScoring {
  /** Rule 4 as written: straight in the logarithm of the ratio, rounded once. */
  FORMULA,
  /** The project's whole-number definition, to the last point. */
  PROJECT
}
