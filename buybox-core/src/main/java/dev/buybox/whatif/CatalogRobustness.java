package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import java.util.Arrays;
import java.util.List;

/**
 * Who wins the boxes of a catalogue when weights are only roughly known. Immutable, for any number
 * of threads; 5 bytes a box and 4 an offer.
 */
public final class CatalogRobustness {
  private final Catalog catalog;
  private final int draws;
  private final int[] winners;
  private final int[] wins;
  private final boolean[] certain;

  /** How many boxes keep their winner, over the draws; as many as have one now have one then. */
  private final CatalogDraws.Average kept;

  private final List<SellerAcceptability> sellers;

  CatalogRobustness(
      Catalog catalog,
      int draws,
      int[] winners,
      int[] wins,
      boolean[] certain,
      CatalogDraws.Average kept,
      List<SellerAcceptability> sellers) {
    this.catalog = catalog;
    this.draws = draws;
    this.winners = winners;
    this.wins = wins;
    this.certain = certain;
    this.kept = kept;
    this.sellers = sellers;
  }

  /** Returns how many weights were drawn. */
  public int draws() {
    return draws;
  }

  /** Returns how many boxes have a winner; under any weights they are the same. */
  public long boxes() {
    return Arrays.stream(winners).filter(winner -> winner >= 0).count();
  }

  /** Returns the offer that wins a box under the weights as they are, -1 if nobody does. */
  public int winner(int box) {
    return winners[box];
  }

  /** Returns in how many draws an offer won its box. */
  public int wins(int offer) {
    return wins[offer];
  }

  /** Returns in which part of the draws an offer won its box, from 0 to 1. */
  public double share(int offer) {
    return (double) wins[offer] / draws;
  }

  /** Returns the standard error of {@link #share(int)}. */
  public double standardError(int offer) {
    return Acceptability.standardError(share(offer), draws);
  }

  /**
   * Returns whether the winner of a box wins it under all weights of the criteria that have one;
   * {@code true} is sure. See the document {@code whatif.md}.
   */
  public boolean isCertain(int box) {
    return certain[box];
  }

  /** Returns how many boxes any weights give to their winner. */
  public long certainBoxes() {
    long count = 0;
    for (boolean each : certain) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /** Returns in how many boxes the winner as it is won in every draw. */
  public long alwaysKept() {
    return Arrays.stream(winners).filter(winner -> winner >= 0 && wins[winner] == draws).count();
  }

  /** Returns the part of the boxes with a winner that keep it, on average over the draws. */
  public double meanKept() {
    return boxes() == 0 ? 0 : (double) kept.sum() / ((double) draws * (double) boxes());
  }

  /** Returns the standard error of {@link #meanKept()}: draws are independent, boxes are not. */
  public double meanKeptStandardError() {
    return boxes() == 0 ? 0 : kept.standardError() / (double) boxes();
  }

  /** Returns, over the boxes with a winner, in which part of the draws it stays. */
  public Distribution kept() {
    double[] shares = new double[winners.length];
    double[] weights = new double[winners.length];
    int count = 0;
    for (int winner : winners) {
      if (winner >= 0) {
        shares[count] = share(winner);
        weights[count] = 1;
        count++;
      }
    }
    return Distributions.of(shares, weights, count, 0);
  }

  /** Returns how many boxes each seller of the catalogue wins, by id. */
  public List<SellerAcceptability> sellers() {
    return sellers;
  }

  /** Returns the catalogue. */
  public Catalog catalog() {
    return catalog;
  }
}
