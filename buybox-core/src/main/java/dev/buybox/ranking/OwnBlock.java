package dev.buybox.ranking;

import dev.buybox.internal.columns.BlockKernel;

/**
 * Some neighbouring offers, all of boxes with one policy and one currency's digits, while what they
 * are worth by themselves is summed up. For one thread.
 */
final class OwnBlock {
  /** The most offers. */
  static final int MOST = 4_096;

  final BlockKernel kernel;
  final double[] numbers = new double[MOST];

  /** The points so far, {@link OwnPoints#BARRED} set where a gate bars. */
  final int[] sums = new int[MOST];

  int firstOffer;
  int count;

  OwnBlock(BlockKernel kernel) {
    this.kernel = kernel;
  }

  void enter(int newFirst, int newCount) {
    firstOffer = newFirst;
    count = newCount;
  }
}
