package dev.buybox.live;

/**
 * Handles of offers: the number of the box in the upper half, and in the lower the offer's number
 * in the box, from 1 on. A number is used again after 2^32 puts of new offers into one box at the
 * earliest, and never while its offer is there; until then a handle means no other offer.
 */
public final class LiveOffers {
  /** No offer. */
  public static final long NONE = -1;

  private LiveOffers() {}

  static long handle(int box, int serial) {
    return serial == 0 ? NONE : (long) box << Integer.SIZE | (serial & 0xFFFF_FFFFL);
  }

  /** Returns the box of an offer. */
  public static int box(long offer) {
    return (int) (offer >>> Integer.SIZE);
  }

  static int serial(long offer) {
    return (int) offer;
  }
}
