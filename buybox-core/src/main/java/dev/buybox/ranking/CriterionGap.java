package dev.buybox.ranking;

/**
 * How far one criterion puts an offer ahead of another.
 *
 * @param criterion its name
 * @param of its attribute
 * @param points what it gave the offer
 * @param rivalPoints what it gave the other
 */
public record CriterionGap(String criterion, String of, int points, int rivalPoints) {
  /** Returns the offer's points less the other's. */
  public int gapPoints() {
    return points - rivalPoints;
  }
}
