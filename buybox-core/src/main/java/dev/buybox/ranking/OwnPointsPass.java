package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.BlockKernel;
import java.util.List;

/**
 * Sums up the own points of many offers by one policy: block by block, and within a block criterion
 * by criterion, so that each loop does one thing over neighbouring memory.
 */
final class OwnPointsPass {
  private final BoundPolicy policy;
  private final SellerPoints sellers;
  private final List<BoundCriterion> criteria;
  private final List<BoundGate> gates;
  private final OwnBlock block;

  OwnPointsPass(BoundPolicy policy, Catalog catalog, BlockKernel kernel) {
    this.policy = policy;
    this.sellers = new SellerPoints(policy, catalog);
    this.criteria = policy.criteriaOfOffers();
    this.gates = policy.gatesOfOffers();
    this.block = new OwnBlock(kernel);
  }

  /**
   * Sums up neighbouring offers, all of boxes with this policy and the digits of the current box.
   *
   * @param points is given those of the first offer at {@code at}, and so on
   */
  void sumUp(int from, int to, int[] points, int at) {
    for (int first = from; first < to; first += OwnBlock.MOST) {
      block.enter(first, Math.min(OwnBlock.MOST, to - first));
      sumUpBlock();
      System.arraycopy(block.sums, 0, points, at + first - from, block.count);
    }
  }

  private void sumUpBlock() {
    sellers.read(block);
    for (int c = 0; c < criteria.size(); c++) {
      criteria.get(c).addPoints(block);
    }
    for (int g = 0; g < gates.size(); g++) {
      gates.get(g).bar(block);
    }
    policy.barIncomplete(block);
  }
}
