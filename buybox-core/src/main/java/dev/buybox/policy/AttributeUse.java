package dev.buybox.policy;

/** How a policy uses an attribute, and so which form of data it can be fed with. */
public enum AttributeUse {
  /** As a number: a bare number, or the rate of counts. */
  NUMBER,
  /** As counts, since an estimate, a guard or a confidence needs to know of how many. */
  COUNTS,
  /** As text. */
  TEXT
}
