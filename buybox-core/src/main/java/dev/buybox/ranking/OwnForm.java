package dev.buybox.ranking;

import dev.buybox.internal.columns.BlockKernel;
import dev.buybox.internal.columns.Kernels;

/**
 * How a ranker finds what offers are worth by themselves.
 *
 * @param kernel sums up
 * @param inBlocks whether it does so for the boxes that it comes to, and not for all at once
 */
record OwnForm(BlockKernel kernel, boolean inBlocks) {
  /** For those who ask for boxes in any order, and again. */
  static OwnForm ofAll() {
    return new OwnForm(Kernels.plainBlocks(), false);
  }

  /** For those who go through a catalogue once, in its order. */
  static OwnForm inBlocks(BlockKernel kernel) {
    return new OwnForm(kernel, true);
  }

  OwnPoints make(BoundPolicy[] policyByCategory, CatalogBox box) {
    OwnPointsRuns runs = new OwnPointsRuns(policyByCategory, box, kernel);
    return inBlocks ? OwnPoints.inBlocks(runs, box.catalog) : OwnPoints.ofAll(runs, box.catalog);
  }
}
