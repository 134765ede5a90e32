package dev.buybox.live;

/**
 * Reads winners without looking at the version: broken on purpose, to see that tests notice. For
 * one thread.
 */
public final class UncheckedWinnerView {
  private final LiveState state;
  private int box;
  private long version;
  private long pricePolicy;
  private long shippingRest;
  private long winnerSecond;
  private long scoreNext;

  UncheckedWinnerView(LiveState state) {
    this.state = state;
  }

  /** Reads the winner of a box, or parts of several. */
  public void read(int ofBox) {
    box = ofBox;
    long[] page = state.headers.page(box);
    int at = BoxHeaders.at(box);
    version = page[at + BoxHeaders.VERSION];
    pricePolicy = page[at + BoxHeaders.PRICE_POLICY];
    shippingRest = page[at + BoxHeaders.SHIPPING_REST];
    winnerSecond = page[at + BoxHeaders.WINNER_SECOND];
    scoreNext = page[at + BoxHeaders.SCORE_NEXT];
  }

  /** Returns the price in minor units. */
  public long priceMinor() {
    return BoxHeaders.money(pricePolicy);
  }

  /** Returns the shipping in minor units, -1 if it is unstated. */
  public long shippingMinor() {
    return BoxHeaders.shipping(shippingRest);
  }

  /** Returns the sequence number of the state, or of the one that is being left. */
  public long sequence() {
    return version >>> 1;
  }

  /** Returns the winning offer. */
  public long winner() {
    return LiveOffers.handle(box, holder());
  }

  /** Returns the score in points. */
  public int score() {
    return BoxHeaders.high(scoreNext);
  }

  /** Returns the number that the holder has in its box. */
  public int holder() {
    return BoxHeaders.high(winnerSecond);
  }
}
