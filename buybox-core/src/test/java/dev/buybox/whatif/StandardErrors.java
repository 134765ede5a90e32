package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

/** How many standard errors shares that were drawn are off the exact ones. */
final class StandardErrors {
  /** How often a normal number is more than 3, and more than 4, standard errors off. */
  private static final double BEYOND_THREE = 0.0027;

  private static final double BEYOND_FOUR = 0.000063;

  /** How far off the exact areas may be; what cannot win must not, and what must win has to. */
  private static final double ROUNDINGS = 1e-9;

  private final int draws;
  private int boxes;
  private int compared;
  private int beyondThree;
  private int beyondFour;
  private double most;

  StandardErrors(int draws) {
    this.draws = draws;
  }

  void box() {
    boxes++;
  }

  void compare(double found, double exact) {
    double error = Math.sqrt(Math.max(0, exact * (1 - exact)) / draws);
    double beyond = Math.max(0, Math.abs(found - exact) - ROUNDINGS);
    double off = beyond == 0 ? 0 : beyond / error;
    compared++;
    beyondThree += off > 3 ? 1 : 0;
    beyondFour += off > 4 ? 1 : 0;
    most = Math.max(most, off);
  }

  /** Of very many right shares some are beyond any bound, so their number is bounded. */
  void check(String what, long seed) {
    System.out.printf(
        "%s: seed %d, %d boxes, %d shares, %d beyond 3 standard errors, %d beyond 4, at most %.2f%n",
        what, seed, boxes, compared, beyondThree, beyondFour, most);
    assertThat(compared).isPositive();
    assertThat(beyondThree).isLessThanOrEqualTo(byChance(BEYOND_THREE));
    assertThat(beyondFour).isLessThanOrEqualTo(byChance(BEYOND_FOUR));
  }

  /** What is expected and 3 deviations more: none at all if few shares are compared. */
  private int byChance(double part) {
    double expected = part * compared;
    return (int) (expected + 3 * Math.sqrt(expected));
  }
}
