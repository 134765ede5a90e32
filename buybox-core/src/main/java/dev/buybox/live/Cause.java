package dev.buybox.live;

/** Which change moved a winner. */
public enum Cause {
  /** An offer was put: a new one, or one that was there, as a whole. */
  OFFER_PUT,
  /** An offer's price or shipping changed. */
  PRICE,
  /** An offer's attribute changed. */
  ATTRIBUTE,
  /** An offer was removed. */
  OFFER_REMOVED,
  /** A seller was put. */
  SELLER,
  /** The policies were replaced. */
  POLICIES,
  /** People suspended or pinned an offer or a seller, or that ended. */
  INTERVENTION
}
