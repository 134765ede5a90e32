package dev.buybox.analyst.load;

import java.util.Arrays;

/**
 * Who won each box of a catalogue in earlier decisions: 4 bytes a box. Immutable, so that many
 * threads may ask.
 */
public final class EarlierWinners {
  static final int NOBODY = -1;

  /** An offer that is not in its box any more. */
  static final int OFFER_GONE = -2;

  /** The box was not there. */
  static final int NO_BOX = -3;

  private final int[] winners;
  private final long goneBoxes;

  EarlierWinners(int[] winners, long goneBoxes) {
    this.winners = winners;
    this.goneBoxes = goneBoxes;
  }

  /** Returns what is known without earlier decisions: every box is new. */
  public static EarlierWinners unknown(int boxes) {
    int[] winners = new int[boxes];
    Arrays.fill(winners, NO_BOX);
    return new EarlierWinners(winners, 0);
  }

  /**
   * Returns what changed in a box.
   *
   * @param winner the offer that wins it now, -1 for nobody
   */
  public Change change(int box, int winner) {
    int before = winners[box];
    if (before == NO_BOX) {
      return Change.NEW;
    }
    if (before == winner) {
      return Change.UNCHANGED;
    }
    if (winner < 0) {
      return Change.TO_NOBODY;
    }
    return before == NOBODY ? Change.FROM_NOBODY : Change.ANOTHER_WINNER;
  }

  /** Returns how many boxes had decisions and are not in the catalogue any more. */
  public long goneBoxes() {
    return goneBoxes;
  }
}
