package dev.buybox.ranking;

/** What to do about an attribute that a policy names and no data has. */
public enum UnknownAttributes {
  /** Refuse the policy for that data, telling what may have been meant. */
  REFUSE,
  /** Take the attribute as missing for every offer. */
  TAKE_AS_MISSING
}
