package dev.buybox.ranking;

/** What a gate says of an offer. */
enum Verdict {
  PASSES,
  FAILS,
  /** The gate's own attribute is missing, and missing fails. */
  MISSING,
  /** The attribute that it refers to is missing, and missing fails. */
  MISSING_REFERENCE
}
