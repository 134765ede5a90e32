package dev.buybox.live;

/**
 * Reads winners without looking at the version: broken on purpose, to see that tests notice. For
 * one thread.
 */
public final class UncheckedWinnerView {
  private final LiveState state;
  private long pricePolicy;
  private long winnerSecond;
  private long scoreNext;

  UncheckedWinnerView(LiveState state) {
    this.state = state;
  }

  /** Reads the winner of a box, or parts of several. */
  public void read(int box) {
    long[] page = state.headers.page(box);
    int at = BoxHeaders.at(box);
    pricePolicy = page[at + BoxHeaders.PRICE_POLICY];
    winnerSecond = page[at + BoxHeaders.WINNER_SECOND];
    scoreNext = page[at + BoxHeaders.SCORE_NEXT];
  }

  /** Returns the price in minor units. */
  public long priceMinor() {
    return BoxHeaders.money(pricePolicy);
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
