package dev.buybox.live;

import dev.buybox.policy.Policy;
import dev.buybox.ranking.DecidedBy;

/**
 * Reads winners. What one call of {@link #read} found stays until the next, and is one consistent
 * state of the box.
 *
 * <p>For one thread: each takes one of its own from {@link LiveCatalog#newWinnerView()}. Reading
 * takes no lock, waits only while the box itself is being written, and allocates nothing.
 */
public final class WinnerView {
  private static final DecidedBy[] DECIDED_BY = DecidedBy.values();

  private final LiveState state;
  private final BoxHeaders headers;
  private final BoxNames names;
  private int box = BoxNames.NONE;
  private long version;
  private long winnerSecond;
  private long pricePolicy;
  private long shippingRest;
  private long scoreNext;
  private Edition edition;

  WinnerView(LiveState state) {
    this.state = state;
    this.headers = state.headers;
    this.names = state.names;
    this.edition = state.edition();
  }

  /**
   * Reads the winner of a box.
   *
   * @param box a number from {@link LiveCatalog#box}; another one, such as -1, is a box in which
   *     nobody wins
   * @return whether somebody wins
   */
  public boolean read(int box) {
    if (box < 0 || box >= names.count()) {
      return readNothing();
    }
    this.box = box;
    long[] page = headers.page(box);
    int at = BoxHeaders.at(box);
    long leastEdition;
    do {
      version = BoxHeaders.beginRead(page, at);
      winnerSecond = page[at + BoxHeaders.WINNER_SECOND];
      pricePolicy = page[at + BoxHeaders.PRICE_POLICY];
      shippingRest = page[at + BoxHeaders.SHIPPING_REST];
      scoreNext = page[at + BoxHeaders.SCORE_NEXT];
      leastEdition = page[at + BoxHeaders.LEAST_EDITION];
    } while (!BoxHeaders.unchanged(page, at, version)
        || (hasWinner() && !isDecidedByKnown(BoxHeaders.edition(leastEdition))));
    return hasWinner();
  }

  /** Turns to the policies of a box; returns false if the box must have been decided anew since. */
  private boolean isDecidedByKnown(int number) {
    if (number == edition.number) {
      return true;
    }
    Edition decidedBy = state.edition(number);
    if (decidedBy != null) {
      edition = decidedBy;
    }
    return decidedBy != null;
  }

  private boolean readNothing() {
    box = BoxNames.NONE;
    version = 0;
    winnerSecond = 0;
    return false;
  }

  /** Returns whether somebody wins. */
  public boolean hasWinner() {
    return BoxHeaders.high(winnerSecond) != 0;
  }

  /** Returns the winning offer, {@link LiveOffers#NONE} if nobody wins. */
  public long winner() {
    return LiveOffers.handle(box, BoxHeaders.high(winnerSecond));
  }

  /** Returns the second offer, {@link LiveOffers#NONE} if none may stand beside the winner. */
  public long second() {
    return LiveOffers.handle(box, BoxHeaders.low(winnerSecond));
  }

  /**
   * Returns the winner's score, in points of {@link Policy#FULL_SCORE}.
   *
   * @throws IllegalStateException if nobody wins
   */
  public int score() {
    return BoxHeaders.high(checked(scoreNext));
  }

  /**
   * Returns the winner's price in minor units.
   *
   * @throws IllegalStateException if nobody wins
   */
  public long priceMinor() {
    return BoxHeaders.money(checked(pricePolicy));
  }

  /**
   * Returns whether the winner's shipping was stated.
   *
   * @throws IllegalStateException if nobody wins
   */
  public boolean shippingStated() {
    return BoxHeaders.shipping(checked(shippingRest)) >= 0;
  }

  /**
   * Returns the winner's shipping in minor units, 0 if it is unstated.
   *
   * @throws IllegalStateException if nobody wins
   */
  public long shippingMinor() {
    return Math.max(0, BoxHeaders.shipping(checked(shippingRest)));
  }

  /**
   * Returns the winner's price and shipping in minor units.
   *
   * @throws IllegalStateException if nobody wins
   */
  public long landedPriceMinor() {
    return priceMinor() + shippingMinor();
  }

  /**
   * Returns the currency of the box; empty if none was given.
   *
   * @throws IllegalStateException if nobody wins
   */
  public String currency() {
    return state.currencies.text(BoxHeaders.currency(checked(shippingRest)));
  }

  /**
   * Returns what decided.
   *
   * @throws IllegalStateException if nobody wins
   */
  public DecidedBy decidedBy() {
    return DECIDED_BY[BoxHeaders.decidedBy(checked(shippingRest))];
  }

  /**
   * Returns the policy that decided.
   *
   * @throws IllegalStateException if nobody wins
   */
  public Policy policy() {
    return edition.policies.get(BoxHeaders.policy(checked(pricePolicy)));
  }

  /**
   * Returns the sequence number of the state that was read: it rises with every change of the box.
   */
  public long sequence() {
    return version >>> 1;
  }

  private long checked(long word) {
    if (!hasWinner()) {
      throw new IllegalStateException("nobody wins box " + box + "; ask hasWinner() first");
    }
    return word;
  }
}
