package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import java.util.List;

/**
 * Sums up the own points of many offers by one policy: block by block, and within a block criterion
 * by criterion, so that each loop does one thing over neighbouring memory.
 */
final class OwnPointsPass {
  private static final int BLOCK = 1_024;

  private final BoundPolicy policy;
  private final SellerPoints sellers;
  private final List<BoundCriterion> criteria;
  private final List<BoundGate> gates;
  private final double[] numbers = new double[BLOCK];

  OwnPointsPass(BoundPolicy policy, Catalog catalog) {
    this.policy = policy;
    this.sellers = new SellerPoints(policy, catalog);
    this.criteria = policy.criteriaOfOffers();
    this.gates = policy.gatesOfOffers();
  }

  /**
   * Sums up neighbouring offers, all of boxes with this policy and the digits of the current box.
   *
   * @param points by offer
   */
  void sumUp(int from, int to, int[] points) {
    for (int block = from; block < to; block += BLOCK) {
      sumUpBlock(block, Math.min(BLOCK, to - block), points);
    }
  }

  private void sumUpBlock(int from, int count, int[] points) {
    sellers.read(from, count, points);
    for (int c = 0; c < criteria.size(); c++) {
      criteria.get(c).addPoints(from, count, numbers, points);
    }
    for (int g = 0; g < gates.size(); g++) {
      gates.get(g).bar(from, count, points, from);
    }
    policy.barIncomplete(from, count, points);
  }
}
