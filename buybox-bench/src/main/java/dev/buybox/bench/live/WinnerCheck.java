package dev.buybox.bench.live;

import dev.buybox.live.LiveOffers;
import java.util.Arrays;

/**
 * What has to be true of each winner that is read, by itself and beside those that were read before
 * it: every field of a state tells something of the others. For one thread.
 *
 * <ul>
 *   <li>The handle tells the box, and so does the price.
 *   <li>Price and shipping tell the offer, and so does the handle: what an offer's number in its
 *       box once meant, it means for good.
 *   <li>The sequence number does not go back. Where it is the same as in the read before, winner,
 *       price, shipping and score are, too.
 * </ul>
 */
final class WinnerCheck {
  private static final byte NOT_MET = -1;
  private static final int MOST_SERIALS = 1 << 20;

  private final HuntTally tally;
  private final byte[][] offerBySerial;
  private final long[] sequences;
  private final long[] winners;
  private final long[] prices;
  private final long[] shippings;
  private final int[] scores;

  WinnerCheck(int boxes, HuntTally tally) {
    this.tally = tally;
    this.offerBySerial = new byte[boxes][0];
    this.sequences = new long[boxes];
    this.winners = new long[boxes];
    this.prices = new long[boxes];
    this.shippings = new long[boxes];
    this.scores = new int[boxes];
    Arrays.fill(sequences, -1);
  }

  /** Checks what one read of a box found. */
  void check(int box, long sequence, long winner, long price, long shipping, int score) {
    int offer = HuntedMarket.offerOfPrice(price);
    require(price % HuntedMarket.MODULUS == box, "price of another box", box);
    require(LiveOffers.box(winner) == box, "winner of another box", box);
    require(HuntedMarket.offerOfShipping(shipping) == offer, "shipping of another offer", box);
    require(meaning(box, (int) winner, offer) == offer, "price of another offer", box);
    require(score >= 0 && score <= HuntScore.FULL, "score", box);
    require(sequence >= sequences[box], "sequence went back", box);
    if (sequence == sequences[box]) {
      boolean same =
          winner == winners[box]
              && price == prices[box]
              && shipping == shippings[box]
              && score == scores[box];
      require(same, "two states of one sequence number", box);
    }
    sequences[box] = sequence;
    winners[box] = winner;
    prices[box] = price;
    shippings[box] = shipping;
    scores[box] = score;
  }

  /** Returns which offer a number in a box means; it is learned when it is met first. */
  private int meaning(int box, int serial, int offer) {
    if (serial < 0 || serial >= MOST_SERIALS) {
      return offer;
    }
    byte[] known = offerBySerial[box];
    if (serial >= known.length) {
      int length = known.length;
      known = Arrays.copyOf(known, Math.max(serial + 1, 2 * length));
      Arrays.fill(known, length, known.length, NOT_MET);
      offerBySerial[box] = known;
    }
    if (known[serial] == NOT_MET) {
      known[serial] = (byte) offer;
    }
    return known[serial];
  }

  private void require(boolean fine, String what, int box) {
    if (!fine) {
      tally.wrong(what + ", box " + box);
    }
  }
}
