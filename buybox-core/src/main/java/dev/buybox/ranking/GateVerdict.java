package dev.buybox.ranking;

/** What a gate found. */
public enum GateVerdict {
  /** It asked, and the offer passed. */
  PASSED,
  /** There were too few cases to bar anybody. */
  PASSED_BY_GUARD,
  /** Its attribute, or the one it refers to, is missing, and missing passes. */
  PASSED_AS_MISSING,
  /** Nobody was left to compare with. */
  PASSED_WITHOUT_REFERENCE,
  /** It barred the offer. */
  FAILED,
  /** It barred the offer because its attribute, or the one it refers to, is missing. */
  FAILED_AS_MISSING;

  /** Returns whether the offer passed. */
  public boolean passes() {
    return this != FAILED && this != FAILED_AS_MISSING;
  }
}
